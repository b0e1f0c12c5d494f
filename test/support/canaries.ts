import { openDatabase } from "~/db";
import { pack, unpack } from "~/records/pack";
import type { CaseTruth } from "~/domain/casefile/truth";
import type { ModelOpinion } from "~/domain/judgement/opinion/model-opinion";
import type { Sealed } from "~/records";

/** Words that occur nowhere else, one for each kind of secret. */
export const CANARY = {
  any: "canary7f3a91",
  model: "canary7f3a91-model",
  truth: "canary7f3a91-truth",
  review: "canary7f3a91-review",
};

/**
 * Plants a canary in everything that is sealed, in fields that the debrief does show once it may: the documents that a
 * distortion bent, the model's scorecard, the seniors' flags and memos; and in every seed. The guards of immutable rows
 * are lifted for it: the database is the test's own.
 */
export async function plantCanaries(file: string): Promise<void> {
  const database = openDatabase(file);
  const { write } = database;
  const triggers = await write.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  );
  for (const { name } of triggers) await write.$executeRawUnsafe(`DROP TRIGGER "${name}"`);

  for (const { caseId, body } of await write.caseTruth.findMany()) {
    const truth = unpack(body, { table: "CaseTruth", id: caseId }) as CaseTruth;
    const distortions = truth.distortions.map((one) => ({ ...one, bends: [...one.bends, CANARY.truth] }));
    await write.caseTruth.update({
      where: { caseId },
      data: { seed: CANARY.any, body: pack({ ...truth, distortions }) },
    });
  }
  await write.case.updateMany({ where: { recipe: { not: null } }, data: { recipe: CANARY.any } });
  for (const row of await write.modelOpinion.findMany()) {
    const { caseId, policyVersionId, scorecardVersionId } = row;
    const opinion = { ...(JSON.parse(row.body) as ModelOpinion), scorecard: CANARY.model };
    await write.modelOpinion.update({
      where: { caseId_policyVersionId_scorecardVersionId: { caseId, policyVersionId, scorecardVersionId } },
      data: { body: JSON.stringify(opinion) },
    });
  }
  for (const { id, sealed, worksheet } of await write.decision.findMany()) {
    const { debrief, opinion } = unpack(sealed, { table: "Decision", id }) as Sealed;
    const flags = [...opinion.flags, { kind: "other" as const, at: { doc: CANARY.review, at: "" } }];
    const memo = { ...debrief.memo, text: CANARY.review };
    const data = {
      sealed: pack({ debrief: { ...debrief, memo }, opinion: { ...opinion, flags } }),
      worksheet: JSON.stringify({ ...(JSON.parse(worksheet) as object), memo: CANARY.review }),
    };
    await write.decision.update({ where: { id }, data });
  }
  await database.close();
}

/** Puts `memo` into every decision, as one from before memos had limits; after `plantCanaries`, which lifts the guards. */
export async function plantMemo(file: string, memo: string): Promise<void> {
  const database = openDatabase(file);
  for (const { id, sealed, worksheet } of await database.write.decision.findMany()) {
    const { debrief, ...rest } = unpack(sealed, { table: "Decision", id }) as Sealed;
    const data = {
      sealed: pack({ ...rest, debrief: { ...debrief, memo: { ...debrief.memo, text: memo } } }),
      worksheet: JSON.stringify({ ...(JSON.parse(worksheet) as object), memo }),
    };
    await database.write.decision.update({ where: { id }, data });
  }
  await database.close();
}

/** Every disguised variant with its anchor: none of the two may lead to the other on a page of who works or judges one. */
export async function twinsIn(file: string): Promise<readonly { caseId: string; anchorId: string }[]> {
  const database = openDatabase(file);
  try {
    return await database.read.caseVariant.findMany();
  } finally {
    await database.close();
  }
}
