import { read } from "../reads";
import { inService, MEMBERS, ROLES } from "./facts";
import { FAMILY_OF_CASE, IN_LIBRARY } from "./families";
import { cohortWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the lists of trainers and auditors ask in SQL of their own. Rows are as SQLite has them. */

// ── Cohorts and what they work on ─────────────────────────────────────────

/** The one cohort that is asked for, where it is within the scope; else there is no row. */
const COHORT = `(SELECT c.id FROM (SELECT ? AS place, ? AS id) asked
  JOIN Cohort c ON c.id = asked.id AND ${cohortWithin("c", "asked.place")}) cohort`;
type OneCohort = [place: ScopePlace, cohortId: string];

/** People of a cohort, and drafts of theirs that are open. */
export const COHORT_COUNTS = read<OneCohort, { readonly members: number; readonly drafts: number }>(`
  SELECT count(*) AS members, coalesce(sum((
    SELECT count(*) FROM Attempt t
    WHERE t.personId = m.personId AND t.purpose = 'training' AND t.submittedAt IS NULL)), 0) AS drafts
  FROM ${COHORT} JOIN ${MEMBERS} m ON m.cohortId = cohort.id`);

export interface SubmittedRow {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly trainee: string;
  readonly title: string;
  readonly decisionId: string;
  readonly decidedAt: string;
}

/** What the people of a cohort have decided, the newest first. */
export const SUBMITTED = read<OneCohort, SubmittedRow>(`
  SELECT t.id, t.caseId, t.personId, p.name AS trainee, c.title, d.id AS decisionId, d.submittedAt AS decidedAt
  FROM ${COHORT} JOIN ${MEMBERS} m ON m.cohortId = cohort.id
  JOIN Attempt t ON t.personId = m.personId AND t.purpose = 'training' AND t.submittedAt IS NOT NULL
  JOIN Person p ON p.id = t.personId JOIN "Case" c ON c.id = t.caseId JOIN Decision d ON d.attemptId = t.id
  ORDER BY t.submittedAt DESC, t.id`);

/** Active trainees of a cohort, and how many of them have extra time. */
export const TRAINEES = read<OneCohort, { readonly people: number; readonly withExtraTime: number }>(`
  SELECT count(*) AS people, count(x.personId) AS withExtraTime
  FROM ${COHORT} JOIN ${MEMBERS} m ON m.cohortId = cohort.id JOIN Person p ON p.id = m.personId AND ${inService("p.id")}
  JOIN ${ROLES} r ON r.personId = p.id AND r.role = 'trainee'
  LEFT JOIN Accommodation x ON x.personId = p.id AND x.extraPercent > 0`);

export interface GivenRow {
  readonly caseId: string;
  readonly title: string;
  readonly demonstration: 0 | 1;
  readonly withdrawn: 0 | 1;
  readonly mode: string;
  readonly stage: string;
  readonly minutes: number | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly daysBudget: number | null;
  /** attempts of the cohort's people */
  readonly opened: number;
  readonly submitted: number;
}

const TRIED = `Attempt t WHERE t.caseId = a.caseId AND t.purpose = 'training'
  AND EXISTS (SELECT 1 FROM ${MEMBERS} m WHERE m.personId = t.personId AND m.cohortId = a.cohortId)`;

/** What a cohort works on, as its people meet it. */
export const GIVEN = read<OneCohort, GivenRow>(`
  SELECT a.caseId, c.title, c.demonstration, a.mode, a.stage, a.minutes, a.opensAt, a.closesAt, a.daysBudget,
    EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = a.caseId) AS withdrawn,
    (SELECT count(*) FROM ${TRIED}) AS opened,
    (SELECT count(*) FROM ${TRIED} AND t.submittedAt IS NOT NULL) AS submitted
  FROM ${COHORT} JOIN CaseAssignment a ON a.cohortId = cohort.id JOIN "Case" c ON c.id = a.caseId
  ORDER BY a.ord, a.assignedAt, a.caseId`);

export interface AssignableRow {
  readonly caseId: string;
  readonly familyId: string;
  readonly title: string;
  readonly summary: string;
  readonly demonstration: 0 | 1;
}

/** What a cohort can be given, the newest first. */
export const ASSIGNABLE = read<[], AssignableRow>(`
  SELECT c.id AS caseId, ${FAMILY_OF_CASE} AS familyId, c.title, c.summary, c.demonstration
  FROM "Case" c WHERE ${IN_LIBRARY} AND NOT EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = c.id)
  ORDER BY c.createdAt DESC, c.title, c.id`);

/** How cases are worked on, each way once. */
export const USES = read<[], { readonly caseId: string; readonly mode: string }>(
  "SELECT DISTINCT caseId, mode FROM CaseAssignment",
);

// ── The library ───────────────────────────────────────────────────────────

export const CASES_BY_GENERATOR = read<
  [],
  { readonly version: string | null; readonly standing: number; readonly withdrawn: number }
>(`
  SELECT c.generatorVersion AS version, count(*) - count(w.caseId) AS standing, count(w.caseId) AS withdrawn
  FROM "Case" c LEFT JOIN CaseWithdrawal w ON w.caseId = c.id WHERE ${IN_LIBRARY} GROUP BY 1`);

export interface LibraryRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly demonstration: 0 | 1;
  readonly generatorVersion: string | null;
  readonly recipe: string | null;
  /** null: it stands */
  readonly withdrawnAt: string | null;
  readonly reason: string;
  readonly replacedById: string | null;
  readonly replacedBy: string;
}

