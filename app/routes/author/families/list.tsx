import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { aboutCase } from "~/components/author/case-columns";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { EmptyState } from "~/components/ui/empty-state";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { ANCHOR_LIST, anchors, type AnchorSort } from "~/services/author/family-list.server";

provideCatalogues({ cases, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("families");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const query = listQuery(ANCHOR_LIST, new URL(request.url).searchParams);
  const found = orThrow(await anchors(actor, new Date(), query));
  return { anchors: found.anchors, hidden: found.hidden, list: listView(ANCHOR_LIST, query, found) };
}

type Anchor = ReturnType<typeof useLoaderData<typeof loader>>["anchors"][number];

export default function Families() {
  const { anchors: rows, hidden, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "cases"]);
  const columns: Column<Anchor, AnchorSort>[] = [
    {
      id: "case",
      header: t("family.case"),
      sort: "title",
      cell: ({ caseId, title }) => <Link to={paths.family(caseId)}>{title}</Link>,
    },
    ...aboutCase(t),
    {
      id: "variants",
      header: t("family.variantsHead"),
      sort: "variants",
      num: true,
      cell: ({ variants }) => variants,
    },
    { id: "seniors", header: t("family.seniorsHead"), sort: "seniors", num: true, cell: ({ seniors }) => seniors },
  ];
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.library}>← {t("title")}</Link>
      </p>
      <h1>{t("family.title")}</h1>
      <p className="lead">
        {t("family.lead")} {t("family.once")}
      </p>
      {hidden && <p className="card">{t(`family.hidden.${hidden.because}`, { count: hidden.count })}</p>}
      <ListFilters list={list} label={t("family.find")} />
      <DataTable
        caption={t("family.table")}
        columns={columns}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        list={list}
        empty={
          list.search !== "" ? (
            <EmptyState title={t("kept.noneFound")} />
          ) : (
            !hidden && (
              <EmptyState title={t("family.none")}>
                <p>{t("family.noneHint")}</p>
              </EmptyState>
            )
          )
        }
      />
    </div>
  );
}
