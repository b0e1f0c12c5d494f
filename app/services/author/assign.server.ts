import { isCandidate } from "~/services/cases/candidate.server";
import { everIn } from "~/services/people/facts.server";
import { mayWithCohort } from "~/services/people/reach.server";
import { familiesOf, kinProblemOf } from "~/services/cases/families.server";
import { audit, db, type Tx } from "~/db";
import { type Actor, can } from "~/domain/access";
import {
  assignmentProblems,
  type AssignmentProblem,
  type AssignmentTerms,
  type KinProblem,
} from "~/domain/judgement/assignment";

export type AssignResult = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal } | Forbidden;
type Forbidden = { readonly ok: false; readonly reason: "forbidden" };

/** candidate: the actor's own cohort is assessed; the same for every case, because a reason would tell its family */
type Refusal = AssignmentProblem | KinProblem | "candidate" | "missing" | "twice";

type AssignInput = {
  readonly cohortId: string;
  readonly caseId: string;
  /** its place among the cohort's cases; without one, after those it has */
  readonly ord?: number;
} & AssignmentTerms;

/** Assigns one case to a cohort that is the actor's, or nobody's. */
export async function assignCase(actor: Actor, input: AssignInput, now: Date): Promise<AssignResult> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) =>
    (await mayWithCohort(tx, actor, "case.assign", input.cohortId))
      ? assignWithin(tx, actor, input, now)
      : { ok: false, reason: "missing" },
  );
}

/** The same as part of a greater change, which answers for the choice of the cohort. A practice case is its maker's own and cannot be assigned. */
export async function assignWithin(tx: Tx, actor: Actor, input: AssignInput, now: Date): Promise<AssignResult> {
  const { cohortId, caseId, mode, stage, minutes, opensAt, closesAt, daysBudget } = input;
  const [reason] = await refusalsWithin(tx, actor, input, now);
  if (reason) return { ok: false, reason };
  const last = await tx.caseAssignment.aggregate({ where: { cohortId }, _max: { ord: true } });
  const ord = input.ord ?? (last._max.ord ?? -1) + 1;
  await tx.caseAssignment.create({
    data: { cohortId, caseId, ord, assignedAt: now, mode, stage, minutes, opensAt, closesAt, daysBudget },
  });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: "case.assigned",
    subject: `case:${caseId}`,
    detail: {
      cohortId,
      mode,
      stage,
      minutes: minutes ?? 0,
      opensAt: opensAt?.toISOString() ?? "",
      closesAt: closesAt?.toISOString() ?? "",
      daysBudget: daysBudget ?? 0,
    },
  });
  return { ok: true };
}

/** Every rule that keeps a case from being assigned like this; a candidate, and who names nothing that is there, hear no other. */
export async function assignRefusals(
  actor: Actor,
  input: AssignInput,
  now: Date,
): Promise<{ readonly ok: true; readonly refusals: readonly Refusal[] } | Forbidden> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  const refusals = await db().transaction(async (tx) =>
    (await mayWithCohort(tx, actor, "case.assign", input.cohortId))
      ? refusalsWithin(tx, actor, input, now)
      : (["missing"] as const),
  );
  return { ok: true, refusals };
}

async function refusalsWithin(tx: Tx, actor: Actor, input: AssignInput, now: Date): Promise<readonly Refusal[]> {
  const { cohortId, caseId } = input;
  if (await isCandidate(actor, now)) return ["candidate"];
  const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { id: true } });
  const found = await tx.case.findFirst({
    where: { id: caseId, ...ASSIGNABLE },
    select: { demonstration: true, assignments: { where: { cohortId }, select: { caseId: true } } },
  });
  if (!cohort || !found) return ["missing"];
  if (found.assignments.length > 0) return ["twice"];
  const known = { ...(await useOf(tx, caseId)), demonstration: found.demonstration, now };
  const kin = await kinProblemOf(tx, caseId, cohortId, now);
  return [...assignmentProblems(input, known), ...(kin ? [kin] : [])];
}

