import { Link } from "@remix-run/react";
import { aboutCase } from "./case-columns";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { IndustryId } from "~/domain/industries";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

type KeptSort = "title" | "amount" | "keptAt" | "version";

interface KeptCase {
  readonly caseId: string;
  readonly title: string;
  readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
  readonly version?: string | undefined;
  readonly older: boolean;
  readonly keptAt: string;
  readonly cohorts: readonly string[];
  /** where it is assigned, where variants are made of it, and where it is withdrawn */
  readonly to: string;
  readonly family: string;
  readonly withdraw: string;
}

/** The samples that were kept, each with the way to assign it. */
export function KeptTable({ cases, list }: { cases: readonly KeptCase[]; list: ListView<KeptSort> }) {
  const { t } = useTranslation(["library", "cases"]);
  const columns: Column<KeptCase, KeptSort>[] = [
    { id: "case", header: t("family.case"), sort: "title", cell: ({ title }) => title },
    ...aboutCase(t),
    { id: "kept", header: t("kept.keptOn"), sort: "keptAt", nowrap: true, cell: ({ keptAt }) => formatDate(keptAt) },
    {
      id: "version",
      header: t("byVersion.generator"),
      sort: "version",
      cell: ({ version, older }) =>
        version === undefined ? undefined : older ? (
          <Tag tone="warn">{t("byVersion.older", { version })}</Tag>
        ) : (
          t("byVersion.group", { version })
        ),
    },
    {
      id: "cohorts",
      header: t("family.cohorts"),
      whole: true,
      cell: ({ cohorts }) => (cohorts.length === 0 ? t("family.nobody") : t("common:list", { items: cohorts })),
    },
    {
      id: "actions",
      header: t("actions"),
      action: true,
      cell: ({ title, family, withdraw, to }) => (
        <div className="row">
          <Link to={family} aria-label={t("kept.familyOf", { title })}>
            {t("kept.family")}
          </Link>
          <Link to={withdraw} aria-label={t("byVersion.withdrawOf", { title })}>
            {t("byVersion.withdraw")}
          </Link>
          <Link className="btn" to={to} aria-label={t("kept.assignOf", { title })}>
            {t("kept.assign")}
          </Link>
        </div>
      ),
    },
  ];
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{t("kept.title")}</h2>
      <ListFilters list={list} label={t("kept.find")} />
      <DataTable
        caption={t("kept.table")}
        columns={columns}
        rows={cases}
        rowKey={({ caseId }) => caseId}
        list={list}
        empty={<p className="muted">{t(list.search === "" ? "kept.none" : "kept.noneFound")}</p>}
      />
    </section>
  );
}
