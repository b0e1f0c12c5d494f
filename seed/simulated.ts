import { attemptForWork, openCase, saveDraft, type AssignedPurpose } from "~/services/cases/attempts.server";
import { readCaseFile, readSealedKey } from "~/services/cases/cases.server";
import { currentBank } from "~/services/content/bank-versions.server";
import { submitDecision } from "~/services/cases/submit.server";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { simulateSenior } from "~/domain/judgement/seniors";

/**
 * Decides one case for a simulated person of the demonstration bank, through the same use cases that a real person's
 * browser goes through. `skill`: 0 reads as the model does, 1 sees everything.
 */
export async function decideSimulated(
  actor: Actor,
  input: { readonly caseId: string; readonly purpose: AssignedPurpose; readonly skill: number; readonly seed: string },
  now: Date,
): Promise<void> {
  const opened = must(await openCase(actor, input, now));
  const work = must(await attemptForWork(actor, opened.attemptId, now));
  const bank = await currentBank();
  const { truth, opinion } = await readSealedKey(db().read, input.caseId, bank);
  const worksheet = simulateSenior({
    file: await readCaseFile(db().read, input.caseId),
    truth,
    opinion,
    card: bank.scorecard,
    policy: bank.policy,
    seed: input.seed,
    skill: input.skill,
  });
  const saved = must(await saveDraft(actor, work.attempt.id, { version: work.attempt.version, worksheet }, now));
  must(await submitDecision(actor, work.attempt.id, { version: saved.version }, now));
}

function must<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
  if (!result.ok) throw new Error(`the demonstration bank cannot be filled: ${JSON.stringify(result)}`);
  return result as Extract<R, { ok: true }>;
}
