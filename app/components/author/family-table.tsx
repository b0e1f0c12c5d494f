import { Link } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Card } from "~/components/ui/card";
import { formatDate, formatMoney } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { useTranslation } from "~/i18n/use-translation";

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
  readonly metByOthers: number;
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
  const list = (items: readonly string[]) => (items.length === 0 ? t("family.nobody") : t("common:list", { items }));
  const columns: Column<Member>[] = [
    {
      id: "case",
      header: t("family.case"),
      cell: ({ caseId, summary }) => (
        <>
          {summary.firmName} <Tag>{t(caseId === anchor.caseId ? "family.anchor" : "family.variant")}</Tag>
        </>
      ),
    },
    {
      id: "request",
      header: t("family.request"),
      num: true,
      cell: ({ summary }) => formatMoney(summary.amount, summary.currency),
    },
    { id: "asOf", header: t("family.asOf"), cell: ({ summary }) => formatDate(summary.asOf) },
    {
      id: "metBy",
      header: t("family.metBy"),
      cell: ({ metBy, metByOthers }) =>
        list([...metBy, ...(metByOthers > 0 ? [t("family.metByOthers", { count: metByOthers })] : [])]),
    },
    { id: "cohorts", header: t("family.cohorts"), whole: true, cell: ({ cohorts }) => list(cohorts) },
    {
      id: "assign",
      header: t("kept.assign"),
      action: true,
      cell: ({ summary, to }) => (
        <Link to={to} aria-label={t("kept.assignOf", { title: summary.firmName })}>
          {t("kept.assign")}
        </Link>
      ),
    },
  ];
  return (
    <Card title={t("family.members")}>
      <DataTable
        caption={t("table", { heading: t("family.members") })}
        columns={columns}
        rows={[anchor, ...variants]}
        rowKey={({ caseId }) => caseId}
      />
    </Card>
  );
}
