import { isEarly, isOver } from "./attempts.server";
import { sealedUntil } from "./sealing.server";
import { db, pages } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { AttemptKind, Stage } from "~/domain/judgement/assignment";
import type { ListRules } from "~/domain/lists";
import { type CaseSummary, readSummary } from "~/records";

export interface CaseRow {
  readonly caseId: string;
  readonly title: string;
  readonly origin: "synthetic" | "imported";
  readonly summary: CaseSummary;
  readonly kind: AttemptKind;
  readonly stage: Stage;
  /** of an assessed case: time allowed, the end of the window, and the end of the own attempt */
  readonly minutes: number | undefined;
  readonly opensAt: string | undefined;
  readonly closesAt: string | undefined;
  readonly dueAt: string | undefined;
  /** "early": its window is still to open; "over": an assessed case whose window or time ended without a submission; "read": an example that was opened */
  readonly state: "early" | "new" | "open" | "over" | "done" | "read";
  readonly attemptId: string | undefined;
  readonly savedAt: string | undefined;
  readonly submittedAt: string | undefined;
  /** while somebody is still assessed on this case, nothing of its outcome is told */
  readonly sealedUntil: string | undefined;
  /** only where the decision is submitted, and not sealed */
  readonly outcome: { readonly decisionId: string } | undefined;
}

/** The cases assigned to the trainee's cohorts, in the order the trainer set, with the own state in each. */
export async function assignedCases(actor: Actor, now: Date): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.work")) return [];
  const assigned = await db().reads.all(pages.ASSIGNED_CASES, actor.id);
  // Of a person's several cohorts the assessed terms count, as when the case is opened.
  const assessed = new Map(assigned.filter(({ mode }) => mode === "assessed").map((row) => [row.caseId, row]));
  const cases = onceEach(assigned).map((row) => assessed.get(row.caseId) ?? row);
  const sealed = await sealedUntil(
    cases.map(({ caseId }) => caseId),
    now,
  );
  return cases.map((row) => caseRow(row, row, sealed.get(row.caseId), now));
}

/** One assigned case, or missing: also for a case that exists but is not assigned to this trainee. */
export async function assignedCase(
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<{ ok: true; row: CaseRow } | { ok: false; reason: "missing" }> {
  const row = (await assignedCases(actor, now)).find((each) => each.caseId === caseId);
  return row ? { ok: true, row } : { ok: false, reason: "missing" };
}

export type ReviewSort = "title" | "amount" | "state";

/** Without an order: as the cohorts meet the cases. */
export const REVIEW_LIST = { sorts: ["title", "amount", "state"] } as const;

/** To decide, begun, decided. */
export const REVIEW_RULES: ListRules<Pick<CaseRow, "title" | "summary" | "state">, ReviewSort> = {
  sorts: {
    title: ({ title }) => title,
    amount: ({ summary }) => summary.amount,
    state: ({ state }) => ["new", "open", "done"].indexOf(state),
  },
  searched: ({ title }) => [title],
};

/**
 * What cohorts work on, for a reviewer to decide blind: of a variant its anchor, whether or not a cohort works on that too.
 * Not what the reviewer works on as a trainee. A review is whole and without a clock, whatever the trainees' terms are.
 */
export async function reviewQueue(actor: Actor, now: Date): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.review")) return [];
  const cases = onceEach(await db().reads.all(pages.CASES_TO_REVIEW, actor.id));
  return cases.map((row) => caseRow(row, undefined, undefined, now));
}

/** Each case at the place where it comes first. */
function onceEach<Row extends { readonly caseId: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId));
}

type Terms = Pick<pages.AssignedRow, "mode" | "assignedStage" | "minutes" | "opensAt" | "closesAt">;

function caseRow(row: pages.OwnCaseRow, terms: Terms | undefined, until: Date | undefined, now: Date): CaseRow {
  const own = row.attemptId !== null;
  const kind = (row.kind ?? terms?.mode ?? "guided") as AttemptKind;
  return {
    caseId: row.caseId,
    title: row.title,
    origin: row.origin as CaseRow["origin"],
    summary: readSummary(row.summary, row.caseId),
    kind,
    stage: (row.stage ?? terms?.assignedStage ?? "everything") as Stage,
    minutes: terms?.minutes ?? undefined,
    opensAt: momentIn(terms?.opensAt),
    closesAt: momentIn(terms?.closesAt),
    dueAt: momentIn(row.dueAt),
    state: own ? ownState(kind, row, now) : stateBefore(terms, now),
    attemptId: row.attemptId ?? undefined,
    savedAt: momentIn(row.savedAt),
    submittedAt: momentIn(row.submittedAt),
    sealedUntil: until?.toISOString(),
    outcome: row.decisionId !== null && !until ? { decisionId: row.decisionId } : undefined,
  };
}

const momentIn = (stored: string | null | undefined) => (stored ? new Date(stored).toISOString() : undefined);
const dateIn = (stored: string | null | undefined) => (stored ? new Date(stored) : null);

function stateBefore(window: Terms | undefined, now: Date): CaseRow["state"] {
  if (isEarly(dateIn(window?.opensAt), now)) return "early";
  return isOver(dateIn(window?.closesAt), now) ? "over" : "new";
}

function ownState(
  kind: AttemptKind,
  attempt: Pick<pages.OwnCaseRow, "dueAt" | "submittedAt">,
  now: Date,
): CaseRow["state"] {
  if (attempt.submittedAt) return "done";
  if (kind === "example") return "read";
  return isOver(dateIn(attempt.dueAt), now) ? "over" : "open";
}
