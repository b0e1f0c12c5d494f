import "~/styles/lists.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDateTime, formatMoney } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { openCase } from "~/services/attempts.server";
import { reviewQueue } from "~/services/case-lists.server";
import cases from "~/i18n/en/cases";
import review from "~/i18n/en/review";
import { provideCatalogues } from "~/i18n/instance";

provideCatalogues({ cases, review });

export const handle = { policy: "case.review" } satisfies RouteHandle;
export const meta = () => pageTitle("Review");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.review");
  const cases = await reviewQueue(actor, new Date());
  // Blind: the queue carries no outcome, not even the own one.
  return { cases: cases.map(({ outcome: _outcome, ...row }) => row) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "case.review");
  const caseId = String((await request.formData()).get("caseId") ?? "");
  const opened = orThrow(await openCase(actor, { caseId, purpose: "review" }, new Date()));
  return redirect(paths.attempt(opened.attemptId));
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["cases"][number];

export default function Queue() {
  const { cases } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  const todo = cases.filter((row) => row.state !== "done");
  const done = cases.filter((row) => row.state === "done");
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p className="muted sm">{t("note")}</p>
      <h2>{t("todo")}</h2>
      {todo.length === 0 ? <p>{t("empty")}</p> : <ReviewRows rows={todo} />}
      {done.length > 0 && (
        <>
          <h2>{t("done")}</h2>
          <ReviewRows rows={done} />
        </>
      )}
    </div>
  );
}

function ReviewRows({ rows }: { rows: Row[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <ReviewRow key={row.caseId} row={row} />
      ))}
    </ul>
  );
}

function ReviewRow({ row }: { row: Row }) {
  const { t } = useTranslation("review");
  const { t: tc } = useTranslation("cases");
  const { summary } = row;
  const when = row.savedAt ? formatDateTime(row.submittedAt ?? row.savedAt) : "";
  return (
    <li>
      <div className="grow">
        <strong>{row.title}</strong> <span className="tag">{tc(row.origin)}</span>
        <div className="muted sm">
          {tc("request", { amount: formatMoney(summary.amount, summary.currency), months: summary.tenorMonths })} ·{" "}
          {tc(`industry.${summary.industry}`)} · {t(`state.${row.state}`, { when })}
        </div>
      </div>
      {row.state === "done" ? (
        <Link className="btn" to={paths.reviewPanel(row.caseId)} aria-label={`${t("panel")}: ${row.title}`}>
          {t("panel")}
        </Link>
      ) : (
        <Form method="post">
          <input type="hidden" name="caseId" value={row.caseId} />
          <button className="btn" aria-label={`${t(row.state === "open" ? "continue" : "start")}: ${row.title}`}>
            {t(row.state === "open" ? "continue" : "start")}
          </button>
        </Form>
      )}
    </li>
  );
}
