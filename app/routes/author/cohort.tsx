import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { ChangedNotice } from "~/components/people/changed-notice";
import { CohortForm } from "~/components/people/cohort-form";
import { CohortJoining, ConfirmJoining } from "~/components/people/cohort-joining";
import type { CohortAnswer, JoinAnswer } from "~/components/people/cohort-types";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { Field } from "~/components/ui/field";
import { formatDate, zoneName } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { can } from "~/domain/access";
import { listQuery, listView } from "~/forms/list-query";
import { cohortFields, joinByList, joinByRule, leaving } from "~/forms/people/organisation";
import { clockReading } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import { changeCohort } from "~/services/people/cohort-changes.server";
import { joinCohort, previewJoin, type JoinWish } from "~/services/people/cohort-joining.server";
import { cohortPage, MEMBER_LIST, type MemberSort } from "~/services/people/cohort-pages.server";
import { changeFact } from "~/services/people/person-changes.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "cohort.manage" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.cohort.name, "cohort");

const DONE = ["created", "changed", "joined", "left"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "cohort.manage");
  const search = new URL(request.url).searchParams;
  const now = new Date();
  const query = listQuery(MEMBER_LIST, search);
  const asked = { cohortId: params.cohortId!, leaverId: search.get("leave") ?? undefined };
  const { ok: _ok, total, page: shown, ...page } = orThrow(await cohortPage(actor, asked, now, query));
  return {
    ...page,
    list: listView(MEMBER_LIST, query, { total, page: shown }),
    me: actor.id,
    mayManagePeople: can(actor.roles, "people.manage"),
    mayWatch: can(actor.roles, "cohort.watch"),
    today: clockReading(now, zoneName()).slice(0, 10),
    done: DONE.find((one) => one === search.get("done")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "cohort.manage");
  const form = await readForm(request);
  const [cohortId, now] = [params.cohortId!, new Date()];
  const answered = (answer: CohortAnswer, status = 400) => data(answer, { status });
  const intent = form.get("intent");
  const done = (what: (typeof DONE)[number]) => redirect(paths.cohort(cohortId, { done: what }));

  if (intent === "details") {
    const values = cohortFields.values(form);
    const reading = cohortFields.read(form);
    if (!reading.ok) return answered({ form: intent, values, errors: reading.errors });
    const changed = await changeCohort(actor, { cohortId, ...reading.value }, now);
    if (changed.ok) return done("changed");
    if (changed.reason === "problems") return answered({ form: intent, values, errors: changed.problems });
    return refusal(changed.reason);
  }
  if (intent === "leave") {
    const reading = leaving.read(form);
    if (!reading.ok) return answered({ problem: "notDay" });
    const { personId, from, seen } = reading.value;
    const wish = { personId, kind: "cohort", value: cohortId, leaves: true, from, to: null, seen } as const;
    const left = await changeFact(actor, wish, now);
    if (left.ok) return done("left");
    return refusal(left.reason === "problem" ? "missing" : left.reason);
  }
  if (intent === "list") {
    const values = joinByList.values(form);
    const reading = joinByList.read(form);
    if (!reading.ok) return answered({ form: intent, values, errors: reading.errors });
    const { list, from, seen } = reading.value;
    return join({ cohortId, joiners: { by: "list", text: list }, from }, seen, { form: intent, values });
  }
  if (intent === "rule") {
    const values = joinByRule.values(form);
    const reading = joinByRule.read(form);
    if (!reading.ok) return answered({ form: intent, values, errors: reading.errors });
    const { from, seen, ...rule } = reading.value;
    return join({ cohortId, joiners: { by: "rule", rule }, from }, seen, { form: intent, values });
  }
  throw new Response(null, { status: 400 });

  async function join(wish: JoinWish, seen: string, given: JoinAnswer) {
    if (form.get("step") === "apply") {
      const joined = await joinCohort(actor, { ...wish, seen }, now);
      return joined.ok ? done("joined") : notJoined(joined, given);
    }
    const preview = await previewJoin(actor, wish, now);
    return preview.ok ? data({ ...given, preview } satisfies CohortAnswer) : notJoined(preview, given);
  }

  function notJoined(
    result: Exclude<Awaited<ReturnType<typeof joinCohort>>, { readonly ok: true }>,
    given: JoinAnswer,
  ) {
    if (result.reason === "lines") return answered({ ...given, lines: result.lines });
    if (result.reason === "empty" || result.reason === "tooLong" || result.reason === "unit")
      return answered({ ...given, refused: result.reason });
    return refusal(result.reason);
  }

  function refusal(reason: "forbidden" | "missing" | "outdated") {
    return reason === "outdated" ? answered({ problem: reason }, 409) : orThrow({ ok: false, reason });
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Cohort() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as CohortAnswer | undefined;
  const { t } = useTranslation("organisation");
  const { cohort, leaver, done, mayWatch } = page;
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  const details = answer && "form" in answer && answer.form === "details" ? answer : undefined;
  const joining = answer && "form" in answer && answer.form !== "details" ? answer : undefined;
  const { id, rule: _rule, ...fields } = cohort;
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.manageCohorts}>← {t("cohorts.title")}</Link>
      </p>
      <h1>{cohort.name}</h1>
      <ChangedNotice
        done={answer || !done ? undefined : t(done === "created" ? "cohorts.created" : `cohort.${done}`)}
        problem={problem && t(problem === "outdated" ? "outdated" : "errors.notDay")}
      />
      {joining?.preview && <ConfirmJoining answer={joining} to={paths.cohort(id)} />}
      {leaver && <ConfirmLeaving page={page} leaver={leaver} />}
      {mayWatch && (
        <p>
          <ButtonLink to={paths.watchCohort(id)}>{t("cohort.decisions")}</ButtonLink>
        </p>
      )}
      <Members page={page} />
      <Card title={t("cohort.details")}>
        <CohortForm
          key={JSON.stringify([page.seen, details])}
          owners={page.owners}
          values={details?.values ?? fields}
          errors={details?.errors}
          answer={details}
          button={t("cohort.saveDetails")}
          seen={page.seen}
        />
      </Card>
      <CohortJoining key={JSON.stringify([cohort.rule, joining])} page={page} answer={joining} />
    </div>
  );
}

