import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Tag } from "~/components/ui/tag";
import { formatMoney, formatPercent } from "~/components/ui/format";
import type { Verdict } from "~/domain/lending";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { reviewPanel } from "~/services/review/review-panel.server";
import cases from "~/i18n/en/cases/cases";
import review from "~/i18n/en/review";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ cases, lists, review });

export const handle = { policy: "case.review" } satisfies RouteHandle;
export const meta = () => pageTitle("review");

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
    await reviewPanel(actor, params.caseId!, new Date()),
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
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: "who",
      header: t("reviewer"),
      cell: ({ who, label, simulated }) => (
        <>
          {who === "you" ? t("you") : who === "model" ? t("modelRow") : t("senior", { letter: label })}{" "}
          {simulated && <Tag>{t("simulated")}</Tag>}
        </>
      ),
    },
    { id: "verdict", header: t("verdict"), cell: ({ verdict }) => tc(`verdict.${verdict}`) },
    { id: "pd", header: t("pd"), num: true, cell: ({ pd }) => formatPercent(pd, 1) },
    { id: "grade", header: t("grade"), num: true, cell: ({ grade }) => grade },
    {
      id: "amount",
      header: t("amount"),
      num: true,
      cell: ({ amount }) => (amount === undefined ? "–" : formatMoney(amount, currency)),
    },
    {
      id: "rate",
      header: t("rate"),
      num: true,
      cell: ({ rate }) => (rate === undefined ? "–" : formatPercent(rate, 2)),
    },
    { id: "flags", header: t("flags"), num: true, cell: ({ flags }) => flags ?? "–" },
  ];
  return (
    <div className="page wide">
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
        <DataTable
          caption={t("panelTitle", { title })}
          columns={columns}
          rows={rows}
          rowKey={({ who, label }) => who + label}
        />
      </div>
      <p>
        <Link className="btn" to={paths.debrief(attemptId)}>
          {t("truthDebrief")}
        </Link>
      </p>
    </div>
  );
}
