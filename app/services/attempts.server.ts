import { currentBank, pinnedBank } from "./bank-versions.server";
import { takeSeat } from "./families.server";
import { readCaseFile, storeOpinion } from "./cases.server";
import { audit, db, newId } from "~/db";
import { can } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { renderFile, type RenderedFile } from "~/domain/casefile/phrases";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/types";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";

export type Purpose = "training" | "review";

/** Opens a case for a person: the same attempt again when it is open already. Pins the bank's versions of today. */
export async function openCase(
  actor: Actor,
  input: { caseId: string; purpose: Purpose },
  now: Date,
): Promise<{ ok: true; attemptId: string } | { ok: false; reason: "forbidden" | "missing" }> {
  const { caseId, purpose } = input;
  if (!can(actor.roles, purpose === "review" ? "case.review" : "case.work")) return { ok: false, reason: "forbidden" };
  if (!(await maySee(actor, caseId, purpose))) return { ok: false, reason: "missing" };

  const existing = await ownAttempt(actor, caseId);
  if (existing) return { ok: true, attemptId: existing.id };

  const bank = await currentBank();
  const file = await readCaseFile(db().read, caseId);
  return db().transaction(async (tx) => {
    // A double click opens it twice: the second finds the first one's row.
    const raced = await tx.attempt.findUnique({ where: { caseId_personId: { caseId, personId: actor.id } } });
    if (raced) return { ok: true, attemptId: raced.id };
    if (!(await takeSeat(tx, caseId, actor.id))) return { ok: false, reason: "missing" };
    await storeOpinion(tx, caseId, file, bank, now);
    const id = newId();
    await tx.attempt.create({
      data: {
        id,
        caseId,
        personId: actor.id,
        purpose,
        policyVersionId: bank.policyVersionId,
        scorecardVersionId: bank.scorecardVersionId,
        phrasesVersionId: bank.phrasesVersionId,
        worksheet: JSON.stringify(EMPTY_WORKSHEET),
        openedAt: now,
        savedAt: now,
      },
    });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "case.opened",
      subject: `case:${caseId}`,
      detail: { purpose },
    });
    return { ok: true, attemptId: id };
  });
}

export interface AttemptForWork {
  readonly attempt: {
    readonly id: string;
    readonly caseId: string;
    readonly purpose: Purpose;
    readonly version: number;
    readonly savedAt: string;
    readonly submitted: boolean;
    readonly worksheet: Worksheet;
  };
  readonly title: string;
  readonly file: RenderedFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
}

/** Everything the workbench shows: the file, the own draft, the bank's card and policy. Nothing of the case's key. */
export async function attemptForWork(
  actor: Actor,
  attemptId: string,
): Promise<({ ok: true } & AttemptForWork) | { ok: false; reason: "missing" }> {
  const row = await db().read.attempt.findFirst({
    where: { id: attemptId, personId: actor.id },
    include: { case: { select: { title: true } } },
  });
  if (!row) return { ok: false, reason: "missing" };
  const [bank, file] = await Promise.all([pinnedBank(row), readCaseFile(db().read, row.caseId)]);
  return {
    ok: true,
    attempt: {
      id: row.id,
      caseId: row.caseId,
      purpose: row.purpose as Purpose,
      version: row.version,
      savedAt: row.savedAt.toISOString(),
      submitted: row.submittedAt !== null,
      worksheet: JSON.parse(row.worksheet) as Worksheet,
    },
    title: row.case.title,
    file: renderFile(file, bank.phrases),
    scorecard: bank.scorecard,
    policy: bank.policy,
  };
}

export type SaveResult =
  | { ok: true; version: number; savedAt: string }
  | { ok: false; reason: "conflict"; version: number; worksheet: Worksheet }
  | { ok: false; reason: "submitted" | "missing" };

/** Saves the draft if it is still the version the page was made from; a stale tab gets the stored draft back instead. */
export async function saveDraft(
  actor: Actor,
  attemptId: string,
  input: { version: number; worksheet: Worksheet },
  now: Date,
): Promise<SaveResult> {
  const saved = await db().write.attempt.updateMany({
    where: { id: attemptId, personId: actor.id, submittedAt: null, version: input.version },
    data: { worksheet: JSON.stringify(input.worksheet), version: { increment: 1 }, savedAt: now },
  });
  if (saved.count === 1) return { ok: true, version: input.version + 1, savedAt: now.toISOString() };

  const stored = await db().write.attempt.findFirst({ where: { id: attemptId, personId: actor.id } });
  if (!stored) return { ok: false, reason: "missing" };
  if (stored.submittedAt) return { ok: false, reason: "submitted" };
  // The same draft posted twice (a retry after a lost answer) is a success, not a conflict.
  if (stored.worksheet === JSON.stringify(input.worksheet)) {
    return { ok: true, version: stored.version, savedAt: stored.savedAt.toISOString() };
  }
  return {
    ok: false,
    reason: "conflict",
    version: stored.version,
    worksheet: JSON.parse(stored.worksheet) as Worksheet,
  };
}

export function ownAttempt(actor: Actor, caseId: string) {
  return db().read.attempt.findUnique({
    where: { caseId_personId: { caseId, personId: actor.id } },
    select: { id: true, purpose: true, submittedAt: true },
  });
}

/** A trainee sees the cases of the own cohorts; a reviewer every case that any cohort works on and that is no variant. */
async function maySee(actor: Actor, caseId: string, purpose: Purpose): Promise<boolean> {
  const where =
    purpose === "review"
      ? { case: { variantOf: { is: null } } } // seniors judge the anchor, once
      : { cohort: { members: { some: { personId: actor.id } } } };
  return (await db().read.caseAssignment.count({ where: { caseId, ...where } })) > 0;
}
