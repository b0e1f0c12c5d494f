import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { gapText } from "~/components/cases/gap-text";
import { formatDateTime, formatMoney } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import cases from "~/i18n/en/cases/cases";
import coach from "~/i18n/en/cases/coach";
import { provideCatalogues } from "~/i18n/catalogues";
import { assignedCases } from "~/services/cases/case-lists.server";
import { caseGap } from "~/services/cases/case-gap.server";

provideCatalogues({ cases, coach });

export const handle = { policy: "case.work" } satisfies RouteHandle;
export const meta = () => pageTitle("cases");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.work");
  const cases = await assignedCases(actor, new Date());
  const lines = cases.map(async ({ outcome, ...row }) => ({
    ...row,
    gap: outcome && (await caseGap(outcome.decisionId, row.caseId, actor.id)),
  }));
  return { cases: await Promise.all(lines) };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["cases"][number];

export default function Cases() {
  const { cases } = useLoaderData<typeof loader>();
  const { t } = useTranslation("cases");
  const isTodo = ({ state, attemptId }: Row) =>
    state === "early" || state === "new" || state === "open" || (state === "over" && attemptId);
  const todo = cases.filter(isTodo);
  const done = cases.filter((row) => !isTodo(row));
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="lead">{t(cases.length === 0 ? "empty" : todo.length === 0 ? "leadDone" : "lead")}</p>
      <p>
        <Link className="btn" to={paths.practice}>
          {t("practise")}
        </Link>
      </p>
      {todo.length > 0 && <CaseSection heading={t("todo")} rows={todo} />}
      {done.length > 0 && <CaseSection heading={t("done")} rows={done} />}
    </div>
  );
}

function CaseSection({ heading, rows }: { heading: string; rows: Row[] }) {
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="rows">
        {rows.map((row) => (
          <CaseLine key={row.caseId} row={row} />
        ))}
      </ul>
    </section>
  );
}

function CaseLine({ row }: { row: Row }) {
  const { t } = useTranslation("cases");
  const { t: tc } = useTranslation("coach");
  const { summary, gap } = row;
  const moment = row.state === "early" ? row.opensAt : (row.submittedAt ?? row.savedAt);
  const when = moment ? formatDateTime(moment) : "";
  const facts = [
    t("request", { amount: formatMoney(summary.amount, summary.currency), months: summary.tenorMonths }),
    t(`industry.${summary.industry}`),
    t(`state.${row.state}`, { when }),
    ...(row.state === "done" && row.sealedUntil ? [t("sealed", { when: formatDateTime(row.sealedUntil) })] : []),
  ];
  return (
    <li>
      <div className="grow">
        <strong>{row.title}</strong> <span className="tag">{t(row.origin)}</span>{" "}
        {row.kind === "guided" && row.stage !== "everything" && (
          <span className="tag">{tc(`stageTag.${row.stage}`)}</span>
        )}
        {row.kind !== "guided" && <span className="tag">{tc(`kind.${row.kind}`)}</span>}
        <div className="muted sm">{gap ? gapText(t, gap) : facts.join(" · ")}</div>
      </div>
      <RowLink row={row} />
    </li>
  );
}

type Word = "look" | "open" | "debrief" | "finish" | "read" | "continue";

function RowLink({ row: { state, title, caseId, attemptId, sealedUntil } }: { row: Row }) {
  const { t } = useTranslation("cases");
  const [to, word, primary]: readonly [to: string | undefined, word: Word, primary: boolean] =
    attemptId === undefined
      ? [state === "over" ? undefined : paths.case(caseId), state === "early" ? "look" : "open", false]
      : state === "done"
        ? [sealedUntil ? undefined : paths.debrief(attemptId), "debrief", false]
        : state === "over"
          ? [paths.submitAttempt(attemptId), "finish", true]
          : [paths.attempt(attemptId), state === "read" ? "read" : "continue", state === "open"];
  if (!to) return null;
  return (
    <Link className={primary ? "btn primary" : "btn"} to={to} aria-label={t(`of.${word}`, { title })}>
      {t(word)}
    </Link>
  );
}
