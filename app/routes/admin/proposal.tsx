import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { DecideForm } from "~/components/admin/decide-form";
import { DifferencesTable } from "~/components/admin/differences-table";
import { ProposalEffects } from "~/components/admin/proposal-effects";
import { ProposalFacts } from "~/components/admin/proposal-facts";
import { RoleDifferences } from "~/components/admin/role-differences";
import { proposalDecision } from "~/forms/admin/proposal";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import proposals from "~/i18n/en/proposals";
import { provideCatalogues } from "~/i18n/catalogues";
import { effectsOf } from "~/services/admin/proposal-effects.server";
import { decide, proposalPage } from "~/services/admin/proposals.server";

provideCatalogues({ lists, proposals });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => namedPage(page?.line.about, "proposal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const [now, proposalId, search] = [new Date(), params.proposalId!, new URL(request.url).searchParams];
  const { ok: _found, ...page } = orThrow(await proposalPage(actor, proposalId, now));
  // What was decided, or can no longer be, would be judged against something else than it was proposed against.
  const isOpen = page.line.decision === undefined && !page.outdated;
  const effects =
    isOpen && page.proposed.kind !== "role" ? orThrow(await effectsOf(actor, proposalId, now)).effects : undefined;
  return { ...page, isOpen, effects, made: search.has("made"), done: search.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const proposalId = params.proposalId!;
  const decision = proposalDecision(await request.formData());
  if (!decision) throw new Response(null, { status: 400 });
  const result = await decide(actor, { proposalId, ...decision }, new Date());
  if (result.ok) return redirect(paths.proposalNow(proposalId, "done"));
  if (result.reason === "forbidden" || result.reason === "missing") {
    return orThrow({ ok: false, reason: result.reason });
  }
  return data({ note: decision.note, problem: result.reason }, { status: 409 });
}

export default function Proposal() {
  const { line, proposed, outdated, isOpen, isProposer, approval, effects, made, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("proposals");
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.proposals}>← {t("title")}</Link>
      </p>
      <h1>{t(`what.${line.kind}`, { about: line.about })}</h1>
      {(made || done) && !answer && (
        <p className="notice" role="status" id="now" tabIndex={-1}>
          {t(done ? "page.done" : "page.made")} {done && <Link to={paths.audit}>{t("page.audit")}</Link>}
        </p>
      )}
      <ProposalFacts line={line} />
      {outdated && <p className="notice bad">{t("page.outdated")}</p>}
      {effects && <ProposalEffects effects={effects} againHref={paths.proposal(line.id)} />}
      {proposed.kind === "role" ? (
        <RoleDifferences before={proposed.before} after={proposed.after} />
      ) : (
        <DifferencesTable differences={proposed.differences} labels={proposed.labels} />
      )}
      {line.decision === undefined && (
        <DecideForm
          kind={line.kind}
          isProposer={isProposer}
          approval={isOpen ? approval : undefined}
          isJudged={!effects || effects.done === effects.total}
          answer={answer}
        />
      )}
    </div>
  );
}
