import "~/styles/cases/desk.css";
import "~/styles/cases/binder.css";
import "~/styles/cases/document.css";
import "~/styles/cases/row-selection.css";
import "~/styles/cases/pins.css";
import "~/styles/cases/worksheet.css";
import "~/styles/cases/desk-widths.css";
import "~/styles/cases/papers.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { openFile, openOnce, sentFile, sentOnce } from "~/components/casefile/sent";
import { Workbench } from "~/components/worksheet/workbench";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { applyForm, keepUnread } from "~/forms/cases/worksheet";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import { setApart } from "~/http/set-apart.server";
import coach from "~/i18n/en/cases/coach";
import papers from "~/i18n/en/cases/papers";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";
import { namedPage } from "~/i18n/page-title";
import { attemptForWork, saveDraft } from "~/services/cases/attempts.server";

provideCatalogues({ coach, papers, workbench });

/** Trainees and reviewers work here, each on their own attempt alone; the service scopes it to the person. */
export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data: found }) => namedPage(found?.title, "case");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { ok: _ok, ...work } = orThrow(await attemptForWork(actor, params.attemptId!, new Date()));
  const fixed = {
    file: setApart(context, sentFile(work.file)),
    scorecard: setApart(context, sentOnce(work.scorecard)),
    policy: setApart(context, sentOnce(work.policy)),
  };
  return { ...work, ...fixed, owner: actor.id, now: new Date().toISOString() };
}

/** Saving without JavaScript: the step that was posted, laid over the stored draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const { attempt } = orThrow(await attemptForWork(actor, params.attemptId!, new Date()));
  const applied = applyForm(attempt.worksheet, form);
  const version = Number(form.get("version"));
  if (!applied.ok) {
    // Refused as a whole; but no older figure stands in the place of one that was typed anew.
    const kept = keepUnread(attempt.worksheet, form);
    if (kept !== attempt.worksheet) await saveDraft(actor, attempt.id, { version, worksheet: kept }, new Date());
    return data({ problem: "invalid" as const, errors: applied.errors, posted: textsOf(form) }, { status: 400 });
  }

  const saved = await saveDraft(actor, attempt.id, { version, worksheet: applied.worksheet }, new Date());
  if (saved.ok) return redirect(paths.attempt(attempt.id) + nextPlace(request, form));
  if (saved.reason === "missing") throw new Response(null, { status: 404 });
  if (saved.reason === "notInFile")
    return data({ problem: saved.reason, errors: {}, posted: textsOf(form) }, { status: 400 });
  return data({ problem: saved.reason, errors: {}, posted: textsOf(form) }, { status: 409 });
}

/** Turning pages changes only the query, and all data of the page is here already. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const samePage = currentUrl.pathname === nextUrl.pathname && formMethod === undefined;
  return samePage ? false : defaultShouldRevalidate;
}

export default function WorkbenchRoute() {
  const { attempt, title, file, scorecard, policy, facts, hints, notes, information, owner, now } =
    useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return (
    <Workbench
      key={attempt.id}
      owner={owner}
      attempt={attempt}
      title={title}
      file={openFile(file)}
      scorecard={openOnce<Scorecard>(scorecard)}
      policy={openOnce<Policy>(policy)}
      facts={facts}
      hints={hints}
      notes={notes}
      information={information}
      now={now}
      returned={returned}
      referenceHref={paths.referencePage}
      addresses={{
        save: paths.saveAttempt(attempt.id),
        print: paths.printFile(attempt.id),
        submit: paths.submitAttempt(attempt.id),
        hint: paths.hint(attempt.id),
        ask: paths.ask(attempt.id),
        seen: paths.seen(attempt.id),
        signIn: paths.signIn,
        leave: LEAVE_TO[attempt.purpose],
        after: attempt.purpose === "review" ? paths.reviewPanel(attempt.caseId) : paths.debrief(attempt.id),
      }}
    />
  );
}

const LEAVE_TO = { training: paths.cases, practice: paths.practice, review: paths.reviewQueue } as const;

/** Back to the same document and step; a pin form that was saved is closed. */
function nextPlace(request: Request, form: FormData): string {
  const query = new URL(request.url).searchParams;
  query.delete("pin");
  if (form.get("intent") === "pin") query.set("step", "verify");
  return `?${query.toString()}`;
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
