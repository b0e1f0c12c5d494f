import { audit, type Tx } from "~/db";
import type { Actor } from "~/domain/access/actor";

/** Puts the case last in the cohort's list; a case already assigned stays where it is. */
export async function assignCase(tx: Tx, actor: Actor, caseId: string, cohortId: string, now: Date): Promise<void> {
  if (await tx.caseAssignment.findUnique({ where: { cohortId_caseId: { cohortId, caseId } } })) return;
  const last = await tx.caseAssignment.aggregate({ where: { cohortId }, _max: { ord: true } });
  await tx.caseAssignment.create({ data: { cohortId, caseId, ord: (last._max.ord ?? -1) + 1, assignedAt: now } });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: "case.assigned",
    subject: `case:${caseId}`,
    detail: { cohortId },
  });
}
