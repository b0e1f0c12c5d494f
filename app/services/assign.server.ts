import { kinProblemOf } from "./families.server";
import { audit, db, type Tx } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import type { KinProblem } from "~/domain/judgement/family";
import { assignmentProblem, type AssignmentProblem, type AssignmentTerms } from "~/domain/judgement/ladder";

/** "twice": the cohort has this very case already. */
export type AssignRefusal = AssignmentProblem | KinProblem | "missing" | "twice";

type Assigned = { readonly ok: true } | { readonly ok: false; readonly reason: AssignRefusal };
export type AssignResult = Assigned | { readonly ok: false; readonly reason: "forbidden" };

type Assignment = { readonly cohortId: string; readonly caseId: string } & AssignmentTerms;

/** Assigns one case to a cohort, after the cases it has. */
export async function assignCase(actor: Actor, input: Assignment, now: Date): Promise<AssignResult> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  return db().transaction((tx) => assignIn(tx, actor, input, now));
}

/** The same within a transaction that does more. The caller has asked whether this actor may. */
export async function assignIn(tx: Tx, actor: Actor, input: Assignment, now: Date): Promise<Assigned> {
  const { cohortId, caseId, mode, stage, minutes, closesAt, daysBudget } = input;
  const [cohort, found] = await Promise.all([
    tx.cohort.findUnique({ where: { id: cohortId }, select: { id: true } }),
    tx.case.findUnique({
      where: { id: caseId },
      select: { demonstration: true, assignments: { select: { cohortId: true, mode: true } } },
    }),
  ]);
  if (!cohort || !found) return { ok: false, reason: "missing" };
  if (found.assignments.some((row) => row.cohortId === cohortId)) return { ok: false, reason: "twice" };
  const problem =
    assignmentProblem(input, {
      demonstration: found.demonstration,
      practised: found.assignments.some((row) => row.mode !== "assessed"),
      assessed: found.assignments.some((row) => row.mode === "assessed"),
      now,
    }) ?? (await kinProblemOf(tx, caseId, cohortId));
  if (problem) return { ok: false, reason: problem };
  const last = await tx.caseAssignment.aggregate({ where: { cohortId }, _max: { ord: true } });
  const ord = (last._max.ord ?? -1) + 1;
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
}

/** What can forbid guided work on a whole case. */
const GUIDED_REFUSALS = ["missing", "inAssessment", "twinAssigned", "twinMet"] as const satisfies AssignRefusal[];
export type GuidedRefusal = (typeof GUIDED_REFUSALS)[number];

/** The whole case, guided and without a clock; a cohort that has the case already keeps its own terms. */
export async function assignGuided(
  tx: Tx,
  actor: Actor,
  target: { readonly cohortId: string; readonly caseId: string },
  now: Date,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: GuidedRefusal }> {
  const assigned = await assignIn(tx, actor, { ...target, mode: "guided", stage: "everything" }, now);
  if (assigned.ok || assigned.reason === "twice") return { ok: true };
  const reason = GUIDED_REFUSALS.find((refusal) => refusal === assigned.reason);
  if (!reason) throw new Error(`guided work on a whole case is refused as ${assigned.reason}`);
  return { ok: false, reason };
}
