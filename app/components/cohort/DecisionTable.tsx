import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDate, formatNumber, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import type { Verdict } from "~/domain/lending";

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

/** One line per decision, with its distance from the model and from the seniors. */
export function DecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation("author");
  const { t: cases } = useTranslation("cases");
  return (
    <TableScroll label={t("cohorts.table")}>
      <table className="stack-table">
        <caption>{t("cohorts.explain")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("cohorts.trainee")}</th>
            <th scope="col">{t("cohorts.case")}</th>
            <th scope="col">{t("cohorts.verdict")}</th>
            {(["pd", "grade", "model", "seniors", "rate", "flags"] as const).map((column) => (
              <th scope="col" className="num" key={column}>
                {t(`cohorts.${column}`)}
              </th>
            ))}
            <th scope="col">{t("cohorts.submitted")}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((row) => (
            <tr key={row.attemptId}>
              <th scope="row">{row.trainee}</th>
              <td className="whole" data-label={t("cohorts.case")}>
                {row.caseTitle}
              </td>
              <td data-label={t("cohorts.verdict")}>{cases(`verdict.${row.verdict}`)}</td>
              <td className="num" data-label={t("cohorts.pd")}>
                {formatPercent(row.pd, 2)}
              </td>
              <td className="num" data-label={t("cohorts.grade")}>
                {row.grade}
              </td>
              <td className="num" data-label={t("cohorts.model")}>
                {signed(row.modelNotches, 1)}
              </td>
              <td className="num" data-label={t("cohorts.seniors")}>
                {signed(row.seniorNotches, 1)}
              </td>
              <td className="num" data-label={t("cohorts.rate")}>
                {signed(row.modelRateBps, 0)}
              </td>
              <td className="num" data-label={t("cohorts.flags")}>
                {row.flags ? t("cohorts.found", row.flags) : t("cohorts.unknown")}
              </td>
              <td className="whole" data-label={t("cohorts.submitted")}>
                {formatDate(row.submittedAt)}{" "}
                <Link to={row.to} aria-label={t("cohorts.readOf", { trainee: row.trainee, case: row.caseTitle })}>
                  {t("cohorts.read")}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** "+2", "−1.5", "0"; a dash where there is nothing to compare with. Half notches come from a median of two. */
function signed(value: number | undefined, digits: 0 | 1): string {
  if (value === undefined) return "–";
  const shown = formatNumber(value, Number.isInteger(value) ? 0 : digits);
  return value > 0 ? `+${shown}` : shown;
}
