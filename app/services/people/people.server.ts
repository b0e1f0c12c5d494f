import { db, lastActivityOf, people as sql } from "~/db";
import { type Actor, type Role, ROLES, scopeOf } from "~/domain/access";
import { type ListQuery, type ListRules, pageOf, wholeList } from "~/domain/lists";

export interface PeopleFilter {
  readonly unitId?: string;
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
  const place = scopeOf(actor, "people.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const { unitId, status, role, cohortId } = filter;
  const active = status === undefined ? null : status === "active" ? 1 : 0;
  const [found, branches, cohorts] = await Promise.all([
    reads.all(sql.STAFF, place, unitId ?? null, active, role ?? null, cohortId ?? null),
    reads.all(sql.BRANCHES),
    reads.all(sql.COHORTS, place),
  ]);
  // What somebody has done is counted for the page alone, unless the whole list is ordered by it.
  const counted = BY_PROGRESS.has(query.sort) ? await progressOf(found) : undefined;
  const { rows, total, page } = pageOf(found, query, peopleRules(counted));
  const progress = counted ?? (await progressOf(rows));
  const people = rows.map(async ({ id, name, email, active, branch }) => ({
    id,
    name,
    email: email ?? undefined,
    active: active === 1,
    branch: branch ?? undefined,
    cohorts: (await reads.all(sql.COHORTS_OF, id)).map((cohort) => cohort.name),
    roles: await rolesOf(id),
    ...progress.get(id)!,
  }));
  return { ok: true, people: await Promise.all(people), total, page, branches, cohorts };
}

const BY_PROGRESS: ReadonlySet<PeopleSort | undefined> = new Set(["lessons", "cases", "lastActivity"]);

const peopleRules = (progress: Progress | undefined): ListRules<sql.FoundRow, PeopleSort> => ({
  sorts: {
    name: ({ name }) => name,
    branch: ({ branch }) => branch ?? undefined,
    status: ({ active }) => !active,
    lessons: ({ id }) => progress?.get(id)?.lessonsRead ?? 0,
    cases: ({ id }) => progress?.get(id)?.casesDone ?? 0,
    lastActivity: ({ id }) => progress?.get(id)?.lastActivityAt?.getTime(),
  },
  searched: ({ name, email }) => [name, email ?? undefined],
});

/** Which roles somebody holds, in the order of what they open. */
export async function rolesOf(personId: string): Promise<readonly Role[]> {
  const held = await db().reads.all(sql.ROLES_HELD, personId);
  return ROLES.filter((role) => held.some((row) => row.role === role));
}

type Progress = ReadonlyMap<string, Pick<PersonProgress, "lessonsRead" | "casesDone" | "lastActivityAt">>;

async function progressOf(people: readonly { readonly id: string }[]): Promise<Progress> {
  const counted = people.map(async ({ id }) => {
    const row = (await db().reads.first(sql.PROGRESS, id))!;
    const { lessonsRead, casesDone } = row;
    return [id, { lessonsRead, casesDone, lastActivityAt: lastActivityOf(row) }] as const;
  });
  return new Map(await Promise.all(counted));
}
