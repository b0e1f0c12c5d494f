import { read } from "../reads";
import { DONE, type DoneRow } from "./done";
import { inService, MEMBERS, POSTINGS, ROLES } from "./facts";
import { cohortWithin, personWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the lists of people ask in SQL of their own. Rows are as SQLite has them. */

export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: 0 | 1;
  readonly branch: string | null;
}

/** Staff within a scope by name, of one branch, one cohort, one role and one state, or null for any. Simulated seniors are no staff. */
export const STAFF = read<
  [place: ScopePlace, unitId: string | null, active: 0 | 1 | null, role: string | null, cohortId: string | null],
  FoundRow
>(`
  SELECT p.id, p.name, p.email, ${inService("p.id")} AS active, b.name AS branch
  FROM (SELECT ? AS place, ? AS unitId, ? AS active, ? AS role, ? AS cohortId) asked
  JOIN Person p ON NOT p.simulated AND ${personWithin("p.id", "asked.place")}
    AND (asked.active IS NULL OR ${inService("p.id")} = asked.active)
    AND (asked.role IS NULL OR EXISTS (SELECT 1 FROM ${ROLES} r WHERE r.personId = p.id AND r.role = asked.role))
    AND (asked.cohortId IS NULL OR EXISTS (
      SELECT 1 FROM ${MEMBERS} m WHERE m.personId = p.id AND m.cohortId = asked.cohortId))
  LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit b ON b.id = w.unitId
  WHERE asked.unitId IS NULL OR b.id = asked.unitId
  ORDER BY p.name, p.id`);

export const NAMES = read<[place: ScopePlace], { readonly id: string; readonly name: string }>(`
  SELECT p.id, p.name FROM (SELECT ? AS place) asked JOIN Person p ON ${personWithin("p.id", "asked.place")}`);

/** Those of a list in JSON who are within a scope, by name. */
export const NAMED = read<[place: ScopePlace, ids: string], { readonly name: string }>(`
  SELECT p.name FROM (SELECT ? AS place, ? AS ids) asked JOIN json_each(asked.ids) j
  JOIN Person p ON p.id = j.value AND ${personWithin("p.id", "asked.place")} ORDER BY p.name, p.id`);

export interface ExtraTimeRow {
  readonly personId: string;
  readonly name: string;
  readonly extraPercent: number;
}

/** Active trainees within a scope, by name. */
export const EXTRA_TIMES = read<[place: ScopePlace], ExtraTimeRow>(`
  SELECT p.id AS personId, p.name, coalesce(x.extraPercent, 0) AS extraPercent
  FROM (SELECT ? AS place) asked JOIN ${ROLES} r ON r.role = 'trainee'
  JOIN Person p ON p.id = r.personId AND NOT p.simulated AND ${inService("p.id")}
    AND ${personWithin("p.id", "asked.place")}
  LEFT JOIN Accommodation x ON x.personId = p.id ORDER BY p.name, p.id`);

interface Choice {
  readonly id: string;
  readonly name: string;
}
export const BRANCHES = read<[], Choice>("SELECT id, name FROM Unit WHERE kind = 'branch' ORDER BY name");
export const COHORTS = read<[place: ScopePlace], Choice>(`
  SELECT c.id, c.name FROM (SELECT ? AS place) asked JOIN Cohort c ON ${cohortWithin("c", "asked.place")} ORDER BY c.name`);

export const PROGRESS = read<[personId: string], DoneRow>(`SELECT ${DONE} FROM (SELECT ? AS id) me`);

export const ROLES_HELD = read<[personId: string], { readonly role: string }>(
  `SELECT role FROM ${ROLES} WHERE personId = ?`,
);

export const COHORTS_OF = read<[personId: string], { readonly name: string }>(`
  SELECT c.name FROM ${MEMBERS} m JOIN Cohort c ON c.id = m.cohortId WHERE m.personId = ? ORDER BY c.name`);

export interface AccountRow extends FoundRow {
  readonly simulated: 0 | 1;
  readonly openSessions: number;
}

/** Everybody within a scope by name; the sessions counted are those that end after a moment. */
export const ACCOUNTS = read<[place: ScopePlace, endsAfter: string], AccountRow>(`
  SELECT p.id, p.name, p.email, p.simulated, ${inService("p.id")} AS active, b.name AS branch,
    (SELECT count(*) FROM Session s WHERE s.personId = p.id AND s.expiresAt > asked.at) AS openSessions
  FROM (SELECT ? AS place, ? AS at) asked JOIN Person p ON ${personWithin("p.id", "asked.place")}
  LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit b ON b.id = w.unitId
  ORDER BY p.name, p.id`);
