import { db, pages } from "~/db";
import { inherited, middleGrade, type SeniorOpinion } from "~/domain/judgement/seniors";
import { readSummary } from "~/records";
import { decisionsInShort, sealedDecision } from "~/services/cases/decisions.server";

/**
 * The senior reviewers' decisions on a case, names hidden behind letters in order of submission. A variant inherits those
 * on its anchor, in its own amounts. `exceptPersonId`: whose decision is being compared, and must not be compared with
 * itself.
 */
export async function panelOf(caseId: string, exceptPersonId: string): Promise<SeniorOpinion[]> {
  const judged = await db().reads.all(pages.JUDGED_BY_SENIORS, caseId, exceptPersonId);
  const opinions = await Promise.all(judged.map(opinionOf));
  const anchorId = judged[0]?.caseId;
  if (anchorId === undefined || anchorId === caseId) return opinions;
  const [anchor, twin] = await Promise.all([amountAsked(anchorId), amountAsked(caseId)]);
  return opinions.map((opinion) => inherited(opinion, { anchor, twin }));
}

/** Their middle grade alone, of several cases at once; undefined while nobody else than the person has decided. */
export async function panelGrades(
  caseIds: Iterable<string>,
): Promise<(caseId: string, exceptPersonId: string) => number | undefined> {
  const judged = await db().reads.all(pages.SENIORS_ON, JSON.stringify([...new Set(caseIds)]));
  const opinions = await decisionsInShort(judged.map(({ id }) => id));
  const graded = judged.map(({ caseId, personId }, i) => ({ caseId, personId, grade: opinions[i]!.opinionGrade }));
  return (caseId, exceptPersonId) =>
    middleGrade(
      graded.filter((one) => one.caseId === caseId && one.personId !== exceptPersonId).map(({ grade }) => grade),
    );
}

async function opinionOf({ id, simulated }: pages.JudgedRow, index: number): Promise<SeniorOpinion> {
  const { opinion, sealed } = await sealedDecision(id);
  return {
    ...opinion,
    label: String.fromCharCode(65 + index),
    simulated: simulated === 1,
    money: sealed.era === "today" ? sealed.debrief.money?.you : undefined,
  };
}

async function amountAsked(caseId: string): Promise<number> {
  const { summary } = (await db().reads.first(pages.CASE_SUMMARY, caseId))!;
  return readSummary(summary, caseId).amount;
}
