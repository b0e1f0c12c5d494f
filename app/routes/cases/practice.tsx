import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import "~/styles/author/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { OwnPractice } from "~/components/cases/own-practice";
import { PracticeForm } from "~/components/cases/practice-form";
import { practiceChoice } from "~/forms/author/library";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import library from "~/i18n/en/author/library";
import { provideCatalogues } from "~/i18n/catalogues";
import { practiceFor, startPractice } from "~/services/cases/practice.server";
import { secretSeed } from "~/services/workshop/index.server";

provideCatalogues({ cases, library });

export const handle = { policy: "case.practise" } satisfies RouteHandle;
export const meta = () => pageTitle("practice");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.practise");
  const { ok: _ok, ...practice } = orThrow(await practiceFor(actor, new Date()));
  return practice;
}

const STATUS = { limit: 429, nothing: 400, unmissed: 400, failed: 503 } as const;

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "case.practise");
  const choice = practiceChoice(await request.formData());
  const started = await startPractice(actor, choice, { seed: secretSeed(), now: new Date() });
  if (started.ok) return redirect(paths.attempt(started.attemptId));
  if (started.reason === "forbidden") return orThrow({ ok: false, reason: started.reason });
  return data({ problem: started.reason, choice }, { status: STATUS[started.reason] });
}

export default function Practice() {
  const { trades, hasMissed, limit, left, cases } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const making = useNavigation().formMethod === "POST";
  const { t } = useTranslation("library");
  const drafts = cases.filter(({ done }) => !done);
  const decided = cases.filter(({ done }) => done);
  const links = { attemptHref: paths.attempt, debriefHref: paths.debrief };
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.cases}>← {t("practice.back")}</Link>
      </p>
      <h1>{t("practice.title")}</h1>
      <p className="lead">{t("practice.lead")}</p>
      {answer && !making && (
        <p className="notice bad" role="alert">
          {t(`practice.problem.${answer.problem}`, { limit })}
        </p>
      )}
      {drafts.length > 0 && <OwnPractice heading={t("practice.drafts")} cases={drafts} {...links} />}
      {left === 0 ? (
        !answer && (
          <p className="notice">{t(limit === 0 ? "practice.problem.off" : "practice.problem.limit", { limit })}</p>
        )
      ) : (
        <>
          <PracticeForm trades={trades} choice={answer?.choice} hasMissed={hasMissed} left={left} disabled={making} />
          <p role="status" className="making">
            {making ? t("practice.making") : ""}
          </p>
        </>
      )}
      {decided.length > 0 && <OwnPractice heading={t("practice.decided")} cases={decided} {...links} />}
      {cases.length === 0 && <p className="muted">{t("practice.none")}</p>}
    </div>
  );
}
