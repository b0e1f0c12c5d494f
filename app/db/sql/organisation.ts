import { read } from "../reads";
import { inForce, inService, MEMBERS, POSTINGS, ROLES } from "./facts";
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

/** Cohorts within a scope; exams are those that end after a moment. */
export const COHORTS = read<[place: ScopePlace, endsAfter: string], CohortRow>(`
  SELECT c.id, c.name, c.startsOn, c.endsOn, o.name AS owner, coalesce(n.people, 0) AS people, 
    (SELECT count(*) FROM CaseAssignment a
      WHERE a.cohortId = c.id AND a.mode = 'assessed' AND a.closesAt > asked.at) AS exams
  FROM (SELECT ? AS place, ? AS at) asked JOIN Cohort c ON ${cohortWithin("c", "asked.place")} LEFT JOIN Person o ON o.id = c.ownerId
  LEFT JOIN (SELECT m.cohortId, count(*) AS people FROM ${MEMBERS} m
    WHERE ${inService("m.personId")} GROUP BY m.cohortId) n ON n.cohortId = c.id
  ORDER BY c.startsOn DESC, c.name`);

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string | null;
  readonly unit: string | null;
  readonly since: string;
  /** 0: has left the bank; the cohort waits until the person returns */
  readonly active: 0 | 1;
}

/** Who is in a cohort today. */
export const MEMBERS_OF = read<[cohortId: string], MemberRow>(`
  SELECT p.id, p.name, p.employeeNumber, u.name AS unit, f.validFrom AS since, ${inService("p.id")} AS active
  FROM PersonFact f JOIN Person p ON p.id = f.personId
  LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit u ON u.id = w.unitId
  WHERE f.kind = 'cohort' AND f.value = ? AND ${inForce("f")} ORDER BY p.name, p.id`);

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
