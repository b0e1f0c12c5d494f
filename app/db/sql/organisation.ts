import { read } from "../reads";
import { inForce, inService, MEMBERS, POSTINGS, ROLES } from "./facts";
import { listRead } from "./list";
import { cohortWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the pages of units, people and cohorts ask in SQL of their own. Rows are as SQLite has them. */

export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  /** null: it stands under none today */
  readonly parentId: string | null;
  /** the next day on which it opens; null: none is known */
  readonly opensOn: string | null;
  /** the last day on which it ended before today */
  readonly closedOn: string | null;
  /** in service, working there today */
  readonly people: number;
}

/** All units, with where they stand today; nobody is counted. */
export const UNIT_TREE = read<[], Omit<UnitRow, "opensOn" | "closedOn">>(`
  SELECT u.id, u.code, u.kind, u.name, p.parentId, 0 AS people
  FROM Unit u LEFT JOIN UnitPlace p ON p.unitId = u.id AND ${inForce("p")}`);

/** All units, with where they stand today. */
export const UNITS = read<[], UnitRow>(`
  SELECT u.id, u.code, u.kind, u.name, p.parentId, coalesce(n.people, 0) AS people,
    (SELECT min(q.validFrom) FROM UnitPlace q
      WHERE q.unitId = u.id AND q.retractedAt IS NULL AND q.validFrom > @today) AS opensOn,
    (SELECT max(q.validTo) FROM UnitPlace q
      WHERE q.unitId = u.id AND q.retractedAt IS NULL AND q.validTo <= @today) AS closedOn
  FROM Unit u LEFT JOIN UnitPlace p ON p.unitId = u.id AND ${inForce("p")}
  LEFT JOIN (
    SELECT w.unitId, count(*) AS people FROM ${POSTINGS} w JOIN Person e ON e.id = w.personId AND NOT e.simulated
    WHERE ${inService("w.personId")} GROUP BY w.unitId) n ON n.unitId = u.id`);

interface EntryRow {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly recordedAt: string;
  /** null: a person who is no longer known, or the system */
  readonly recordedBy: string | null;
  readonly retractedAt: string | null;
  readonly retractedBy: string | null;
}

const WRITERS = (f: string) => `
  (SELECT name FROM Person WHERE id = ${f}.recordedById) AS recordedBy,
  (SELECT name FROM Person WHERE id = ${f}.retractedById) AS retractedBy`;

export interface PlaceRow extends EntryRow {
  readonly id: number;
  readonly parent: string;
}

/** Where a unit stood, by all that was ever written down. */
export const PLACES_OF = read<[unitId: string], PlaceRow>(`
  SELECT p.id, p.validFrom, p.validTo, p.recordedAt, p.retractedAt, u.name AS parent, ${WRITERS("p")}
  FROM UnitPlace p JOIN Unit u ON u.id = p.parentId WHERE p.unitId = ? ORDER BY p.validFrom DESC, p.id DESC`);

export interface FactRow extends EntryRow {
  readonly id: number;
  readonly kind: string;
  readonly value: string;
  /** of the unit, cohort or manager */
  readonly named: string | null;
}

/** All that was ever written down about a person. */
export const FACTS_OF = read<[personId: string], FactRow>(`
  SELECT f.id, f.kind, f.value, f.validFrom, f.validTo, f.recordedAt, f.retractedAt, ${WRITERS("f")},
    CASE f.kind
      WHEN 'posting' THEN (SELECT name FROM Unit WHERE id = f.value)
      WHEN 'cohort' THEN (SELECT name FROM Cohort WHERE id = f.value)
      WHEN 'manager' THEN (SELECT name FROM Person WHERE id = f.value) END AS named
  FROM PersonFact f WHERE f.personId = ? ORDER BY f.validFrom DESC, f.id DESC`);

/** What would end, or stay, if somebody left the bank now; sessions are those that end after a moment. */
export const AT_STAKE = read<
  [endsAfter: string, personId: string],
  { readonly sessions: number; readonly drafts: number }
>(`
  SELECT (SELECT count(*) FROM Session s WHERE s.personId = me.id AND s.expiresAt > asked.at) AS sessions,
    (SELECT count(*) FROM Attempt t WHERE t.personId = me.id AND t.submittedAt IS NULL) AS drafts
  FROM (SELECT ? AS at) asked, (SELECT ? AS id) me`);

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string | null;
  readonly email: string | null;
}

/** People in service who work in some units, given as a JSON list: whom a line manager is chosen from. */
export const WORKING_IN = read<[unitIds: string], PersonChoice>(`
  SELECT p.id, p.name, p.employeeNumber, p.email FROM ${POSTINGS} w JOIN Person p ON p.id = w.personId AND NOT p.simulated
  WHERE w.unitId IN (SELECT value FROM json_each(?)) AND ${inService("p.id")} ORDER BY p.name, p.id LIMIT 200`);

