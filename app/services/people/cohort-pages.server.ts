import { cohortOf } from "./cohort-changes.server";
import { openExams, personOf } from "./person-changes.server";
import { unitTree, type UnitLine } from "./unit-pages.server";
import { db, organisation as sql, storedMoment } from "~/db";
import { type Actor, can, type Role, scopeOf } from "~/domain/access";
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

/** The bank's cohorts, the newest first, and who could answer for one. */
export async function listCohorts(
  actor: Actor,
  now: Date,
): Promise<
  | { readonly ok: true; readonly cohorts: readonly CohortLine[]; readonly owners: readonly Choice[] }
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  const place = scopeOf(actor, "cohort.manage");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const [rows, owners] = await Promise.all([reads.all(sql.COHORTS, place, storedMoment(now)), reads.all(sql.TRAINERS)]);
  const cohorts = rows.map(({ owner, endsOn, ...row }) => ({
    ...row,
    owner: owner ?? undefined,
    endsOn: endsOn ?? undefined,
  }));
  return { ok: true, cohorts, owners };
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
  readonly members: readonly sql.MemberRow[];
  /** assessed cases whose window has not ended */
  readonly exams: number;
  readonly owners: readonly Choice[];
  readonly units: readonly UnitLine[];
  readonly seen: string;
  /** of the one who is about to leave, with their state */
  readonly leaver: (sql.MemberRow & { readonly seen: string }) | undefined;
}

/** A cohort with its people of today; `leaverId`: one of them, who is about to leave. */
export async function cohortPage(
  actor: Actor,
  { cohortId, leaverId }: { readonly cohortId: string; readonly leaverId?: string | undefined },
  now: Date,
): Promise<CohortPage | { readonly ok: false; readonly reason: "forbidden" | "missing" }> {
  if (!can(actor.roles, "cohort.manage")) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const found = await cohortOf(read, cohortId);
  if (!found || !can(actor, "cohort.manage", { ownerIds: [found.cohort.ownerId] }))
    return { ok: false, reason: "missing" };
  const [members, exams, owners, { units }] = await Promise.all([
    reads.all(sql.MEMBERS_OF, cohortId),
    openExams(read, cohortId, now),
    reads.all(sql.TRAINERS),
    unitTree(),
  ]);
  const leaver = members.find((member) => member.id === leaverId && leaverId !== actor.id);
  const leaving = leaver && (await personOf(read, leaver.id));
  if (leaverId !== undefined && !leaving) return { ok: false, reason: "missing" };
  const { id, name, ownerId, startsOn, endsOn, ruleUnitId, ruleRole, ruleSince } = found.cohort;
  const rule =
    ruleUnitId === null ? undefined : { unitId: ruleUnitId, role: ruleRole as Role, since: ruleSince ?? undefined };
  return {
    ok: true,
    cohort: { id, name, ownerId: ownerId ?? undefined, startsOn, endsOn: endsOn ?? undefined, rule },
    members,
    exams,
    owners,
    units,
    seen: found.seen,
    leaver: leaver && leaving && { ...leaver, seen: leaving.seen },
  };
}