/** How the family of a case is used: what is practised is never assessed, nor the other way round, under whichever name. */
async function useOf(tx: Tx, caseId: string): Promise<{ readonly practised: boolean; readonly assessed: boolean }> {
  const family = { caseId: { in: [...(await familiesOf(tx, [caseId])).values()].flat() } };
  const [assessed, notAssessed, attempts] = await Promise.all([
    tx.caseAssignment.count({ where: { ...family, mode: "assessed" } }),
    tx.caseAssignment.count({ where: { ...family, mode: { not: "assessed" } } }),
    tx.attempt.count({ where: { ...family, purpose: "training", kind: { not: "assessed" } } }),
  ]);
  return { practised: notAssessed + attempts > 0, assessed: assessed > 0 };
}

type WithdrawResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "forbidden" | "missing" }
  | { readonly ok: false; readonly reason: "opened" };

/** Takes a case back from a cohort in which nobody has opened it, nor anybody who has left it. */
export async function withdrawCase(
  actor: Actor,
  { cohortId, caseId }: { readonly cohortId: string; readonly caseId: string },
  now: Date,
): Promise<WithdrawResult> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx): Promise<WithdrawResult> => {
    const key = { cohortId_caseId: { cohortId, caseId } };
    const row = await tx.caseAssignment.findUnique({ where: key });
    if (!row || !(await mayWithCohort(tx, actor, "case.assign", cohortId))) return { ok: false, reason: "missing" };
    const opened = { caseId, purpose: "training", person: everIn(cohortId) };
    if ((await tx.attempt.count({ where: opened })) > 0) return { ok: false, reason: "opened" };
    await tx.caseAssignment.delete({ where: key });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "case.withdrawn",
      subject: `case:${caseId}`,
      detail: { cohortId, mode: row.mode },
    });
    return { ok: true };
  });
}

/** Why a case that is kept or imported is not given to the cohort chosen with it. */
export type NotAssigned = {
  [Reason in NotHandedOut]: { readonly ok: false; readonly reason: Reason };
}[NotHandedOut];
type NotHandedOut = "cohort" | "inAssessment" | "candidate" | KinProblem;

/** What keeps a cohort from being given any case at all by this person. */
export async function cohortRefusal(
  actor: Actor,
  cohortId: string,
  now: Date,
): Promise<{ readonly ok: true; readonly refusal: "cohort" | "candidate" | undefined } | Forbidden> {
  if (!can(actor.roles, "case.assign")) return { ok: false, reason: "forbidden" };
  const { read } = db();
  if (await isCandidate(actor, now)) return { ok: true, refusal: "candidate" };
  const mine = await mayWithCohort(read, actor, "case.assign", cohortId);
  return { ok: true, refusal: mine ? undefined : "cohort" };
}

/** As a case is worked when a trainer just hands it out: the whole of it, guided. A cohort that has it keeps its terms. */
export async function handOut(
  tx: Tx,
  actor: Actor,
  target: { readonly cohortId: string; readonly caseId: string },
  now: Date,
): Promise<{ readonly ok: true } | NotAssigned> {
  const assigned = await assignWithin(tx, actor, { ...target, mode: "guided", stage: "everything" }, now);
  if (assigned.ok || assigned.reason === "twice") return { ok: true };
  switch (assigned.reason) {
    case "missing":
      return { ok: false, reason: "cohort" };
    case "inAssessment":
    case "candidate":
    case "twinAssigned":
    case "twinMet":
      return { ok: false, reason: assigned.reason };
    default:
      throw new Error(`guided work on a whole case is refused as ${assigned.reason}`);
  }
}

/** The library's cases: not what a trainee had made to practise on. */
export const IN_LIBRARY = { attempts: { none: { purpose: "practice" } } } as const;

/** Of those, the cases that a cohort can be given: what was withdrawn is given to nobody any more. */
export const ASSIGNABLE = { ...IN_LIBRARY, withdrawal: { is: null } } as const;
