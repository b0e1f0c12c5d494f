import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { CohortForm } from "~/components/people/cohort-form";
import { Card } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate, zoneName } from "~/components/ui/format";
import { listQuery, listView } from "~/forms/list-query";
import { cohortFields } from "~/forms/people/organisation";
import { clockReading } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import { createCohort } from "~/services/people/cohort-changes.server";
import { COHORT_LIST, type CohortSort, listCohorts } from "~/services/people/cohort-pages.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "cohort.manage" } satisfies RouteHandle;
export const meta = () => pageTitle("manageCohorts");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "cohort.manage");
  const now = new Date();
  const query = listQuery(COHORT_LIST, new URL(request.url).searchParams);
  const found = orThrow(await listCohorts(actor, now, query));
  const { cohorts, owners } = found;
  return {
    cohorts,
    owners,
    today: clockReading(now, zoneName()).slice(0, 10),
    list: listView(COHORT_LIST, query, found),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "cohort.manage");
  const form = await request.formData();
  const values = cohortFields.values(form);
  const reading = cohortFields.read(form);
  if (!reading.ok) return data({ values, errors: reading.errors }, { status: 400 });
  const created = await createCohort(actor, reading.value, new Date());
  if (created.ok) return redirect(paths.cohort(created.cohortId, { done: "created" }));
  if (created.reason === "forbidden") return orThrow({ ok: false, reason: created.reason });
  return data({ values, errors: created.problems }, { status: 400 });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ManageCohorts() {
  const { cohorts, owners, today, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("organisation");
  const columns: Column<Loaded["cohorts"][number], CohortSort>[] = [
    {
      id: "cohort",
      header: t("cohorts.cohort"),
      sort: "name",
      cell: ({ id, name }) => <Link to={paths.cohort(id)}>{name}</Link>,
    },
    {
      id: "owner",
      header: t("cohorts.owner"),
      sort: "owner",
      cell: ({ owner }) => owner ?? <span className="muted">{t("cohorts.noOwner")}</span>,
    },
    {
      id: "first",
      header: t("cohorts.first"),
      sort: "first",
      nowrap: true,
      cell: ({ startsOn }) => formatDate(startsOn),
    },
    {
      id: "last",
      header: t("cohorts.last"),
      sort: "last",
      nowrap: true,
      cell: ({ endsOn }) => endsOn && formatDate(endsOn),
    },
    { id: "people", header: t("cohorts.people"), sort: "people", num: true, cell: ({ people }) => people },
    { id: "exams", header: t("cohorts.exams"), sort: "exams", num: true, cell: ({ exams }) => exams },
  ];
  return (
    <div className="page stack">
      <h1>{t("cohorts.title")}</h1>
      <p className="lead">{t("cohorts.lead")}</p>
      <p>
        <a className="btn primary" href="#new-cohort">
          {t("cohorts.new")}
        </a>
      </p>
      <ListFilters list={list} label={t("cohorts.find")} />
      <DataTable
        caption={t("cohorts.table")}
        columns={columns}
        rows={cohorts}
        rowKey={({ id }) => id}
        list={list}
        empty={
          list.search === "" ? (
            <EmptyState title={t("cohorts.empty")}>
              <p>{t("cohorts.emptyHint")}</p>
            </EmptyState>
          ) : (
            <EmptyState title={t("noneFound")} />
          )
        }
      />
      <div id="new-cohort">
        <Card title={t("cohorts.new")}>
          <CohortForm
            owners={owners}
            values={answer?.values ?? { startsOn: today }}
            errors={answer?.errors}
            answer={answer}
            button={t("cohorts.create")}
          />
        </Card>
      </div>
    </div>
  );
}
