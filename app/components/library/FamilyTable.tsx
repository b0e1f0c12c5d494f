import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card";
import { formatDate, formatMoney } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { Tag } from "~/components/ui/Tag";

interface Member {
  readonly caseId: string;
  readonly summary: {
    readonly firmName: string;
    readonly amount: number;
    readonly currency: string;
    readonly asOf: string;
  };
  readonly cohorts: readonly string[];
  readonly metBy: readonly string[];
  /** where it is assigned */
  readonly to: string;
}

interface FamilyTableProps {
  readonly anchor: Member;
  /** the oldest first */
  readonly variants: readonly Member[];
}

/** The anchor and its variants: how each is told, who works on it, who has met it. */
export function FamilyTable({ anchor, variants }: FamilyTableProps) {
  const { t } = useTranslation("library");
  const list = (names: readonly string[]) => (names.length === 0 ? t("family.nobody") : names.join(", "));
  return (
    <Card title={t("family.members")}>
      <TableScroll label={t("table", { heading: t("family.members") })}>
        <table className="stack-table">
          <thead>
            <tr>
              <th scope="col">{t("family.case")}</th>
              <th scope="col" className="num">
                {t("family.request")}
              </th>
              <th scope="col">{t("family.asOf")}</th>
              <th scope="col">{t("family.metBy")}</th>
              <th scope="col">{t("family.cohorts")}</th>
            </tr>
          </thead>
          <tbody>
            {[anchor, ...variants].map(({ caseId, summary, cohorts, metBy, to }) => (
              <tr key={caseId}>
                <th scope="row">
                  {summary.firmName} <Tag>{t(caseId === anchor.caseId ? "family.anchor" : "family.variant")}</Tag>
                </th>
                <td className="num" data-label={t("family.request")}>
                  {formatMoney(summary.amount, summary.currency)}
                </td>
                <td data-label={t("family.asOf")}>{formatDate(summary.asOf)}</td>
                <td data-label={t("family.metBy")}>{list(metBy)}</td>
                <td className="whole" data-label={t("family.cohorts")}>
                  {list(cohorts)}{" "}
                  <Link to={to} aria-label={t("kept.assignOf", { title: summary.firmName })}>
                    {t("kept.assign")}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