const LIBRARY = `SELECT c.id AS caseId, c.title, c.summary, c.demonstration, c.generatorVersion, c.recipe,
    w.at AS withdrawnAt, w.reason, r.id AS replacedById, r.title AS replacedBy
  FROM "Case" c LEFT JOIN CaseWithdrawal w ON w.caseId = c.id LEFT JOIN "Case" r ON r.id = w.replacedById
  WHERE ${IN_LIBRARY}`;

/** The newest first. */
export const LIBRARY_CASES = read<[], LibraryRow>(`${LIBRARY} ORDER BY c.createdAt DESC, c.title, c.id`);
export const LIBRARY_CASE = read<[caseId: string], LibraryRow>(`${LIBRARY} AND c.id = ?`);

export interface KeptRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly generatorVersion: string | null;
  readonly createdAt: string;
}

/** Generated, by a person, and not withdrawn: the demonstration's cases have no maker, an imported firm has no truth. */
export const KEPT_CASES = read<[], KeptRow>(`
  SELECT c.id AS caseId, c.title, c.summary, c.generatorVersion, c.createdAt FROM "Case" c
  WHERE c.origin = 'synthetic' AND c.createdById IS NOT NULL AND ${IN_LIBRARY}
    AND NOT EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = c.id)
  ORDER BY c.createdAt DESC, c.id`);

export const COHORTS_ON = read<[caseId: string], { readonly name: string }>(`
  SELECT h.name FROM CaseAssignment a JOIN Cohort h ON h.id = a.cohortId WHERE a.caseId = ? ORDER BY a.assignedAt`);

// ── The audit log ─────────────────────────────────────────────────────────

type Filter = readonly [action: string | null, actorId: string | null, actions: string | null, subjects: string | null];

/** Of one action and one actor, or null for any; and of these actions or about these subjects (lists in JSON), or null. */
const FILTERED = `FROM (SELECT ? AS action, ? AS actorId, ? AS actions, ? AS subjects) asked
  JOIN AuditEvent e ON (asked.action IS NULL OR e.action = asked.action)
    AND (asked.actorId IS NULL OR e.actorId = asked.actorId)
    AND (asked.actions IS NULL OR e.action IN (SELECT value FROM json_each(asked.actions))
      OR e.subject IN (SELECT value FROM json_each(asked.subjects)))`;

export const AUDIT_COUNT = read<Filter, { readonly total: number }>(`SELECT count(*) AS total ${FILTERED}`);

export interface EventRow {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

/** A window of them; of one action the newest first. */
const eventsBy = (order: string) =>
  read<readonly [...Filter, take: number, skip: number], EventRow>(
    `SELECT e.seq, e.at, e.actorId, e.action, e.subject, e.detail ${FILTERED} ORDER BY ${order} LIMIT ? OFFSET ?`,
  );

export const EVENTS = {
  seq: { asc: eventsBy("e.seq"), desc: eventsBy("e.seq DESC") },
  action: { asc: eventsBy("e.action, e.seq DESC"), desc: eventsBy("e.action DESC, e.seq DESC") },
} as const;

export const ACTIONS = read<[], { readonly action: string }>("SELECT DISTINCT action FROM AuditEvent ORDER BY action");
export const ACTORS = read<[], { readonly actorId: string }>(
  "SELECT DISTINCT actorId FROM AuditEvent ORDER BY actorId",
);

const named = (sql: string) => read<[id: string], { readonly name: string }>(sql);

/** What the subjects of events are called. */
export const NAMES = {
  person: named("SELECT name FROM Person WHERE id = ?"),
  case: named(`SELECT title AS name FROM "Case" WHERE id = ?`),
  decision: named(`SELECT c.title AS name FROM Decision d JOIN "Case" c ON c.id = d.caseId WHERE d.id = ?`),
  content: named("SELECT kind || ' ' || key || ' ' || version AS name FROM ContentVersion WHERE id = ?"),
} as const;