function Members({ page }: { page: Loaded }) {
  const { t } = useTranslation("organisation");
  const { cohort, members, list, me, mayManagePeople } = page;
  const columns: Column<Loaded["members"][number], MemberSort>[] = [
    {
      id: "person",
      header: t("cohort.person"),
      sort: "person",
      cell: ({ id, name, active }) => (
        <>
          {mayManagePeople ? <Link to={paths.person(id)}>{name}</Link> : name}{" "}
          {active === 0 && <Tag tone="warn">{t("cohort.away")}</Tag>}
        </>
      ),
    },
    { id: "number", header: t("cohort.number"), sort: "number", cell: ({ employeeNumber }) => employeeNumber ?? "" },
    { id: "unit", header: t("cohort.unit"), sort: "unit", cell: ({ unit }) => unit ?? "" },
    { id: "since", header: t("cohort.since"), sort: "since", nowrap: true, cell: ({ since }) => formatDate(since) },
    {
      id: "leave",
      header: t("cohort.leave"),
      action: true,
      cell: ({ id, name }) =>
        id !== me && (
          <Link to={paths.cohort(cohort.id, { leave: id })} aria-label={t("cohort.leaveOf", { name })}>
            {t("cohort.leave")}
          </Link>
        ),
    },
  ];
  return (
    <>
      <ListFilters list={list} label={t("cohort.find")} />
      <DataTable
        caption={t("cohort.members", { name: cohort.name })}
        columns={columns}
        rows={members}
        rowKey={({ id }) => id}
        list={list}
        empty={<EmptyState title={t(list.search === "" ? "cohort.noMembers" : "noneFound")} />}
      />
    </>
  );
}

function ConfirmLeaving({ page, leaver }: { page: Loaded; leaver: NonNullable<Loaded["leaver"]> }) {
  const { t } = useTranslation("organisation");
  const { cohort, exams, today } = page;
  return (
    <Card title={t("cohort.leaveTitle", { name: leaver.name, cohort: cohort.name })}>
      <Form method="post" className="stack column">
        <input type="hidden" name="personId" value={leaver.id} />
        <input type="hidden" name="seen" value={leaver.seen} />
        <p>{t("cohort.leaves")}</p>
        {exams > 0 && <p>{t("cohort.leaveExams", { count: exams })}</p>}
        <Field label={t("fromDay")} hint={t("fromDayHint")}>
          <input type="date" name="from" defaultValue={today} required />
        </Field>
        <div className="row">
          <Button primary name="intent" value="leave">
            {t("cohort.leaveDo")}
          </Button>
          <ButtonLink to={paths.cohort(cohort.id)}>{t("cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
