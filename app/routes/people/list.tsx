import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/lists/data-table";
import { FilterSelect } from "~/components/lists/filter-select";
import { ListFilters } from "~/components/lists/list-filters";
import { peopleColumns } from "~/components/people/people-columns";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { ROLES } from "~/domain/access";
import { listHref, listQuery, listView } from "~/forms/list-query";
import { peopleFilter } from "~/forms/people/people-filter";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { listPeople, PEOPLE_LIST } from "~/services/people/people.server";
import people from "~/i18n/en/people";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ lists, people });

export const handle = { policy: "people.view" } satisfies RouteHandle;
export const meta = () => pageTitle("people");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.view");
  const search = new URL(request.url).searchParams;
  const filter = peopleFilter(search);
  const query = listQuery(PEOPLE_LIST, search);
  const found = orThrow(await listPeople(actor, filter, query));
  const { people, branches, cohorts } = found;
  return { people, branches, cohorts, filter, list: listView(PEOPLE_LIST, query, found, { filter }) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PeopleList() {
  const { people, list, branches, cohorts, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const { t: common } = useTranslation("common");
  return (
    <div className="page wide stack">
      <h1>{t("title")}</h1>
      <p className="muted">{t("lead")}</p>
      <p className="row">
        <ButtonLink to={paths.newPerson} primary>
          {t("new")}
        </ButtonLink>
        <ButtonLink to={paths.units}>{t("units")}</ButtonLink>
        <ButtonLink to={paths.manageCohorts}>{t("manageCohorts")}</ButtonLink>
      </p>
      <ListFilters list={list} label={t("filters")}>
        <Filters branches={branches} cohorts={cohorts} filter={filter} />
      </ListFilters>
      <DataTable
        caption={t("table")}
        columns={peopleColumns(t, common, paths.person)}
        rows={people}
        rowKey={({ id }) => id}
        list={list}
        actions={
          <a className="btn" href={paths.peopleCsv + listHref(list, { page: 1 })} download>
            {t("export")}
          </a>
        }
        empty={
          <EmptyState title={t("empty")}>
            <ButtonLink to={paths.people}>{t("clear")}</ButtonLink>
          </EmptyState>
        }
      />
    </div>
  );
}

function Filters({ branches, cohorts, filter }: Pick<Loaded, "branches" | "cohorts" | "filter">) {
  const { t } = useTranslation("people");
  const { t: common } = useTranslation("common");
  const roles = ROLES.map((role) => ({ id: role, name: common(`role.${role}`) }));
  const statuses = (["active", "disabled"] as const).map((status) => ({ id: status, name: t(status) }));
  return (
    <>
      <FilterSelect name="unitId" label={t("branch")} chosen={filter.unitId} choices={branches} />
      <FilterSelect name="cohortId" label={t("cohort")} chosen={filter.cohortId} choices={cohorts} />
      <FilterSelect name="role" label={t("role")} chosen={filter.role} choices={roles} />
      <FilterSelect name="status" label={t("status")} chosen={filter.status} choices={statuses} />
    </>
  );
}
