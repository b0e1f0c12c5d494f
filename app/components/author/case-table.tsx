import { Link } from "@remix-run/react";
import { aboutCase } from "./case-columns";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { IndustryId } from "~/domain/industries";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

type CaseSort = "title" | "amount" | "version" | "withdrawn";

interface LibraryCase {
  readonly caseId: string;
  readonly title: string;
  readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
  readonly demonstration: boolean;
  readonly version?: string | undefined;
  readonly older: boolean;
  readonly cohorts: readonly string[];
  readonly withdrawn?:
    { readonly at: string; readonly reason: string; readonly replacedBy?: string | undefined } | undefined;
  /** where it is withdrawn */
  readonly to: string;
}

interface CaseTableProps {
  readonly cases: readonly LibraryCase[];
  readonly list: ListView<CaseSort>;
  /** what is said where there is none */
  readonly none: string;
}

/** Cases of the library, each marked by its generator, with the way to withdraw it. */
export function CaseTable({ cases, list, none }: CaseTableProps) {
  const { t } = useTranslation(["library", "cases"]);
  const columns: Column<LibraryCase, CaseSort>[] = [
    {
      id: "case",
      header: t("family.case"),
      sort: "title",
      cell: ({ title, demonstration }) => (
        <>
          {title} {demonstration && <Tag>{t("byVersion.demonstration")}</Tag>}
        </>
      ),
    },
    ...aboutCase(t),
    {
      id: "cohorts",
      header: t("family.cohorts"),
      cell: ({ cohorts }) => (cohorts.length === 0 ? t("family.nobody") : t("common:list", { items: cohorts })),
    },
    {
      id: "version",
      header: t("byVersion.generator"),
      sort: "version",
      cell: ({ version, older }) =>
        version !== undefined && (
          <Tag tone={older ? "warn" : undefined}>{t(older ? "byVersion.older" : "byVersion.group", { version })}</Tag>
        ),
    },
    {
      id: "withdrawn",
      header: t("byVersion.state"),
      sort: "withdrawn",
      whole: true,
      cell: ({ withdrawn }) =>
        withdrawn && (
          <>
            <Tag>{t("byVersion.withdrawnOn", { when: formatDate(withdrawn.at) })}</Tag>
            <div className="sm">{t("byVersion.because", { reason: withdrawn.reason })}</div>
            {withdrawn.replacedBy !== undefined && (
              <div className="sm">{t("byVersion.replacedBy", { title: withdrawn.replacedBy })}</div>
            )}
          </>
        ),
    },
    {
      id: "actions",
      header: t("actions"),
      action: true,
      cell: ({ withdrawn, to, title }) =>
        !withdrawn && (
          <Link className="btn" to={to} aria-label={t("byVersion.withdrawOf", { title })}>
            {t("byVersion.withdraw")}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("byVersion.table")}
      columns={columns}
      rows={cases}
      rowKey={({ caseId }) => caseId}
      list={list}
      empty={
        <EmptyState title={none}>
          <p>{t("byVersion.noneHint")}</p>
        </EmptyState>
      }
    />
  );
}
