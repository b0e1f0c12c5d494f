import { isOver } from "./attempts.server";
import { pinnedBank, type BankVersions } from "~/services/content/bank-versions.server";
import { readCaseFile, readSealedKey } from "./cases.server";
import { fileFor } from "./information.server";
import { timedSeal } from "~/services/admin/measures.server";
import { withoutPinsInTheDark } from "./pins.server";
import { OVER_THE_ROW, wholeDecision } from "~/services/admin/whole-row.server";
import { openedPapers } from "./visits.server";
import { sealBeside } from "~/services/workshop/index.server";
import type { Actor } from "~/domain/access";
import type { Stage } from "~/domain/judgement/assignment";
import { ENGINE_VERSION } from "~/domain/judgement/debrief";
import {
  asDecided,
  askedIn,
  missingForSubmission,
  type MissingItem,
  withoutUnreadCovenants,
} from "~/domain/judgement/worksheet";
import { audit, db, newId, type Prisma } from "~/db";
import { packSealed, readWorksheet, writeWorksheet } from "~/records";

export type SubmitResult =
  | { ok: true }
  | { ok: false; reason: "incomplete"; missing: readonly MissingItem[] }
  | { ok: false; reason: "conflict" | "example" | "missing" };

/**
 * Submits the stored draft: one transaction, once. Posting it again answers the same. Every number that the debrief
 * needs is computed here and sealed with the versions it was made with, so a later engine never changes it.
 * After an assessed attempt's deadline the last saved draft counts as it is: whichever the page showed, and complete or not.
 */
export async function submitDecision(
  actor: Actor,
  attemptId: string,
  input: { version: number },
  now: Date,
): Promise<SubmitResult> {
  const attempt = await db().read.attempt.findFirst({
    where: { id: attemptId, personId: actor.id },
    include: WITH_CASE,
  });
  if (!attempt) return { ok: false, reason: "missing" };
  if (attempt.submittedAt) return { ok: true };
  if (attempt.kind === "example") return { ok: false, reason: "example" };
  const over = isOver(attempt.dueAt, now);
  if (attempt.version !== input.version && !over) return { ok: false, reason: "conflict" };

  const worksheet = readWorksheet(attempt.worksheet, "Attempt", attempt.id);
  const bank = await pinnedBank(attempt);
  const { documents } = await readCaseFile(db().read, attempt.caseId);
  const missing = missingForSubmission(worksheet, bank.scorecard, askedIn(documents));
  if (missing.length > 0 && !over) return { ok: false, reason: "incomplete", missing };

  return seal(attempt, bank, { actorId: actor.id, late: over }, now);
}

/**
 * Closes an assessed attempt whose time is over without its owner: the system submits the last saved draft as it stands.
 * False: it was submitted already or saved meanwhile, or its time is not over.
 */
export async function closeOverdue(attemptId: string, now: Date): Promise<boolean> {
  const attempt = await db().read.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: WITH_CASE });
  if (attempt.submittedAt || !isOver(attempt.dueAt, now)) return false;
  const bank = await pinnedBank(attempt);
  return (await seal(attempt, bank, { actorId: "system", late: true }, now)).ok;
}

const WITH_CASE = { case: { select: { digest: true, generatorVersion: true } } } satisfies Prisma.AttemptInclude;
type SealedAttempt = Prisma.AttemptGetPayload<{ include: typeof WITH_CASE }>;

/** The stored draft becomes the decision, if it is still the version that was read. */
async function seal(
  attempt: SealedAttempt,
  bank: BankVersions,
  by: { readonly actorId: string; readonly late: boolean },
  now: Date,
): Promise<SubmitResult> {
  const draft = readWorksheet(attempt.worksheet, "Attempt", attempt.id);
  const file = await readCaseFile(db().read, attempt.caseId);
  const { scorecard, policy } = bank;
  const shown = attempt.daysBudget === null ? file : (await fileFor(attempt, policy, now)).file;
  const submitted = withoutUnreadCovenants(withoutPinsInTheDark(draft, shown));
  const worksheet = asDecided(submitted, askedIn(file.documents));
  const decided = worksheet === draft ? attempt.worksheet : writeWorksheet(worksheet);
  const key = await readSealedKey(db().read, attempt.caseId, attempt);
  const opened = await openedPapers(attempt.id);
  const prefilled = attempt.stage === "everything" ? {} : { stage: attempt.stage as Stage };
  const order = { worksheet, file, scorecard, policy, ...key, opened, ...prefilled };
  const sealed = packSealed(await timedSeal(() => sealBeside(order)));

  return db().transaction(async (tx): Promise<SubmitResult> => {
    const taken = await tx.attempt.updateMany({
      where: { id: attempt.id, submittedAt: null, version: attempt.version },
      data: { submittedAt: now },
    });
    if (taken.count === 0) {
      const again = await tx.attempt.findUniqueOrThrow({ where: { id: attempt.id }, select: { submittedAt: true } });
      return again.submittedAt ? { ok: true } : { ok: false, reason: "conflict" };
    }
    const decision = {
      id: newId(),
      attemptId: attempt.id,
      caseId: attempt.caseId,
      personId: attempt.personId,
      purpose: attempt.purpose,
      worksheet: decided,
      caseDigest: attempt.case.digest,
      generatorVersion: attempt.case.generatorVersion,
      policyVersionId: attempt.policyVersionId,
      scorecardVersionId: attempt.scorecardVersionId,
      phrasesVersionId: attempt.phrasesVersionId,
      engineVersion: ENGINE_VERSION,
      sealed,
      submittedAt: now,
    };
    await tx.decision.create({ data: decision });
    await audit(tx, {
      at: now,
      actorId: by.actorId,
      action: "decision.submitted",
      subject: `decision:${decision.id}`,
      after: wholeDecision(decision),
      detail: { caseId: attempt.caseId, purpose: attempt.purpose, kind: attempt.kind, late: by.late, ...OVER_THE_ROW },
    });
    return { ok: true };
  });
}