export interface CohortRow {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly owner: string | null;
  readonly people: number;
  /** assessed cases whose window has not ended */
  readonly exams: number;
}

const PEOPLE_IN = `(SELECT count(*) FROM ${MEMBERS} m WHERE m.cohortId = c.id AND ${inService("m.personId")})`;
/** Of the cohort `c`, those that end after the moment asked for. */
const EXAMS = `(SELECT count(*) FROM CaseAssignment a
  WHERE a.cohortId = c.id AND a.mode = 'assessed' AND a.closesAt > asked.endsAfter)`;
const OWNER = "LEFT JOIN Person o ON o.id = c.ownerId";

/** Cohorts within a scope. */
export const cohorts = listRead<
  [place: ScopePlace, endsAfter: string],
  CohortRow,
  "name" | "owner" | "first" | "last" | "people" | "exams"
>({
  asked: ["place", "endsAfter"],
  among: `asked JOIN Cohort c ${OWNER} WHERE ${cohortWithin("c", "asked.place")}`,
  id: "c.id",
  searched: "c.name || ' ' || coalesce(o.name, '')",
  sorts: {
    name: "order_key(c.name)",
    owner: "order_key(o.name)",
    first: "c.startsOn",
    last: "c.endsOn",
    people: PEOPLE_IN,
    exams: EXAMS,
  },
  ties: ["c.name", "c.id"],
  columns: `c.id, c.name, c.startsOn, c.endsOn, o.name AS owner, ${PEOPLE_IN} AS people, ${EXAMS} AS exams`,
  shown: `asked JOIN Cohort c ON c.id = page.id ${OWNER}`,
});

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string | null;
  readonly unit: string | null;
  readonly since: string;
  /** 0: has left the bank; the cohort waits until the person returns */
  readonly active: 0 | 1;
}

const MEMBER = `p.id, p.name, p.employeeNumber, u.name AS unit, f.validFrom AS since, ${inService("p.id")} AS active`;
/** The membership `f` of the person `p` in the cohort asked for. */
const IS_MEMBER = `f.personId = p.id AND f.kind = 'cohort' AND f.value = asked.cohortId AND ${inForce("f")}`;
const UNIT = `LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit u ON u.id = w.unitId`;

/** Who is in a cohort today. */
export const members = listRead<[cohortId: string], MemberRow, "person" | "number" | "unit" | "since">({
  asked: ["cohortId"],
  among: `asked JOIN PersonFact f JOIN Person p ${UNIT} WHERE ${IS_MEMBER}`,
  id: "p.id",
  searched: "p.name || ' ' || coalesce(p.employeeNumber, '') || ' ' || coalesce(u.name, '')",
  sorts: {
    person: "order_key(p.name)",
    number: "order_key(p.employeeNumber)",
    unit: "order_key(u.name)",
    since: "f.validFrom",
  },
  ties: ["p.name", "p.id"],
  columns: MEMBER,
  shown: `asked JOIN Person p ON p.id = page.id CROSS JOIN PersonFact f ON ${IS_MEMBER} ${UNIT}`,
});

/** One of them. */
export const MEMBER_OF = read<[cohortId: string, personId: string], MemberRow>(`
  SELECT ${MEMBER} FROM (SELECT ? AS cohortId) asked JOIN Person p JOIN PersonFact f ON ${IS_MEMBER} ${UNIT} WHERE p.id = ?`);

/** Who can answer for a cohort. */
export const TRAINERS = read<[], { readonly id: string; readonly name: string }>(`
  SELECT p.id, p.name FROM ${ROLES} r JOIN Person p ON p.id = r.personId AND NOT p.simulated
  WHERE r.role = 'trainer' AND ${inService("p.id")} ORDER BY p.name, p.id`);

/** Who works today in a unit or under it, holds a role, and joined the bank on a day or after (null: whenever). */
export const FITTING = read<[unitId: string, role: string, since: string | null], PersonChoice>(`
  WITH RECURSIVE asked(unitId, role, since) AS (SELECT ?, ?, ?),
  under(id) AS (
    SELECT unitId FROM asked
    UNION SELECT p.unitId FROM under JOIN UnitPlace p ON p.parentId = under.id AND ${inForce("p")})
  SELECT p.id, p.name, p.employeeNumber, p.email FROM asked
  JOIN under JOIN ${POSTINGS} w ON w.unitId = under.id
  JOIN ${ROLES} r ON r.personId = w.personId AND r.role = asked.role
  JOIN PersonFact s ON s.personId = w.personId AND s.kind = 'service' AND ${inForce("s")}
    AND (asked.since IS NULL OR s.validFrom >= asked.since)
  JOIN Person p ON p.id = w.personId AND NOT p.simulated ORDER BY p.name, p.id`);
