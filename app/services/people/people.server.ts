import { db, inBatches } from "~/db";
import { type Actor, can, type Role, ROLES } from "~/domain/access";
import { type ListQuery, type ListRules, pageOf, wholeList } from "~/domain/lists";

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
      /** the page that was asked for */
      readonly people: readonly PersonProgress[];
      readonly total: number;
      readonly page: number;
      readonly branches: readonly Choice[];
      readonly cohorts: readonly Choice[];
    }
  | { readonly ok: false; readonly reason: "forbidden" };

export type PeopleSort = "name" | "branch" | "status" | "lessons" | "cases" | "lastActivity";

export const PEOPLE_LIST = {
  sorts: ["name", "branch", "status", "lessons", "cases", "lastActivity"],
  standard: "name",
} as const;

/** Everybody by name. */
const EVERYBODY = wholeList<PeopleSort>({ sort: "name", descending: false, page: 1, size: 1, search: "" });

/** The bank's people with what they have done, and the branches and cohorts to filter by. Simulated seniors are not staff. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  query: ListQuery<PeopleSort> = EVERYBODY,
): Promise<PeopleList> {
  if (!can(actor.roles, "people.view")) return { ok: false, reason: "forbidden" };
  const { read } = db();
  const [found, branches, cohorts] = await Promise.all([
    read.person.findMany({
      where: {
        simulated: false,
        branchId: filter.branchId,
        active: filter.status && filter.status === "active",
        roles: filter.role && { some: { role: filter.role } },
        cohorts: filter.cohortId ? { some: { cohortId: filter.cohortId } } : undefined,
      },
      select: { id: true, name: true, email: true, active: true, branch: { select: { name: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    read.branch.findMany({ orderBy: { name: "asc" } }),
    read.cohort.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }),
  ]);
  // What somebody has done is counted for the page alone, unless the whole list is ordered by it.
  const counted = BY_PROGRESS.has(query.sort) ? await progressOf(found.map(({ id }) => id)) : undefined;
  const { rows, total, page } = pageOf(found, query, peopleRules(counted));
  const ids = rows.map(({ id }) => id);
  const [progress, seats] = await Promise.all([counted ?? progressOf(ids), seatsOf(ids)]);
  const people = rows.map(({ id, name, email, active, branch }) => ({
    id,
    name,
    email: email ?? undefined,
    active,
    branch: branch?.name,
    cohorts: seats.get(id)?.cohorts ?? [],
    roles: seats.get(id)?.roles ?? [],
    lessonsRead: progress.lessons.get(id)?.size ?? 0,
    casesDone: progress.cases.get(id) ?? 0,
    lastActivityAt: progress.lastActivity.get(id),
  }));
  return { ok: true, people, total, page, branches, cohorts };
}

const BY_PROGRESS: ReadonlySet<PeopleSort | undefined> = new Set(["lessons", "cases", "lastActivity"]);

interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly branch: { readonly name: string } | null;
}

const peopleRules = (progress: Progress | undefined): ListRules<FoundPerson, PeopleSort> => ({
  sorts: {
    name: ({ name }) => name,
    branch: ({ branch }) => branch?.name,
    status: ({ active }) => !active,
    lessons: ({ id }) => progress?.lessons.get(id)?.size ?? 0,
    cases: ({ id }) => progress?.cases.get(id) ?? 0,
    lastActivity: ({ id }) => progress?.lastActivity.get(id)?.getTime(),
  },
  searched: ({ name, email }) => [name, email ?? undefined],
});

/** In which cohorts people sit, by name, and which roles they hold. */
async function seatsOf(personIds: readonly string[]) {
  const rows = await inBatches(personIds, (batch) =>
    db().read.person.findMany({
      where: { id: { in: [...batch] } },
      select: {
        id: true,
        roles: { select: { role: true } },
        cohorts: { select: { cohort: { select: { name: true } } }, orderBy: { cohort: { name: "asc" } } },
      },
    }),
  );
  return new Map(
    rows.map(({ id, roles, cohorts }) => [
      id,
      {
        cohorts: cohorts.map(({ cohort }) => cohort.name),
        roles: ROLES.filter((role) => roles.some((held) => held.role === role)),
      },
    ]),
  );
}

type Progress = Awaited<ReturnType<typeof progressOf>>;

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
