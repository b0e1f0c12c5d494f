import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AssignForm } from "~/components/author/assign-form";
import { AssignmentTable } from "~/components/author/assignment-table";
import { ListFilters } from "~/components/lists/list-filters";
import { Choices } from "~/components/ui/choices";
import { EmptyState } from "~/components/ui/empty-state";
import { Field } from "~/components/ui/field";
import { zoneName } from "~/components/ui/format";
import { pageOf } from "~/domain/lists";
import {
  assignmentValues,
  readable,
  readAssignment,
  refusalErrors,
  type AssignmentErrors,
} from "~/forms/author/assignment";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import author from "~/i18n/en/author/author";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { assignCase, assignRefusals, withdrawCase } from "~/services/author/assign.server";
import { ASSIGNMENT_LIST, ASSIGNMENT_RULES, assignments } from "~/services/author/assignments.server";

provideCatalogues({ author, cases, lists });

export const handle = { policy: "case.assign" } satisfies RouteHandle;
export const meta = () => pageTitle("assign");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.assign");
  const search = new URL(request.url).searchParams;
  const found = orThrow(await assignments(actor, search.get("cohortId") ?? undefined, new Date()));
  const { cohorts, cases } = found;
  const { rows: assigned = [], ...cohort } = found.cohort ?? {};
  const query = listQuery(ASSIGNMENT_LIST, search);
  const page = pageOf(assigned, query, ASSIGNMENT_RULES);
  const done = search.get("done");
  return {
    cohorts,
    cohort: "id" in cohort ? cohort : undefined,
    rows: page.rows,
    list: listView(ASSIGNMENT_LIST, query, page, { filter: { cohortId: found.cohort?.id } }),
    // The form is made anew when a case has come or gone.
    assigned: assigned.length,
    cases,
    caseId: search.get("caseId") ?? "",
    done: done === "assigned" || done === "withdrawn" ? done : undefined,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "case.assign");
  const form = await request.formData();
  const values = assignmentValues(form);
  const { caseId, cohortId } = values;
  if (form.get("intent") === "withdraw") {
    const withdrawn = await withdrawCase(actor, { caseId, cohortId }, new Date());
    if (!withdrawn.ok && withdrawn.reason === "opened") return data({ opened: true } as const, { status: 409 });
    orThrow(withdrawn);
    return redirect(paths.assign({ cohortId, caseId, done: "withdrawn" }));
  }
  const [now, zone] = [new Date(), actor.zone ?? zoneName()];
  const reading = readAssignment(values, zone);
  const unread = reading.ok ? {} : reading.errors;
  const read = reading.ok ? reading : readAssignment(readable(values, unread), zone);
  const { refusals } = read.ok ? orThrow(await assignRefusals(actor, read.value, now)) : { refusals: [] };
  const refused = (errors: AssignmentErrors) => data({ values, errors }, { status: 400 });
  if (!reading.ok || refusals.length > 0) return refused({ ...refusalErrors(refusals), ...unread });
  const assigned = await assignCase(actor, reading.value, now);
  if (assigned.ok) return redirect(paths.assign({ cohortId, done: "assigned" }));
  if (assigned.reason === "forbidden") return orThrow({ ok: false, reason: assigned.reason });
  return refused(refusalErrors([assigned.reason])); // somebody came between
}

export default function Assign() {
  const { cohorts, cohort, rows, list, assigned, cases, caseId, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("author");
  if (!cohort)
    return (
      <div className="page stack">
        <h1>{t("assign.title")}</h1>
        <EmptyState title={t("assign.none")}>
          <p>{t("assign.noneHint")}</p>
        </EmptyState>
      </div>
    );
  const refused = answer && "errors" in answer ? answer : undefined;
  return (
    <div className="page wide stack">
      <h1>{t("assign.title")}</h1>
      <p className="lead">{t("assign.lead")}</p>
      {done && (
        <p className="notice" role="status">
          {t(openKey("author:assign", done))}
        </p>
      )}
      {answer && "opened" in answer && (
        <p className="notice bad" role="alert">
          {t("assign.opened")}
        </p>
      )}
      <ListFilters list={list} label={t("assign.find")}>
        <Field label={t("assign.cohort")}>
          <select name="cohortId" defaultValue={cohort.id}>
            <Choices of={cohorts} />
          </select>
        </Field>
      </ListFilters>
      <p>
        <a className="btn primary" href="#assign">
          {t("assign.add")}
        </a>
      </p>
      <p className="muted">
        {t("assign.people", { count: cohort.people })} · {t("assign.extraTime", { count: cohort.withExtraTime })} ·{" "}
        <Link to={paths.extraTime}>{t("assign.extraTimeLink")}</Link>
      </p>
      <AssignmentTable cohort={cohort} rows={rows} list={list} />
      <div id="assign">
        <AssignForm
          key={JSON.stringify([cohort.id, caseId, assigned])}
          cases={cases}
          cohorts={cohorts}
          values={refused?.values ?? { caseId, cohortId: cohort.id }}
          errors={refused?.errors ?? {}}
        />
      </div>
    </div>
  );
}
