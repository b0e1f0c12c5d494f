import "~/styles/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "~/components/people/FilterSelect";
import { Button, ButtonLink } from "~/components/ui/Button";
import { EmptyState } from "~/components/ui/EmptyState";
import { formatDate } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { Tag } from "~/components/ui/Tag";
import { ROLES } from "~/domain/access";
import { peopleFilter } from "~/forms/people-filter";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { listPeople, PEOPLE_ON_PAGE } from "~/services/people.server";
import people from "~/i18n/en/people";
import { provideCatalogues } from "~/i18n/instance";

provideCatalogues({ people });

export const handle = { policy: "people.view" } satisfies RouteHandle;
export const meta = () => pageTitle("People");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.view");
  const filter = peopleFilter(new URL(request.url).searchParams);
  const list = orThrow(await listPeople(actor, filter, { most: PEOPLE_ON_PAGE }));
  const { people, total, branches, cohorts } = list;
  return { people, total, branches, cohorts, filter };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PeopleList() {
  const { people, total, branches, cohorts, filter } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation("people");
  return (
    <div className="page stack">
      <h1>{t("title")}</h1>
      <p className="muted">{t("lead")}</p>
      <Filters branches={branches} cohorts={cohorts} filter={filter} />
      <div className="row">
        <span className="grow" data-result>
          {t("count", { count: total })}
          {people.length < total && ` ${t("first", { shown: people.length })}`}
        </span>
        <a className="btn" href={`${paths.peopleCsv}?${search}`} download>
          {t("export")}
        </a>
      </div>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState title={t("empty")}>
          <ButtonLink to={paths.people}>{t("clear")}</ButtonLink>
        </EmptyState>
      )}
    </div>
  );
}

function Filters({ branches, cohorts, filter }: Pick<Loaded, "branches" | "cohorts" | "filter">) {
  const { t } = useTranslation("people");
  const { t: common } = useTranslation("common");
  const roles = ROLES.map((role) => ({ id: role, name: common(`role.${role}`) }));
  const statuses = (["active", "disabled"] as const).map((status) => ({ id: status, name: t(status) }));
  return (
    // Keyed by the filter, so that going back shows what was chosen then.
    <Form className="filters" role="search" aria-label={t("filters")} key={JSON.stringify(filter)}>
      <FilterSelect
        name="branchId"
        label={t("branch")}
        anyLabel={t("any")}
        chosen={filter.branchId}
        choices={branches}
      />
      <FilterSelect
        name="cohortId"
        label={t("cohort")}
        anyLabel={t("any")}
        chosen={filter.cohortId}
        choices={cohorts}
      />
      <FilterSelect name="role" label={t("role")} anyLabel={t("any")} chosen={filter.role} choices={roles} />
      <FilterSelect name="status" label={t("status")} anyLabel={t("any")} chosen={filter.status} choices={statuses} />
      <Button>{t("show")}</Button>
    </Form>
  );
}

function PeopleTable({ people }: Pick<Loaded, "people">) {
  const { t } = useTranslation("people");
  const { t: common } = useTranslation("common");
  return (
    <TableScroll label={t("table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("branch")}</th>
            <th scope="col">{t("cohort")}</th>
            <th scope="col">{t("role")}</th>
            <th scope="col" className="num">
              {t("lessons")}
            </th>
            <th scope="col" className="num">
              {t("cases")}
            </th>
            <th scope="col">{t("lastActivity")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name} {!person.active && <Tag tone="warn">{t("disabled")}</Tag>}
                <div className="muted sm nowrap">{person.email}</div>
              </th>
              <td>{person.branch}</td>
              <td>{person.cohorts.join(", ")}</td>
              <td>{person.roles.map((role) => common(`role.${role}`)).join(", ")}</td>
              <td className="num">{person.lessonsRead}</td>
              <td className="num">{person.casesDone}</td>
              <td className={person.lastActivityAt ? "nowrap" : "nowrap muted"}>
                {person.lastActivityAt ? formatDate(person.lastActivityAt) : t("never")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
