import { readSealed } from "./sealed.server";
import { db } from "~/db";
import type { SeniorOpinion } from "~/domain/judgement/types";

/**
 * The senior reviewers' decisions on a case, names hidden behind letters in order of submission. `exceptPersonId`:
 * whose decision is being compared, and must not be compared with itself.
 */
export async function panelOf(caseId: string, exceptPersonId: string): Promise<SeniorOpinion[]> {
  const rows = await db().read.decision.findMany({
    where: { caseId, purpose: "review", personId: { not: exceptPersonId } },
    select: { sealed: true, attempt: { select: { person: { select: { simulated: true } } } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row, index) => ({
    ...readSealed(row.sealed).opinion,
    label: `Senior ${String.fromCharCode(65 + index)}`,
    simulated: row.attempt.person.simulated,
  }));
}
