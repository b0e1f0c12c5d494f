import type { Reader } from "~/db";
import { type Actor, can } from "~/domain/access";
import { cohortIdsOf } from "~/services/people/facts.server";

/**
 * Is this person in a cohort that is assessed in a window that has not ended? Which cases are one under several names is half
 * of their key, and an answer that differs for one case tells it. So until then such a person is told of no family, and
 * assigns nothing, in whatever other role: the same for every case.
 */
export async function isCandidate(reader: Reader, actor: Actor, now: Date): Promise<boolean> {
  if (!can(actor.roles, "case.work") && !can(actor.roles, "case.review")) return false;
  const cohortId = { in: await cohortIdsOf(reader, actor.id, now) };
  const open = { mode: "assessed", closesAt: { gt: now }, cohortId };
  return (await reader.caseAssignment.findFirst({ where: open, select: { caseId: true } })) !== null;
}
