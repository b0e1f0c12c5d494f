import { isEarly, isOver, type Purpose } from "./attempts.server";
import { parseSummary, type CaseSummary } from "./cases.server";
import { metAsTwin } from "./families.server";
import { notKeptBy } from "./library-cases.server";
import { panelOf } from "./panel.server";
import { readSealed, type Sealed } from "./sealed.server";
import { sealedUntil } from "./sealing.server";
import { db } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import type { AttemptKind, Stage } from "~/domain/judgement/ladder";
import type { SeniorOpinion } from "~/domain/judgement/types";

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
  readonly outcome: { readonly sealed: Sealed; readonly seniors: readonly SeniorOpinion[] } | undefined;
}

/** The cases assigned to the trainee's cohorts, in the order the trainer set, with the own state in each. */
export async function assignedCases(actor: Actor, now: Date, caseId?: string): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.work")) return [];
  const cohort = { members: { some: { personId: actor.id } } };
  return caseRows(actor, { caseId, cohort, case: notKeptBy(actor) }, now, "training");
}

/** One assigned case, or missing: also for a case that exists but is not assigned to this trainee. */
export async function assignedCase(
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<{ ok: true; row: CaseRow } | { ok: false; reason: "missing" }> {
  const row = (await assignedCases(actor, now, caseId))[0];
  return row ? { ok: true, row } : { ok: false, reason: "missing" };
}

/** Every case that a cohort works on, for a reviewer to decide blind; not those the reviewer works on as a trainee, nor variants. */
export async function reviewQueue(actor: Actor, now: Date): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.review")) return [];
  const attempts = { none: { personId: actor.id, purpose: "training" } };
  return caseRows(actor, { case: { ...notKeptBy(actor), variantOf: { is: null }, attempts } }, now, "review");
}

async function caseRows(actor: Actor, where: object, now: Date, purpose: Purpose): Promise<CaseRow[]> {
  const assignments = await db().read.caseAssignment.findMany({
    where,
    orderBy: [{ ord: "asc" }, { assignedAt: "asc" }, { caseId: "asc" }],
    select: {
      mode: true,
      stage: true,
      minutes: true,
      opensAt: true,
      closesAt: true,
      case: {
        select: {
          id: true,
          title: true,
          origin: true,
          summary: true,
          attempts: {
            where: { personId: actor.id },
            select: {
              id: true,
              kind: true,
              stage: true,
              dueAt: true,
              savedAt: true,
              submittedAt: true,
              decision: { select: { sealed: true } },
            },
          },
        },
      },
    },
  });
  // Of a person's several cohorts the assessed terms count, as when the case is opened.
  const assessedFirst = [...assignments].sort((a, b) => Number(b.mode === "assessed") - Number(a.mode === "assessed"));
  // A review is whole, blind and without a clock, whatever the trainees' terms are.
  const terms = new Map(purpose === "review" ? [] : [...assessedFirst].reverse().map((row) => [row.case.id, row]));
  const seen = new Set<string>();
  const met = await metAsTwin(actor);
  const cases = assignments.map((row) => row.case).filter(({ id }) => !met.has(id) && !seen.has(id) && seen.add(id));
  const sealed = await sealedUntil(purpose === "review" ? [] : [...seen], now);
  return Promise.all(
    cases.map(async (row): Promise<CaseRow> => {
      const attempt = row.attempts[0];
      const assigned = terms.get(row.id);
      const until = sealed.get(row.id);
      const kind = (attempt?.kind ?? assigned?.mode ?? "guided") as AttemptKind;
      return {
        caseId: row.id,
        title: row.title,
        origin: row.origin as CaseRow["origin"],
        summary: parseSummary(row.summary),
        kind,
        stage: (attempt?.stage ?? assigned?.stage ?? "everything") as Stage,
        minutes: assigned?.minutes ?? undefined,
        opensAt: assigned?.opensAt?.toISOString(),
        closesAt: assigned?.closesAt?.toISOString(),
        dueAt: attempt?.dueAt?.toISOString(),
        state: stateOf(kind, attempt, assigned, now),
        attemptId: attempt?.id,
        savedAt: attempt?.savedAt.toISOString(),
        submittedAt: attempt?.submittedAt?.toISOString(),
        sealedUntil: until?.toISOString(),
        outcome:
          attempt?.decision && !until
            ? { sealed: readSealed(attempt.decision.sealed), seniors: await panelOf(row.id, actor.id) }
            : undefined,
      };
    }),
  );
}

function stateOf(
  kind: AttemptKind,
  attempt: { readonly dueAt: Date | null; readonly submittedAt: Date | null } | undefined,
  window: { readonly opensAt: Date | null; readonly closesAt: Date | null } | undefined,
  now: Date,
): CaseRow["state"] {
  if (!attempt && isEarly(window?.opensAt, now)) return "early";
  if (!attempt) return isOver(window?.closesAt ?? null, now) ? "over" : "new";
  if (attempt.submittedAt) return "done";
  if (kind === "example") return "read";
  return isOver(attempt.dueAt, now) ? "over" : "open";
}
