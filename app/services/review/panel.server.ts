import { anchorOf } from "~/services/cases/families.server";
import { db } from "~/db";
import { inherited, type SeniorOpinion } from "~/domain/judgement/seniors";
import { readSealed, readSummary } from "~/records";

/**
 * The senior reviewers' decisions on a case, names hidden behind letters in order of submission. A variant inherits those
 * on its anchor, in its own amounts. `exceptPersonId`: whose decision is being compared, and must not be compared with
 * itself.
 */
export async function panelOf(caseId: string, exceptPersonId: string): Promise<SeniorOpinion[]> {
  const anchorId = await anchorOf(db().read, caseId);
  const opinions = await decidedOn(anchorId ?? caseId, exceptPersonId);
  if (anchorId === undefined || opinions.length === 0) return opinions;
  const [anchor, twin] = await Promise.all([amountAsked(anchorId), amountAsked(caseId)]);
  return opinions.map((opinion) => inherited(opinion, { anchor, twin }));
}

async function decidedOn(caseId: string, exceptPersonId: string): Promise<SeniorOpinion[]> {
  const rows = await db().read.decision.findMany({
    where: { caseId, purpose: "review", personId: { not: exceptPersonId } },
    select: { id: true, sealed: true, attempt: { select: { person: { select: { simulated: true } } } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row, index) => {
    const { opinion, sealed } = readSealed(row.sealed, row.id);
    return {
      ...opinion,
      label: String.fromCharCode(65 + index),
      simulated: row.attempt.person.simulated,
      money: sealed.era === "today" ? sealed.debrief.money?.you : undefined,
    };
  });
}

async function amountAsked(caseId: string): Promise<number> {
  const { summary } = await db().read.case.findUniqueOrThrow({ where: { id: caseId }, select: { summary: true } });
  return readSummary(summary, caseId).amount;
}
