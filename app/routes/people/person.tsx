import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ChangedNotice } from "~/components/people/changed-notice";
import type { ErrorCode } from "~/components/people/error-texts";
import { PersonChanges } from "~/components/people/person-changes";
import { PersonConfirm } from "~/components/people/person-confirm";
import { PersonHistory } from "~/components/people/person-history";
import type { PersonAnswer, PersonForm } from "~/components/people/person-types";
import { zoneName } from "~/components/ui/format";
import { can } from "~/domain/access";
import { dayAfter } from "~/domain/people";
import { askedDays, personDetails, personFact } from "~/forms/people/organisation";
import { clockReading, momentOf, zoneNames } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import {
  changeDetails,
  changeFact,
  changeService,
  type ChangedKind,
  type FactProblem,
  previewFact,
} from "~/services/people/person-changes.server";
import { personPage } from "~/services/people/person-page.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "people.manage" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.person.name, "person");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.manage");
  const search = new URL(request.url).searchParams;
  const [now, zone, asked] = [new Date(), zoneName(), askedDays(search)];
  const then = asked && { day: asked.on, knownAt: asked.known && endOf(asked.known, zone) };
  const { ok: _ok, ...page } = orThrow(await personPage(actor, params.personId!, then, now));
  const done = search.get("done");
  return {
    ...page,
    asked,
    ask: search.get("ask") === "service",
    backTo: can(actor.roles, "people.view") ? paths.people : paths.bank,
    linkTo: can(actor.roles, "people.invite") ? paths.invite(params.personId!) : undefined,
    rolesTo: can(actor.roles, "bank.administer") ? paths.access(params.personId!) : undefined,
    day: clockReading(now, zone).slice(0, 10),
    zones: zoneNames(),
    done: done === "entered" || done === "changed" ? done : undefined,
  };
}

/** The last moment of a day by the bank's clock. */
function endOf(day: string, zone: string): string | undefined {
  const next = momentOf(`${dayAfter(day)}T00:00`, zone);
  return next && new Date(next.getTime() - 1).toISOString();
}

const KIND_OF: Readonly<Record<string, ChangedKind>> = {
  posting: "posting",
  job: "job",
  manager: "manager",
  join: "cohort",
  leave: "cohort",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "people.manage");
  const form = await request.formData();
  const [personId, now] = [params.personId!, new Date()];
  const intent = form.get("intent") as PersonForm;
  const answered = (answer: PersonAnswer, status = 400) => data(answer, { status });
  const done = () => redirect(paths.person(personId, { done: "changed" }));

  if (intent === "deactivate" || intent === "reactivate") {
    const wish = { personId, serves: intent === "reactivate", seen: text(form, "seen") };
    const changed = await changeService(actor, wish, now);
    if (changed.ok) return done();
    if (changed.reason === "forbidden" || changed.reason === "missing")
      return orThrow({ ok: false, reason: changed.reason });
    return answered({ problem: changed.reason }, 409);
  }
  if (intent === "details") {
    const values = personDetails.values(form);
    const reading = personDetails.read(form);
    if (!reading.ok) return answered({ form: intent, values, errors: reading.errors });
    const changed = await changeDetails(actor, { personId, ...reading.value }, now);
    if (changed.ok) return done();
    if (changed.reason === "problems") return answered({ form: intent, values, errors: changed.problems });
    if (changed.reason === "outdated") return answered({ problem: "outdated" }, 409);
    return orThrow({ ok: false, reason: changed.reason });
  }
  const kind = KIND_OF[intent];
  if (!kind) throw new Response(null, { status: 400 });
  const values = personFact.values(form);
  const reading = personFact.read(form);
  if (!reading.ok) return answered({ form: intent, values, errors: reading.errors });
  const { seen, ...fact } = reading.value;
  if (kind === "cohort" && fact.value === "") return answered({ form: intent, values, errors: { value: "choose" } });
  const wish = { personId, kind, ...fact, leaves: intent === "leave" };
  if (form.get("step") === "apply") {
    const changed = await changeFact(actor, { ...wish, seen }, now);
    return changed.ok ? done() : refused(changed);
  }
  const preview = await previewFact(actor, wish, now);
  return preview.ok ? data({ form: intent, values, preview } satisfies PersonAnswer) : refused(preview);

  function refused(result: Exclude<Awaited<ReturnType<typeof changeFact>>, { readonly ok: true }>) {
    if (result.reason === "problem")
      return answered({ form: intent, values, errors: { value: errorOf(kind!, result.problem) } });
    if (result.reason === "outdated") return answered({ problem: "outdated" }, 409);
    return orThrow({ ok: false, reason: result.reason });
  }
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
const errorOf = (kind: ChangedKind, problem: FactProblem): ErrorCode =>
  kind === "manager" && problem === "unknown" ? "managerUnknown" : problem;

export default function Person() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PersonAnswer | undefined;
  const { t } = useTranslation("organisation");
  const { person, own, done, backTo } = page;
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={backTo}>← {t("person.back")}</Link>
      </p>
      <h1>{person.name}</h1>
      <ChangedNotice
        done={answer ? undefined : done && t(done === "entered" ? "person.entered" : "changed")}
        problem={problem && (problem === "outdated" ? t("outdated") : t(`person.${problem}`))}
      />
      <PersonConfirm page={page} answer={answer} to={paths.person(person.id)} />
      {own && <p className="notice">{t("person.own")}</p>}
      <PersonChanges key={JSON.stringify([page.seen, answer])} page={page} answer={answer} />
      <PersonHistory page={page} />
    </div>
  );
}
