import { cutOf, db, foundOf, people as sql } from "~/db";
import { type Actor, type Role, scopeOf, type ScopePlace } from "~/domain/access";
import { type ListQuery, wholeList } from "~/domain/lists";
import { textsIn } from "~/records";

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
export const EVERYBODY = wholeList<PeopleSort>({ sort: "name", descending: false, page: 1, size: 1, search: "" });

/** The bank's people with what they have done, and the branches and cohorts to filter by. Simulated seniors are not staff. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  query: ListQuery<PeopleSort> = EVERYBODY,
): Promise<PeopleList> {
  const place = scopeOf(actor, "people.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const rows = await reads.all(sql.staff(query), ...peoplePlaces(place, filter), ...cutOf(query));
  const [branches, cohorts] = [await reads.all(sql.BRANCHES), await reads.all(sql.COHORTS, place)];
  return { ok: true, people: rows.map(personProgress), ...foundOf(rows), branches, cohorts };
}

/** What the list's statements are asked. */
export function peoplePlaces(place: ScopePlace, { unitId, status, role, cohortId }: PeopleFilter) {
  const active = status === undefined ? null : status === "active" ? 1 : 0;
  return [place, unitId ?? null, active, role ?? null, cohortId ?? null] as const;
}

export function personProgress(row: sql.StaffRow): PersonProgress {
  const { id, name, email, active, branch, cohorts, roles, lessonsRead, casesDone, lastActivity } = row;
  return {
    id,
    name,
    email: email ?? undefined,
    branch: branch ?? undefined,
    cohorts: textsIn(cohorts),
    roles: sql.rolesIn(roles),
    active: active === 1,
    lessonsRead,
    casesDone,
    lastActivityAt: lastActivity === null ? undefined : new Date(lastActivity),
  };
}
