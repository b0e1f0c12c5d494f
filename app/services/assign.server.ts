import { audit, db } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { assignmentProblem, type AssignmentProblem, type AssignmentTerms } from "~/domain/judgement/ladder";

export type AssignResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: AssignmentProblem | "forbidden" | "missing" | "twice" };

/** Assigns one case to a cohort, after the cases it has. */
export async function assignCase(
  actor: Actor,
  input: { readonly cohortId: string; readonly caseId: string } & AssignmentTerms,
  now: Date,
): Promise<AssignResult> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  const { cohortId, caseId, mode, stage, minutes, closesAt, daysBudget } = input;
  return db().transaction(async (tx): Promise<AssignResult> => {
    const [cohort, found] = await Promise.all([
      tx.cohort.findUnique({ where: { id: cohortId }, select: { id: true } }),
      tx.case.findUnique({
        where: { id: caseId },
        select: { demonstration: true, assignments: { select: { cohortId: true, mode: true } } },
      }),
    ]);
    if (!cohort || !found) return { ok: false, reason: "missing" };
    if (found.assignments.some((row) => row.cohortId === cohortId)) return { ok: false, reason: "twice" };
    const problem = assignmentProblem(input, {
      demonstration: found.demonstration,
      practised: found.assignments.some((row) => row.mode !== "assessed"),
      assessed: found.assignments.some((row) => row.mode === "assessed"),
      now,
    });
    if (problem) return { ok: false, reason: problem };
    const ord = await tx.caseAssignment.count({ where: { cohortId } });
    await tx.caseAssignment.create({
      data: { cohortId, caseId, ord, assignedAt: now, mode, stage, minutes, closesAt, daysBudget },
    });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "case.assigned",
      subject: `case:${caseId}`,
      detail: { cohortId, mode, stage, minutes: minutes ?? 0, closesAt: closesAt?.toISOString() ?? "" },
    });
    return { ok: true };
  });
}
