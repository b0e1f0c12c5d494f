import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { DecisionSummary } from "~/components/worksheet/decision-summary";
import { missingText } from "~/components/worksheet/missing-text";
import { Button } from "~/components/ui/button";
import { formatDateTime } from "~/components/ui/format";
import { Card } from "~/components/ui/card";
import { asDecided, askedIn, missingForSubmission, type MissingItem } from "~/domain/judgement/worksheet";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import coach from "~/i18n/en/cases/coach";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import { attemptForWork, type Purpose } from "~/services/cases/attempts.server";
import { submitDecision } from "~/services/cases/submit.server";
import { memoHtml } from "~/services/cases/user-text.server";

provideCatalogues({ coach, workbench });

export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction = () => pageTitle("submit");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { attempt, title, file, scorecard } = orThrow(await attemptForWork(actor, params.attemptId!, new Date()));
  if (attempt.submitted) throw redirect(afterwards(attempt));
  if (attempt.kind === "example") throw redirect(paths.attempt(attempt.id));
  const { id, purpose, kind, version, worksheet, dueAt, savedAt, pinsInTheDark } = attempt;
  const over = dueAt !== undefined && dueAt < new Date().toISOString();
  // After the deadline the last saved draft counts as it is.
  const asked = askedIn(file.documents);
  const missing = over ? [] : missingForSubmission(worksheet, scorecard, asked);
  const decided = asDecided(worksheet, asked);
  return {
    id,
    purpose,
    kind,
    version,
    worksheet: decided,
    setAside: decided !== worksheet,
    memoHtml: await memoHtml(worksheet.memo),
    title,
    currency: file.currency,
    missing,
    pinsInTheDark,
    over: over && { dueAt, savedAt },
  };
}

/** Submits the version that was shown. Posting it twice answers the same, so a double click is harmless. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const { attempt } = orThrow(await attemptForWork(actor, params.attemptId!, new Date()));
  const result = await submitDecision(actor, attempt.id, { version: Number(form.get("version")) }, new Date());
  if (result.ok) return redirect(afterwards(attempt));
  if (result.reason === "missing") throw new Response(null, { status: 404 });
  return data({ problem: result.reason }, { status: result.reason === "conflict" ? 409 : 400 });
}

export default function Submit() {
  const { id, purpose, kind, version, worksheet, setAside, memoHtml, title, currency, missing, pinsInTheDark, over } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const busy = useNavigation().state !== "idle";
  const { t } = useTranslation("workbench");
  const { t: tc } = useTranslation("coach");
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.attempt(id)}>← {t("submit.back")}</Link>
      </p>
      <h1>{t("submit.title")}</h1>
      <p className="muted">{title}</p>
      {problem && (
        <p className="notice bad" role="alert">
          {problem === "example" ? tc("submit.example") : t(`submit.${problem}`)}
        </p>
      )}
      {over && (
        <p className="notice bad" role="alert">
          {tc("submit.over", { due: formatDateTime(over.dueAt), saved: formatDateTime(over.savedAt) })}
        </p>
      )}
      {pinsInTheDark > 0 && <p className="notice">{t("submit.pinsInTheDark", { count: pinsInTheDark })}</p>}
      {missing.length > 0 && <MissingList attemptId={id} missing={missing} />}
      <Card title={t("submit.decision")}>
        <DecisionSummary worksheet={worksheet} memoHtml={memoHtml} currency={currency} />
        {setAside && (
          <p className="muted sm">{t(worksheet.verdict === "decline" ? "decide.noTerms" : "submit.letterKept")}</p>
        )}
      </Card>
      {missing.length === 0 && (
        <Card title={t("submit.what")}>
          <p>
            {t("submit.sealed")} {t(`submit.${kind === "assessed" && purpose === "training" ? kind : purpose}`)}
          </p>
          <Form method="post">
            <input type="hidden" name="version" value={version} />
            <Button primary disabled={busy}>
              {t("submit.button")}
            </Button>
          </Form>
        </Card>
      )}
    </div>
  );
}

function MissingList({ attemptId, missing }: { attemptId: string; missing: readonly MissingItem[] }) {
  const { t } = useTranslation("workbench");
  return (
    <Card title={t("submit.missing", { count: missing.length })}>
      <p className="muted sm">{t("submit.missingLead")}</p>
      <ul>
        {missing.map((item) => (
          <li key={item.field}>
            <Link to={`${paths.attempt(attemptId)}?step=${item.step}#field-${item.field}`}>{missingText(t, item)}</Link>{" "}
            <span className="muted sm">{t(`steps.${item.step}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function afterwards({ id, caseId, purpose }: { id: string; caseId: string; purpose: Purpose }): string {
  return purpose === "review" ? paths.reviewPanel(caseId) : paths.debrief(id);
}
