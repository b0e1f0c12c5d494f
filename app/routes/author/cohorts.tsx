import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CohortMisses } from "~/components/author/cohort-misses";
import { DecisionTable } from "~/components/author/decision-table";
import { ListFilters } from "~/components/lists/list-filters";
import { ButtonLink } from "~/components/ui/button";
import { Choices } from "~/components/ui/choices";
import { EmptyState } from "~/components/ui/empty-state";
import { Field } from "~/components/ui/field";
import { pageOf } from "~/domain/lists";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { DECISION_LIST, DECISION_RULES, watchCohort } from "~/services/author/cohort-watch.server";
import cases from "~/i18n/en/cases/cases";
import author from "~/i18n/en/author/author";
import debrief from "~/i18n/en/cases/debrief";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ author, cases, debrief, lists });

export const handle = { policy: "cohort.watch" } satisfies RouteHandle;
export const meta = () => pageTitle("cohorts");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "cohort.watch");
  const search = new URL(request.url).searchParams;
  const cohortId = search.get("cohort") ?? undefined;
  const { ok: _ok, decisions, ...watch } = orThrow(await watchCohort(actor, { cohortId }, new Date()));
  const query = listQuery(DECISION_LIST, search);
  const page = pageOf(decisions, query, DECISION_RULES);
  const list = listView(DECISION_LIST, query, page, { filter: { cohort: watch.cohort?.id } });
  return { ...watch, shown: decisions.length, decisions: page.rows, list };
}

export default function Cohorts() {
  const watch = useLoaderData<typeof loader>();
  const { t } = useTranslation("author");
  const { cohort, cohorts, decisions, submitted, shown, hidden, list } = watch;
  if (!cohort)
    return (
      <div className="page stack">
        <h1>{t("cohorts.title")}</h1>
        <EmptyState title={t("cohorts.none")}>
          <p>{t("cohorts.noneHint")}</p>
          <p className="row">
            <ButtonLink to={paths.manageCohorts} primary>
              {t("cohorts.all")}
            </ButtonLink>
            <ButtonLink to={paths.importAccounts}>{t("cohorts.import")}</ButtonLink>
          </p>
        </EmptyState>
      </div>
    );
  return (
    <div className="page wide stack">
      <h1>{cohort.name}</h1>
      <p className="muted">
        {t("cohorts.people", { count: watch.members })} · {t("cohorts.decisions", { count: submitted })} ·{" "}
        {t("cohorts.drafts", { count: watch.drafts })}
      </p>
      <ListFilters list={list} label={t("cohorts.find")}>
        <Field label={t("cohorts.choose")}>
          <select name="cohort" defaultValue={cohort.id}>
            <Choices of={cohorts} />
          </select>
        </Field>
      </ListFilters>
      <p>
        <ButtonLink to={paths.cohort(cohort.id)}>{t("cohorts.manage")}</ButtonLink>{" "}
        <ButtonLink to={paths.manageCohorts}>{t("cohorts.all")}</ButtonLink>{" "}
        <ButtonLink to={paths.importAccounts}>{t("cohorts.import")}</ButtonLink>
      </p>
      {hidden && (
        <div className="card stack">
          <p>
            {t(`cohorts.hidden.${hidden.because}`, { count: hidden.count, all: submitted })}
            {shown > 0 && ` ${t("cohorts.hidden.rest")}`}
          </p>
          <p className="sm muted">{t("cohorts.hidden.trainees", { names: hidden.trainees })}</p>
        </div>
      )}
      {submitted === 0 && (
        <EmptyState title={t("cohorts.empty")}>
          <p>{t("cohorts.emptyHint")}</p>
        </EmptyState>
      )}
      {shown > 0 && (
        <>
          <CohortMisses missedFlags={watch.missedFlags} advice={watch.advice} counterOffers={watch.counterOffers} />
          <DecisionTable
            decisions={decisions.map((row) => ({ ...row, to: paths.debrief(row.attemptId) }))}
            list={list}
          />
        </>
      )}
    </div>
  );
}
