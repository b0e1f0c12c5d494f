import { db } from "~/db";
import { simulateSenior } from "~/domain/judgement/seniors";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { pinnedBank } from "~/services/content/bank-versions.server";
import { readCaseFile, readSealedKey } from "~/services/cases/cases.server";

/** Every field filled, as a middling senior would leave this attempt: what can be submitted. The same whoever asks. */
export async function aCompleteWorksheet(attemptId: string): Promise<Worksheet> {
  const attempt = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const { scorecard: card, policy } = await pinnedBank(attempt);
  const key = await readSealedKey(db().read, attempt.caseId, attempt);
  const file = await readCaseFile(db().read, attempt.caseId);
  return simulateSenior({ file, ...key, card, policy, seed: "senior", skill: 0.5 });
}
