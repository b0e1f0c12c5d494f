import { read } from "../reads";
import { inService, MEMBERS, ROLES } from "./facts";
import { FAMILY_OF_CASE, IN_LIBRARY } from "./families";
import { begunIn, cohortWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the lists of trainers and auditors ask in SQL of their own. Rows are as SQLite has them. */

// ── Cohorts and what they work on ─────────────────────────────────────────

/** The one cohort that is asked for, where it is within the scope; else there is no row. */
const COHORT = `(SELECT c.id, asked.place FROM (SELECT ? AS place, ? AS id) asked
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

/** What the people of a cohort have decided of what they began in it, the newest first. */
export const SUBMITTED = read<OneCohort, SubmittedRow>(`
  SELECT t.id, t.caseId, t.personId, p.name AS trainee, c.title, d.id AS decisionId, d.submittedAt AS decidedAt
  FROM ${COHORT} JOIN ${MEMBERS} m ON m.cohortId = cohort.id
  JOIN Attempt t ON t.personId = m.personId AND t.purpose = 'training' AND t.submittedAt IS NOT NULL
    AND ${begunIn("t", "cohort.id", "cohort.place")}
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

/** What a cohort works on, as its people meet it. */
export const GIVEN = read<OneCohort, GivenRow>(`
  WITH chosen AS MATERIALIZED (SELECT id FROM ${COHORT}),
  tried AS MATERIALIZED (SELECT t.caseId, count(*) AS opened, count(t.submittedAt) AS submitted
    FROM chosen JOIN ${MEMBERS} m ON m.cohortId = chosen.id
    JOIN Attempt t ON t.personId = m.personId AND t.purpose = 'training' GROUP BY t.caseId)
  SELECT a.caseId, c.title, c.demonstration, a.mode, a.stage, a.minutes, a.opensAt, a.closesAt, a.daysBudget,
    EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = a.caseId) AS withdrawn,
    coalesce(tried.opened, 0) AS opened, coalesce(tried.submitted, 0) AS submitted
  FROM chosen JOIN CaseAssignment a ON a.cohortId = chosen.id JOIN "Case" c ON c.id = a.caseId
  LEFT JOIN tried ON tried.caseId = a.caseId
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
