import { pinnedBank } from "~/services/content/bank-versions.server";
import { readSealedKey } from "./cases.server";
import { fileFor } from "./information.server";
import { db, pages } from "~/db";
import type { Actor } from "~/domain/access";
import { type CaseFile, plantedIn } from "~/domain/casefile";
import { unplacedRows, borrowerFacts } from "~/domain/judgement/opinion";
import { type Hint, nextHint, type Step, workingsOf } from "~/domain/judgement/worksheet";
import { periodsToSpread } from "~/domain/statements";
import { readHint, readWorksheet } from "~/records";

export type TakenHint = Hint & { readonly step: string };

/** The hints taken in one attempt, in order: for the person alone, so only ever of the own attempt. */
export async function hintsTaken(actor: Actor, attemptId: string): Promise<readonly TakenHint[]> {
  const rows = await db().reads.all(pages.HINTS_TAKEN, attemptId, actor.id);
  return rows.map(({ step, ord, code, params }) => ({
    ...readHint(code, params, `${attemptId}/${step}/${ord}`),
    step,
  }));
}

/** Gives the next hint on a step, one at a time, and records it. `hint` is undefined when there is no more to say. */
export async function takeHint(
  actor: Actor,
  attemptId: string,
  step: Step,
  now: Date,
): Promise<{ ok: true; hint: TakenHint | undefined } | { ok: false; reason: "forbidden" | "missing" }> {
  const attempt = await db().read.attempt.findFirst({ where: { id: attemptId, personId: actor.id } });
  if (!attempt) return { ok: false, reason: "missing" };
  const helped = attempt.purpose === "training" && attempt.kind === "guided" && attempt.submittedAt === null;
  if (!helped) return { ok: false, reason: "forbidden" };

  const bank = await pinnedBank(attempt);
  const { file } = await fileFor(attempt, bank.policy, now);
  const worksheet = readWorksheet(attempt.worksheet, "Attempt", attempt.id);
  const ground = groundOf(file, bank);
  const key = (await mayTell(attempt.caseId))
    ? (await readSealedKey(db().read, attempt.caseId, attempt)).truth
    : undefined;
  const from = {
    worksheet,
    ground,
    workings: workingsOf(worksheet, ground),
    documents: file.documents,
    key: key ? plantedIn(key) : [],
  };
  return db().transaction(async (tx) => {
    const given = (await hintsTaken(actor, attemptId)).filter((hint) => hint.step === step);
    const hint = nextHint(step, from, given);
    if (!hint) return { ok: true, hint };
    const { code, params } = hint;
    await tx.hintTaken.create({
      data: { attemptId, step, ord: given.length + 1, code, params: JSON.stringify(params), takenAt: now },
    });
    return { ok: true, hint: { step, ...hint } };
  });
}

/** Only of a demonstration case on whose family nobody is or was assessed may it be said where something is wrong. */
export const mayTell = async (caseId: string): Promise<boolean> =>
  (await db().reads.first(pages.MAY_BE_TOLD, caseId)) !== undefined;

/** What a worksheet on the file is reckoned from, by these versions of card and policy. */
export function groundOf(
  file: CaseFile,
  { scorecard, policy }: Pick<Awaited<ReturnType<typeof pinnedBank>>, "scorecard" | "policy">,
) {
  const application = file.documents.find((document) => document.kind === "application");
  if (!application) throw new Error("the case file holds no application");
  return {
    statements: periodsToSpread(file.documents),
    unplaced: unplacedRows(file.documents),
    request: application.request,
    currency: file.currency,
    size: file.firm.size,
    scorecard,
    policy,
    facts: borrowerFacts(file, policy),
  };
}
