import { read } from "../reads";
import { MEMBERS } from "./facts";
import { FAMILY_OF_CASE, familyOf, hasTwins, inFamily } from "./families";
import { workWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/**
 * What the pages of trainees and seniors ask in SQL of their own. Rows are as SQLite has them; moments are compared as the
 * texts they are stored as (`storedMoment`).
 */

/** Whose page it is: the one place of a statement, named because it is asked for more than once. */
const ME = "(SELECT ? AS id) me";

export const CONTENT_IN_FORCE = read<[kind: string], { readonly id: string; readonly key: string }>(
  "SELECT id, key FROM ContentVersion WHERE kind = ? AND status = 'published' ORDER BY key",
);

export interface VersionRow {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly status: string;
  readonly publishedAt: string;
}

/** All versions of a kind that are or were in force, the newest first. */
export const VERSIONS = read<[kind: string], VersionRow>(`
  SELECT id, key, version, status, publishedAt FROM ContentVersion
  WHERE kind = ? AND status IN ('published', 'superseded') ORDER BY publishedAt DESC, id DESC`);

export const PUBLICATION = read<
  [subject: string],
  { readonly seq: number; readonly actorId: string; readonly detail: string }
>("SELECT seq, actorId, detail FROM AuditEvent WHERE action = 'content.publish' AND subject = ? ORDER BY seq LIMIT 1");

// ── Lessons ───────────────────────────────────────────────────────────────

interface LessonRow {
  readonly course: string;
  readonly lesson: string;
}

export const LESSONS_READ = read<[personId: string], LessonRow>(`
  SELECT v.key AS course, r.lesson FROM LessonRead r JOIN ContentVersion v ON v.id = r.contentVersionId
  WHERE r.personId = ?`);

export const QUIZZES_ANSWERED = read<
  [personId: string],
  LessonRow & { readonly correct: number; readonly total: number }
>(`
  SELECT v.key AS course, q.lesson, q.correct, q.total
  FROM QuizAnswer q JOIN ContentVersion v ON v.id = q.contentVersionId
  WHERE q.personId = ?`);

export interface AnswerRow {
  readonly id: string;
  readonly contentVersionId: string;
  readonly answers: string;
  readonly answeredAt: string;
}

/** The latest answer of a person to a lesson, in whichever version of its course. */
export const LAST_ANSWER = read<[personId: string, course: string, lesson: string], AnswerRow>(`
  SELECT q.id, q.contentVersionId, q.answers, q.answeredAt
  FROM QuizAnswer q JOIN ContentVersion v ON v.id = q.contentVersionId
  WHERE q.personId = ? AND v.key = ? AND q.lesson = ? ORDER BY q.answeredAt DESC, q.id DESC LIMIT 1`);

// ── Cases ─────────────────────────────────────────────────────────────────

/** A case with the own attempt at it, if there is one. */
export interface OwnCaseRow {
  readonly caseId: string;
  readonly title: string;
  readonly origin: string;
  readonly summary: string;
  readonly attemptId: string | null;
  readonly kind: string | null;
  readonly stage: string | null;
  readonly dueAt: string | null;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
  readonly decisionId: string | null;
}

export interface AssignedRow extends OwnCaseRow {
  readonly mode: string;
  readonly assignedStage: string;
  readonly minutes: number | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

const OWN_CASE = `c.id AS caseId, c.title, c.origin, c.summary,
  t.id AS attemptId, t.kind, t.stage, t.dueAt, t.savedAt, t.submittedAt, d.id AS decisionId`;

const OWN_ATTEMPT = `LEFT JOIN Attempt t ON t.caseId = c.id AND t.personId = me.id
  LEFT JOIN Decision d ON d.attemptId = t.id`;

/** A case as the rules of its family ask for it. */
interface CaseInFamily {
  readonly id: string;
  readonly familyId: string;
  /** has its family other cases? */
  readonly hasTwins: string;
}
const CASE: CaseInFamily = { id: "c.id", familyId: FAMILY_OF_CASE, hasTwins: hasTwins(FAMILY_OF_CASE) };

/** Who kept or made a synthetic case of the family knows its key, and works none of it but what was decided before. */
const notKept = ({ familyId }: CaseInFamily) => `(t.submittedAt IS NOT NULL OR
  NOT ${inFamily(familyId, "k.origin = 'synthetic' AND k.createdById = me.id")})`;

/** A person meets one case of a family. */
const noTwinMet = ({ id, familyId, hasTwins }: CaseInFamily) => `NOT (${hasTwins} AND EXISTS (
  SELECT 1 FROM FamilySeat s WHERE s.familyId = ${familyId} AND s.personId = me.id AND s.caseId <> ${id}))`;

/** Of what a cohort works on (`a`), what its person `me` meets, with the own attempt (`t`): what was withdrawn stays for who has begun it, and in a window that was set before. */
export const meets = (theCase: CaseInFamily, stands: string) =>
  `(t.caseId IS NOT NULL OR a.mode = 'assessed' OR ${stands}) AND ${notKept(theCase)} AND ${noTwinMet(theCase)}`;

export const stands = (caseId: string) => `NOT EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = ${caseId})`;

/** What the person's cohorts work on, in the order the trainer set; a case of several cohorts comes several times. */
export const ASSIGNED_CASES = read<[personId: string], AssignedRow>(`
  SELECT ${OWN_CASE}, a.mode, a.stage AS assignedStage, a.minutes, a.opensAt, a.closesAt
  FROM ${ME} CROSS JOIN ${MEMBERS} m ON m.personId = me.id
  JOIN CaseAssignment a ON a.cohortId = m.cohortId JOIN "Case" c ON c.id = a.caseId
  ${OWN_ATTEMPT}
  WHERE ${meets(CASE, stands("c.id"))}
  ORDER BY a.ord, a.assignedAt, a.caseId`);

/** The other cohorts of a cohort's people. */
export const COHORTS_BESIDE = read<[cohortId: string], { readonly cohortId: string }>(`
  SELECT DISTINCT o.cohortId FROM ${MEMBERS} m JOIN ${MEMBERS} o ON o.personId = m.personId AND o.cohortId <> m.cohortId
  WHERE m.cohortId = ?`);

/**
 * What cohorts work on, of a variant its anchor, without what the person works on as a trainee; a case comes as often as it
 * is assigned.
 */
export const CASES_TO_REVIEW = read<[personId: string], OwnCaseRow>(`
  SELECT ${OWN_CASE} FROM ${ME} JOIN CaseAssignment a JOIN "Case" c ON c.id = ${familyOf("a.caseId")}
  ${OWN_ATTEMPT}
  WHERE ${notKept(CASE)} AND ${noTwinMet(CASE)} AND NOT ${inFamily(
    FAMILY_OF_CASE,
    "EXISTS (SELECT 1 FROM Attempt w WHERE w.caseId = k.id AND w.personId = me.id AND w.purpose = 'training')",
  )}
  ORDER BY a.ord, a.assignedAt, a.caseId`);

export const FAMILY_OF = read<[caseId: string], { readonly familyId: string }>(
  `SELECT ${familyOf("asked.id")} AS familyId FROM (SELECT ? AS id) asked`,
);

/** Until when somebody is still assessed on a case of a family. */
export const OPEN_WINDOWS = read<[now: string], { readonly familyId: string; readonly closesAt: string }>(`
  SELECT ${familyOf("a.caseId")} AS familyId, max(a.closesAt) AS closesAt
  FROM CaseAssignment a WHERE a.mode = 'assessed' AND a.closesAt > ? GROUP BY 1`);

/** What is told of a demonstration case on whose family nobody is or was assessed. */
export const MAY_BE_TOLD = read<[caseId: string], { readonly found: 1 }>(`
  SELECT 1 AS found FROM "Case" c WHERE c.id = ? AND c.demonstration AND NOT
    ${inFamily(FAMILY_OF_CASE, "EXISTS (SELECT 1 FROM CaseAssignment a WHERE a.caseId = k.id AND a.mode = 'assessed')")}`);

export interface JudgedRow {
  readonly id: string;
  /** the anchor of a variant */
  readonly caseId: string;
  readonly simulated: 0 | 1;
}

/** The seniors' decisions on a case, of a variant those on its anchor, without those of one person. */
export const JUDGED_BY_SENIORS = read<[caseId: string, exceptPersonId: string], JudgedRow>(`
  SELECT d.id, d.caseId, p.simulated FROM (SELECT ? AS id) asked JOIN Decision d ON d.caseId = ${familyOf("asked.id")}
  JOIN Attempt t ON t.id = d.attemptId JOIN Person p ON p.id = t.personId
  WHERE d.purpose = 'review' AND d.personId <> ?
  ORDER BY d.submittedAt, d.id`);

/** The same on several cases (a list in JSON), with who decided. */
export const SENIORS_ON = read<
  [caseIds: string],
  { readonly id: string; readonly caseId: string; readonly personId: string }
>(`
  SELECT d.id, asked.value AS caseId, d.personId
  FROM json_each(?) asked JOIN Decision d ON d.caseId = ${familyOf("asked.value")} AND d.purpose = 'review'
  ORDER BY d.submittedAt, d.id`);

export const SEALED = read<[decisionId: string], { readonly sealed: Uint8Array }>(
  "SELECT sealed FROM Decision WHERE id = ?",
);

/** Of several decisions, a list in JSON. */
export const ALL_SEALED = read<[decisionIds: string], { readonly id: string; readonly sealed: Uint8Array }>(
  "SELECT id, sealed FROM Decision WHERE id IN (SELECT value FROM json_each(?))",
);

// ── An attempt ────────────────────────────────────────────────────────────

export interface AttemptRow {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly purpose: string;
  readonly kind: string;
  readonly stage: string;
  readonly dueAt: string | null;
  readonly daysBudget: number | null;
  readonly policyVersionId: string;
  readonly scorecardVersionId: string;
  readonly phrasesVersionId: string;
  readonly worksheet: string;
  readonly version: number;
  readonly openedAt: string;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly title: string;
  readonly origin: string;
  readonly summary: string;
}

const ATTEMPT = `t.id, t.caseId, t.personId, t.purpose, t.kind, t.stage, t.dueAt, t.daysBudget,
  t.policyVersionId, t.scorecardVersionId, t.phrasesVersionId, t.worksheet, t.version, t.openedAt, t.savedAt,
  t.submittedAt, c.title, c.origin, c.summary`;

/** A person's own attempt. */
export const OWN_WORK = read<[attemptId: string, personId: string], AttemptRow>(`
  SELECT ${ATTEMPT} FROM Attempt t JOIN "Case" c ON c.id = t.caseId WHERE t.id = ? AND t.personId = ?`);

export interface DecidedRow extends AttemptRow {
  /** null: not submitted yet */
  readonly decisionId: string | null;
  readonly decidedAt: string;
  /** as submitted */
  readonly decided: string;
  /** the judged case is a disguised twin of another */
  readonly isTwin: 0 | 1;
}

/** An own attempt, or one of a person within a scope (null: of nobody else), with its decision. */
export const DECIDED_WORK = read<[attemptId: string, personId: string, place: ScopePlace | null], DecidedRow>(`
  SELECT ${ATTEMPT}, d.id AS decisionId, d.submittedAt AS decidedAt, d.worksheet AS decided,
    EXISTS (SELECT 1 FROM CaseVariant v WHERE v.caseId = t.caseId) AS isTwin
  FROM (SELECT ? AS attemptId, ? AS personId, ? AS place) asked JOIN Attempt t ON t.id = asked.attemptId
    AND (t.personId = asked.personId OR ${workWithin("t", "asked.place")})
  JOIN "Case" c ON c.id = t.caseId LEFT JOIN Decision d ON d.attemptId = t.id`);

export const CASE_DIGEST = read<[caseId: string], { readonly digest: string }>(
  `SELECT digest FROM "Case" WHERE id = ?`,
);

export const CASE_SUMMARY = read<[caseId: string], { readonly summary: string }>(
  `SELECT summary FROM "Case" WHERE id = ?`,
);

export interface HintRow {
  readonly step: string;
  readonly ord: number;
  readonly code: string;
  readonly params: string;
}

/** Of the own attempt alone. */
export const HINTS_TAKEN = read<[attemptId: string, personId: string], HintRow>(`
  SELECT h.step, h.ord, h.code, h.params FROM HintTaken h JOIN Attempt t ON t.id = h.attemptId
  WHERE h.attemptId = ? AND t.personId = ? ORDER BY h.takenAt, h.ord`);

export interface AskedRow {
  readonly request: string;
  readonly days: number;
  readonly requestedAt: string;
  readonly pinned: string;
  readonly opened: string;
}

export const ASKED_FOR = read<[attemptId: string], AskedRow>(`
  SELECT request, days, requestedAt, pinned, opened FROM InformationRequest WHERE attemptId = ? ORDER BY requestedAt`);

export interface VisitRow {
  readonly kind: string;
  readonly subject: string;
  readonly seconds: number;
  readonly leftAt: string;
}

export const VISITS = read<[attemptId: string], VisitRow>(
  "SELECT kind, subject, seconds, leftAt FROM AttemptEvent WHERE attemptId = ? ORDER BY ord",
);

export interface WorkRow {
  readonly kind: string;
  readonly subject: string;
  readonly pin: string | null;
  readonly doc: string | null;
  readonly place: string | null;
  readonly savedAt: string;
}

export const WORK_DONE = read<[attemptId: string], WorkRow>(
  "SELECT kind, subject, pin, doc, place, savedAt FROM WorkEvent WHERE attemptId = ? ORDER BY ord",
);
