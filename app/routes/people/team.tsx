import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/lists/data-table";
import { FilterSelect } from "~/components/lists/filter-select";
import { ListFilters } from "~/components/lists/list-filters";
import { teamColumns } from "~/components/people/team-columns";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { listQuery, listView } from "~/forms/list-query";
import { teamFilter } from "~/forms/people/team-filter";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { listTeam, SOON_DAYS, TEAM_LIST } from "~/services/people/team.server";
import people from "~/i18n/en/people";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ lists, people });

export const handle = { policy: "team.view" } satisfies RouteHandle;
export const meta = () => pageTitle("team");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "team.view");
  const search = new URL(request.url).searchParams;
  const filter = teamFilter(search);
  const query = listQuery(TEAM_LIST, search);
  const found = orThrow(await listTeam(actor, filter, query, new Date()));
  const { people, units } = found;
  return { people, units, filter, days: SOON_DAYS, list: listView(TEAM_LIST, query, found, { filter }) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Team() {
  const { people, units, filter, days, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const shows = [
    { id: "due", name: t("team.something") },
    { id: "ending", name: t("team.ending", { days }) },
  ];
  return (
    <div className="page wide stack">
      <h1>{t("team.title")}</h1>
      <p className="muted">{t("team.lead")}</p>
      <ListFilters list={list} label={t("team.filters")}>
        {units.length > 1 && (
          <FilterSelect name="unitId" label={t("team.unit")} chosen={filter.unitId} choices={units} />
        )}
        <FilterSelect name="show" label={t("team.show")} chosen={filter.show} choices={shows} />
      </ListFilters>
      <DataTable
        caption={t("team.table")}
        columns={teamColumns(t, days)}
        rows={people}
        rowKey={({ id }) => id}
        list={list}
        empty={<NobodyFound list={list} units={units} />}
      />
    </div>
  );
}

function NobodyFound({ list, units }: Pick<Loaded, "list" | "units">) {
  const { t } = useTranslation("people");
  if (units.length === 0)
    return (
      <EmptyState title={t("team.noUnit")}>
        <p>{t("team.noUnitWhy")}</p>
      </EmptyState>
    );
  if (list.search !== "" || Object.keys(list.filter).length > 0)
    return (
      <EmptyState title={t("empty")}>
        <ButtonLink to={paths.team}>{t("clear")}</ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState title={t("team.nobody")}>
      <p>{t("team.nobodyWhy")}</p>
    </EmptyState>
  );
}
