import "~/styles/lists.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatMoney, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import type { Verdict } from "~/domain/lending";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { reviewPanel } from "~/services/review-panel.server";
import cases from "~/i18n/en/cases";
import review from "~/i18n/en/review";
import { provideCatalogues } from "~/i18n/instance";

provideCatalogues({ cases, review });

export const handle = { policy: "case.review" } satisfies RouteHandle;
export const meta = () => pageTitle("Review");

interface PanelRow {
  readonly who: "you" | "colleague" | "model";
  readonly label: string;
  readonly simulated: boolean;
  readonly verdict: Verdict;
  readonly pd: number;
  readonly grade: number;
  readonly rate: number | undefined;
  readonly amount: number | undefined;
  readonly flags: number | undefined;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.review");
  const { title, attemptId, own, ownOpinion, colleagues, comparison } = orThrow(
    await reviewPanel(actor, params.caseId!),
  );
  const rows: PanelRow[] = [
    { ...ownOpinion, who: "you", flags: ownOpinion.flags.length },
    ...colleagues.map(({ money: _money, flags, ...senior }) => ({
      ...senior,
      who: "colleague" as const,
      flags: flags.length,
    })),
    ...(own.model
      ? [
          {
            who: "model" as const,
            label: "",
            simulated: false,
            verdict: own.model.terms.verdict,
            pd: own.model.pd,
            grade: own.model.grade,
            rate: own.model.terms.rate,
            amount: own.model.terms.amount,
            flags: undefined,
          },
        ]
      : []),
  ];
  return {
    title,
    attemptId,
    currency: own.currency,
    rows,
    colleagues: colleagues.length,
    lending: colleagues.filter((senior) => senior.verdict !== "decline").length,
    median: comparison?.median,
  };
}

export default function Panel() {
  const { title, attemptId, currency, rows, colleagues, lending, median } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  const { t: tc } = useTranslation("cases");
  return (
    <div className="page">
      <p className="sm">
        <Link to={paths.reviewQueue}>← {t("back")}</Link>
      </p>
      <h1>{t("panelTitle", { title })}</h1>
      <p className="lead">
        {median
          ? t("panelLead", {
              count: colleagues,
              all: colleagues,
              approve: lending,
              grade: median.grade,
              pd: formatPercent(median.pd, 1),
            })
          : t("panelNone")}
      </p>
      <div className="card">
        <TableScroll label={t("panelTitle", { title })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("reviewer")}</th>
                <th scope="col">{t("verdict")}</th>
                <th scope="col" className="num">
                  {t("pd")}
                </th>
                <th scope="col" className="num">
                  {t("grade")}
                </th>
                <th scope="col" className="num">
                  {t("amount")}
                </th>
                <th scope="col" className="num">
                  {t("rate")}
                </th>
                <th scope="col" className="num">
                  {t("flags")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.who + row.label}>
                  <th scope="row">
                    {row.who === "you" ? t("you") : row.who === "model" ? t("modelRow") : row.label}{" "}
                    {row.simulated && <span className="tag">{t("simulated")}</span>}
                  </th>
                  <td>{tc(`verdict.${row.verdict}`)}</td>
                  <td className="num">{formatPercent(row.pd, 1)}</td>
                  <td className="num">{row.grade}</td>
                  <td className="num">{row.amount === undefined ? "–" : formatMoney(row.amount, currency)}</td>
                  <td className="num">{row.rate === undefined ? "–" : formatPercent(row.rate, 2)}</td>
                  <td className="num">{row.flags ?? "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
      <p>
        <Link className="btn" to={paths.debrief(attemptId)}>
          {t("truthDebrief")}
        </Link>
      </p>
    </div>
  );
}
