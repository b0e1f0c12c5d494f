import { db, inBatches } from "~/db";
import { type Actor, can, type Role, ROLES } from "~/domain/access";

export interface PeopleFilter {
  readonly branchId?: string;
  readonly cohortId?: string;
  readonly role?: Role;
  readonly status?: "active" | "disabled";
}

/** What HR may see of a person: how far they are, never a decision, a grade or a comparison. */
export interface PersonProgress {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly branch: string | undefined;
  readonly cohorts: readonly string[];
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly lessonsRead: number;
  readonly casesDone: number;
  /** The latest lesson read or case worked on. */
  readonly lastActivityAt: Date | undefined;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

export type PeopleList =
  | {
      readonly ok: true;
      /** by name; no more than were asked for */
      readonly people: readonly PersonProgress[];
      /** that pass the filter */
      readonly total: number;
      readonly branches: readonly Choice[];
      readonly cohorts: readonly Choice[];
    }
  | { readonly ok: false; readonly reason: "forbidden" };

/** So many rows a page shows: a table of a thousand is slow to draw and nobody reads it. */
export const PEOPLE_ON_PAGE = 200;

/** The bank's people with what they have done, by name, and the branches and cohorts to filter by. Simulated seniors are not staff. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  { most }: { readonly most?: number } = {},
): Promise<PeopleList> {
  if (!can(actor.roles, "people.view")) return { ok: false, reason: "forbidden" };
  const { read } = db();
  const where = {
    simulated: false,
    branchId: filter.branchId,
    active: filter.status && filter.status === "active",
    roles: filter.role && { some: { role: filter.role } },
    cohorts: filter.cohortId ? { some: { cohortId: filter.cohortId } } : undefined,
  };
  const [total, rows, branches, cohorts] = await Promise.all([
    read.person.count({ where }),
    read.person.findMany({
      where,
      take: most,
      select: {
        id: true,
        name: true,
        email: true,
        active: true,
        branch: { select: { name: true } },
        roles: { select: { role: true } },
        cohorts: { select: { cohort: { select: { name: true } } }, orderBy: { cohort: { name: "asc" } } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    read.branch.findMany({ orderBy: { name: "asc" } }),
    read.cohort.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  const progress = await progressOf(rows.map(({ id }) => id));
  const people = rows.map(({ id, name, email, active, branch, roles, cohorts: memberships }) => ({
    id,
    name,
    email: email ?? undefined,
    active,
    branch: branch?.name,
    cohorts: memberships.map(({ cohort }) => cohort.name),
    roles: ROLES.filter((role) => roles.some((held) => held.role === role)),
    lessonsRead: progress.lessons.get(id)?.size ?? 0,
    casesDone: progress.cases.get(id) ?? 0,
    lastActivityAt: progress.lastActivity.get(id),
  }));
  return { ok: true, people, total, branches, cohorts };
}

async function progressOf(personIds: readonly string[]) {
  const { read } = db();
  const ofAll = <Row>(ask: (personId: { in: string[] }) => Promise<Row[]>) =>
    inBatches(personIds, (batch) => ask({ in: batch }));
  const [reads, courses, decisions, attempts] = await Promise.all([
    ofAll((personId) => read.lessonRead.findMany({ where: { personId } })),
    read.contentVersion.findMany({ where: { kind: "course" }, select: { id: true, key: true } }),
    ofAll(async (personId) =>
      read.decision.groupBy({ by: "personId", where: { personId, purpose: "training" }, _count: true }),
    ),
    ofAll(async (personId) => read.attempt.groupBy({ by: "personId", where: { personId }, _max: { savedAt: true } })),
  ]);

  // A lesson read in two versions of its course is one lesson.
  const courseOf = new Map(courses.map(({ id, key }) => [id, key]));
  const lessons = new Map<string, Set<string>>();
  const lastActivity = new Map<string, Date>();
  const active = (person: string, at: Date | null) => {
    if (at && at > (lastActivity.get(person) ?? new Date(0))) lastActivity.set(person, at);
  };
  for (const { personId: person, contentVersionId, lesson, readAt } of reads) {
    const known = lessons.get(person) ?? new Set();
    lessons.set(person, known.add(`${courseOf.get(contentVersionId)}/${lesson}`));
    active(person, readAt);
  }
  for (const { personId: person, _max } of attempts) active(person, _max.savedAt);
  return { lessons, lastActivity, cases: new Map(decisions.map((row) => [row.personId, row._count])) };
}
