import { Link } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate, formatNumber, formatPercent } from "~/components/ui/format";
import type { Verdict } from "~/domain/lending";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

type DecisionSort =
  "trainee" | "case" | "verdict" | "pd" | "grade" | "model" | "seniors" | "rate" | "flags" | "submitted";

interface Decision {
  attemptId: string;
  trainee: string;
  caseTitle: string;
  submittedAt: string;
  verdict: Verdict;
  pd: number;
  grade: number;
  modelNotches?: number;
  seniorNotches?: number;
  modelRateBps?: number;
  flags?: { found: number; planted: number };
  /** its debrief */
  to: string;
}

interface DecisionTableProps {
  readonly decisions: readonly Decision[];
  readonly list: ListView<DecisionSort>;
}

/** One line per decision, with its distance from the model and from the seniors. */
export function DecisionTable({ decisions, list }: DecisionTableProps) {
  const { t } = useTranslation("author");
  const { t: cases } = useTranslation("cases");
  const column = (id: DecisionSort, cell: Column<Decision>["cell"], more: Partial<Column<Decision>> = {}) => ({
    id,
    header: t(`cohorts.${id}`),
    sort: id,
    cell,
    ...more,
  });
  const figure = (id: DecisionSort, cell: Column<Decision>["cell"]) => column(id, cell, { num: true });
  return (
    <DataTable
      caption={t("cohorts.explain")}
      columns={[
        column("trainee", ({ trainee }) => trainee),
        column("case", ({ caseTitle }) => caseTitle, { whole: true }),
        column("verdict", ({ verdict }) => cases(`verdict.${verdict}`)),
        figure("pd", ({ pd }) => formatPercent(pd, 2)),
        figure("grade", ({ grade }) => grade),
        figure("model", ({ modelNotches }) => signed(modelNotches, 1)),
        figure("seniors", ({ seniorNotches }) => signed(seniorNotches, 1)),
        figure("rate", ({ modelRateBps }) => signed(modelRateBps, 0)),
        figure("flags", ({ flags }) => (flags ? t("cohorts.found", flags) : t("cohorts.unknown"))),
        column("submitted", ({ submittedAt }) => formatDate(submittedAt), { nowrap: true }),
        {
          id: "read",
          header: t("cohorts.read"),
          action: true,
          cell: ({ to, trainee, caseTitle }) => (
            <Link to={to} aria-label={t("cohorts.readOf", { trainee, case: caseTitle })}>
              {t("cohorts.read")}
            </Link>
          ),
        },
      ]}
      rows={decisions}
      rowKey={({ attemptId }) => attemptId}
      list={list}
      empty={<EmptyState title={t("noneFound")} />}
    />
  );
}

/** "+2", "−1.5", "0"; a dash where there is nothing to compare with. Half notches come from a median of two. */
function signed(value: number | undefined, digits: 0 | 1): string {
  if (value === undefined) return "–";
  const shown = formatNumber(value, Number.isInteger(value) ? 0 : digits);
  return value > 0 ? `+${shown}` : shown;
}
