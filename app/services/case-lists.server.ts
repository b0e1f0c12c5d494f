import { parseSummary, type CaseSummary } from "./cases.server";
import { metAsTwin } from "./families.server";
import { panelOf } from "./panel.server";
import { readSealed, type Sealed } from "./sealed.server";
import { db } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import type { SeniorOpinion } from "~/domain/judgement/types";

export interface CaseRow {
  readonly caseId: string;
  readonly title: string;
  readonly origin: "synthetic" | "imported";
  readonly summary: CaseSummary;
  readonly state: "new" | "open" | "done";
  readonly attemptId: string | undefined;
  readonly savedAt: string | undefined;
  readonly submittedAt: string | undefined;
  /** only where the decision is submitted */
  readonly outcome: { readonly sealed: Sealed; readonly seniors: readonly SeniorOpinion[] } | undefined;
}

/** The cases assigned to the trainee's cohorts, in the order the trainer set, with the own state in each. */
export async function assignedCases(actor: Actor, caseId?: string): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.work")) return [];
  return caseRows(actor, { caseId, cohort: { members: { some: { personId: actor.id } } } });
}

/** One assigned case, or missing: also for a case that exists but is not assigned to this trainee. */
export async function assignedCase(
  actor: Actor,
  caseId: string,
): Promise<{ ok: true; row: CaseRow } | { ok: false; reason: "missing" }> {
  const row = (await assignedCases(actor, caseId))[0];
  return row ? { ok: true, row } : { ok: false, reason: "missing" };
}

/** Every case that a cohort works on, for a reviewer to decide blind; not those the reviewer works on as a trainee, nor variants. */
export async function reviewQueue(actor: Actor): Promise<CaseRow[]> {
  if (!can(actor.roles, "case.review")) return [];
  const attempts = { none: { personId: actor.id, purpose: "training" } };
  return caseRows(actor, { case: { variantOf: { is: null }, attempts } });
}

async function caseRows(actor: Actor, where: object): Promise<CaseRow[]> {
  const assignments = await db().read.caseAssignment.findMany({
    where,
    orderBy: [{ ord: "asc" }, { assignedAt: "asc" }, { caseId: "asc" }],
    select: {
      case: {
        select: {
          id: true,
          title: true,
          origin: true,
          summary: true,
          attempts: {
            where: { personId: actor.id },
            select: { id: true, savedAt: true, submittedAt: true, decision: { select: { sealed: true } } },
          },
        },
      },
    },
  });
  const seen = new Set(await metAsTwin(actor));
  const cases = assignments.map((row) => row.case).filter((row) => !seen.has(row.id) && seen.add(row.id));
  return Promise.all(
    cases.map(async (row): Promise<CaseRow> => {
      const attempt = row.attempts[0];
      return {
        caseId: row.id,
        title: row.title,
        origin: row.origin as CaseRow["origin"],
        summary: parseSummary(row.summary),
        state: !attempt ? "new" : attempt.submittedAt ? "done" : "open",
        attemptId: attempt?.id,
        savedAt: attempt?.savedAt.toISOString(),
        submittedAt: attempt?.submittedAt?.toISOString(),
        outcome: attempt?.decision
          ? { sealed: readSealed(attempt.decision.sealed), seniors: await panelOf(row.id, actor.id) }
          : undefined,
      };
    }),
  );
}
