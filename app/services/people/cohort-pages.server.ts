import { cohortOf } from "./cohort-changes.server";
import { openExams, personOf } from "./person-changes.server";
import { type UnitChoice, unitChoices } from "./unit-pages.server";
import { cutOf, db, foundOf, organisation as sql, storedMoment } from "~/db";
import { type Actor, can, type Role, scopeOf } from "~/domain/access";
import { type ListPage, type ListQuery, wholeList } from "~/domain/lists";
import type { Day } from "~/domain/people";

type Choice = { readonly id: string; readonly name: string };

export interface CohortLine {
  readonly id: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly startsOn: Day;
  /** the last day */
  readonly endsOn: Day | undefined;
  readonly people: number;
  readonly exams: number;
}

export type CohortSort = "name" | "owner" | "first" | "last" | "people" | "exams";

export const COHORT_LIST = {
  sorts: ["name", "owner", "first", "last", "people", "exams"],
  standard: "-first",
} as const;

const ALL_COHORTS = wholeList<CohortSort>({ sort: "first", descending: true, page: 1, size: 1, search: "" });

type Counted = Pick<ListPage<never>, "total" | "page">;

/** The bank's cohorts, the newest first unless asked otherwise, and who could answer for one. */
export async function listCohorts(
  actor: Actor,
  now: Date,
  query: ListQuery<CohortSort> = ALL_COHORTS,
): Promise<
  | ({ readonly ok: true; readonly cohorts: readonly CohortLine[]; readonly owners: readonly Choice[] } & Counted)
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  const place = scopeOf(actor, "cohort.manage");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const [rows, owners] = await Promise.all([
    reads.all(sql.cohorts(query), place, storedMoment(now), ...cutOf(query)),
    reads.all(sql.TRAINERS),
  ]);
  const cohorts = rows.map(({ id, name, owner, startsOn, endsOn, people, exams }) => ({
    ...{ id, name, startsOn, people, exams },
    owner: owner ?? undefined,
    endsOn: endsOn ?? undefined,
  }));
  return { ok: true, cohorts, owners, ...foundOf(rows) };
}

/** Who is taken into a cohort: who works in a unit or under it, holds a role, and joined the bank since a day. */
export interface CohortRule {
  readonly unitId: string;
  readonly role: Role;
  /** undefined: whenever */
  readonly since?: Day | undefined;
}

export interface CohortPage {
  readonly ok: true;
  readonly cohort: {
    readonly id: string;
    readonly name: string;
    readonly ownerId: string | undefined;
    readonly startsOn: Day;
    readonly endsOn: Day | undefined;
    readonly rule: CohortRule | undefined;
  };
  /** the page that was asked for, and how many there are */
  readonly members: readonly sql.MemberRow[];
  readonly total: number;
  readonly page: number;
  /** assessed cases whose window has not ended */
  readonly exams: number;
  readonly owners: readonly Choice[];
  readonly units: readonly UnitChoice[];
  readonly seen: string;
  /** of the one who is about to leave, with their state */
  readonly leaver: (sql.MemberRow & { readonly seen: string }) | undefined;
}

export type MemberSort = "person" | "number" | "unit" | "since";

export const MEMBER_LIST = { sorts: ["person", "number", "unit", "since"], standard: "person" } as const;

const ALL_MEMBERS = wholeList<MemberSort>({ sort: "person", descending: false, page: 1, size: 1, search: "" });

/** A cohort with its people of today; `leaverId`: one of them, who is about to leave. */
export async function cohortPage(
  actor: Actor,
  { cohortId, leaverId }: { readonly cohortId: string; readonly leaverId?: string | undefined },
  now: Date,
  query: ListQuery<MemberSort> = ALL_MEMBERS,
): Promise<CohortPage | { readonly ok: false; readonly reason: "forbidden" | "missing" }> {
  if (!can(actor.roles, "cohort.manage")) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const found = await cohortOf(read, cohortId);
  if (!found || !can(actor, "cohort.manage", { ownerIds: [found.cohort.ownerId] }))
    return { ok: false, reason: "missing" };
  const [members, exams, owners, units] = await Promise.all([
    reads.all(sql.members(query), cohortId, ...cutOf(query)),
    openExams(read, cohortId, now),
    reads.all(sql.TRAINERS),
    unitChoices(),
  ]);
  const leaver =
    leaverId === undefined || leaverId === actor.id ? undefined : await reads.first(sql.MEMBER_OF, cohortId, leaverId);
  const leaving = leaver && (await personOf(read, leaver.id));
  if (leaverId !== undefined && !leaving) return { ok: false, reason: "missing" };
  const { id, name, ownerId, startsOn, endsOn, ruleUnitId, ruleRole, ruleSince } = found.cohort;
  const rule =
    ruleUnitId === null ? undefined : { unitId: ruleUnitId, role: ruleRole as Role, since: ruleSince ?? undefined };
  return {
    ok: true,
    cohort: { id, name, ownerId: ownerId ?? undefined, startsOn, endsOn: endsOn ?? undefined, rule },
    members,
    ...foundOf(members),
    exams,
    owners,
    units,
    seen: found.seen,
    leaver: leaver && leaving && { ...leaver, seen: leaving.seen },
  };
}
