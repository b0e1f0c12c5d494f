import { read } from "../reads";
import { inService, MEMBERS, POSTINGS, ROLES } from "./facts";

/** What the lists of people ask in SQL of their own. Rows are as SQLite has them. */

export interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: 0 | 1;
  readonly branch: string | null;
}

/** Staff by name, of one branch, one cohort, one role and one state, or null for any. Simulated seniors are no staff. */
export const STAFF = read<
  [unitId: string | null, active: 0 | 1 | null, role: string | null, cohortId: string | null],
  FoundRow
>(`
  SELECT p.id, p.name, p.email, ${inService("p.id")} AS active, b.name AS branch
  FROM (SELECT ? AS unitId, ? AS active, ? AS role, ? AS cohortId) asked
  JOIN Person p ON NOT p.simulated
    AND (asked.active IS NULL OR ${inService("p.id")} = asked.active)
    AND (asked.role IS NULL OR EXISTS (SELECT 1 FROM ${ROLES} r WHERE r.personId = p.id AND r.role = asked.role))
    AND (asked.cohortId IS NULL OR EXISTS (
      SELECT 1 FROM ${MEMBERS} m WHERE m.personId = p.id AND m.cohortId = asked.cohortId))
  LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit b ON b.id = w.unitId
  WHERE asked.unitId IS NULL OR b.id = asked.unitId
  ORDER BY p.name, p.id`);

interface Choice {
  readonly id: string;
  readonly name: string;
}
export const BRANCHES = read<[], Choice>("SELECT id, name FROM Unit WHERE kind = 'branch' ORDER BY name");
export const COHORTS = read<[], Choice>("SELECT id, name FROM Cohort ORDER BY name");

export interface ProgressRow {
  /** lessons, each once in whichever versions of its course it was read */
  readonly lessonsRead: number;
  readonly casesDone: number;
  readonly lastRead: string | null;
  readonly lastSaved: string | null;
}

export const PROGRESS = read<[personId: string], ProgressRow>(`
  SELECT
    (SELECT count(DISTINCT coalesce(v.key, '') || '/' || r.lesson)
      FROM LessonRead r LEFT JOIN ContentVersion v ON v.id = r.contentVersionId WHERE r.personId = me.id) AS lessonsRead,
    (SELECT count(*) FROM Decision d WHERE d.personId = me.id AND d.purpose = 'training') AS casesDone,
    (SELECT max(r.readAt) FROM LessonRead r WHERE r.personId = me.id) AS lastRead,
    (SELECT max(t.savedAt) FROM Attempt t WHERE t.personId = me.id) AS lastSaved
  FROM (SELECT ? AS id) me`);

export const ROLES_HELD = read<[personId: string], { readonly role: string }>(
  `SELECT role FROM ${ROLES} WHERE personId = ?`,
);

export const COHORTS_OF = read<[personId: string], { readonly name: string }>(`
  SELECT c.name FROM ${MEMBERS} m JOIN Cohort c ON c.id = m.cohortId WHERE m.personId = ? ORDER BY c.name`);

export interface AccountRow extends FoundRow {
  readonly simulated: 0 | 1;
  readonly openSessions: number;
  readonly hasPassword: 0 | 1;
  /** the end of the newest link, where it was not used */
  readonly linkUntil: string | null;
}

/** Everybody by name; the sessions counted are those that end after a moment. */
export const ACCOUNTS = read<[endsAfter: string], AccountRow>(`
  SELECT p.id, p.name, p.email, p.simulated, ${inService("p.id")} AS active, b.name AS branch,
    p.passwordHash IS NOT NULL AS hasPassword,
    (SELECT CASE WHEN i.usedAt IS NULL THEN i.expiresAt END FROM Invitation i
      WHERE i.personId = p.id ORDER BY i.id DESC LIMIT 1) AS linkUntil,
    (SELECT count(*) FROM Session s WHERE s.personId = p.id AND s.expiresAt > asked.at) AS openSessions
  FROM (SELECT ? AS at) asked JOIN Person p
  LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit b ON b.id = w.unitId
  ORDER BY p.name, p.id`);
