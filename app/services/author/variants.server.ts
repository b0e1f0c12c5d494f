import { currentBank, type BankVersions } from "~/services/content/bank-versions.server";
import { blindCaseIds } from "~/services/cases/blind.server";
import { storeCase } from "~/services/cases/cases.server";
import { asNewCase, inputsDigest, twinSeed, type TwinSeeds } from "~/services/cases/generated-case.server";
import { workshop } from "~/services/workshop/index.server";
import { report } from "~/services/admin/report.server";
import { db, sha256 } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { Recipe, GeneratedCase } from "~/domain/casefile";
import { anchorProblem, type AnchorProblem, TWIN_ATTEMPTS } from "~/domain/judgement/assignment";
import { readContent } from "~/records";

export type VariantResult =
  | { readonly ok: true; readonly caseId: string }
  | { readonly ok: false; readonly reason: "forbidden" | "missing" }
  | { readonly ok: false; readonly reason: VariantProblem };

/**
 * outdated: recipe or generator have changed since, so that the anchor's life cannot be lived again; noTwin: at no scale
 * would the variant be judged as the anchor is; failed: a worker could not do it.
 */
export type VariantProblem = AnchorProblem | "withdrawn" | "outdated" | "noTwin" | "failed";

/**
 * Makes a disguised variant of a case and stores it beside it, assigned to nobody. Whoever made it never decides any of the family, and
 * whoever is still blind on the family makes none.
 * `seed`: of the disguise; secret.
 */
export async function makeVariant(
  actor: Actor,
  anchorId: string,
  { seed, now }: { readonly seed: string; readonly now: Date },
): Promise<VariantResult> {
  if (!can(actor.roles, "library.use")) return { ok: false, reason: "forbidden" };
  const anchor = await db().read.case.findUnique({
    where: { id: anchorId },
    select: {
      digest: true,
      demonstration: true,
      inputsDigest: true,
      truth: { select: { seed: true } },
      variantOf: { select: { anchorId: true } },
      withdrawal: { select: { caseId: true } },
      attempts: { where: { purpose: "practice" }, select: { id: true } },
    },
  });
  if (!anchor || (await blindCaseIds(actor, now)).has(anchorId)) return { ok: false, reason: "missing" };
  const { truth } = anchor;
  const problem = anchorProblem({
    isVariant: anchor.variantOf !== null,
    isPractice: anchor.attempts.length > 0,
    hasKey: truth !== null,
  });
  if (problem || !truth) return { ok: false, reason: problem ?? "noKey" };
  if (anchor.withdrawal) return { ok: false, reason: "withdrawn" };
  const archetype = await recipeOf(anchor.inputsDigest);
  if (!archetype) return { ok: false, reason: "outdated" };

  const seeds = { base: truth.seed, variant: seed };
  const bank = await currentBank();
  const found = await twinOf({ archetype, seeds, digest: anchor.digest }, bank);
  if ("reason" in found) return { ok: false, reason: found.reason };
  const variant = {
    ...asNewCase(archetype, found.variant),
    seed: twinSeed(seeds, found.attempt),
    demonstration: anchor.demonstration,
    createdById: actor.id,
    variantOf: anchorId,
  };
  return { ok: true, caseId: await db().transaction((tx) => storeCase(tx, variant, now, bank)) };
}

interface Twin {
  readonly variant: GeneratedCase;
  readonly attempt: number;
}

/** `digest`: of the stored case; what is lived again must be the same to the last byte. */
async function twinOf(
  order: { readonly archetype: Recipe; readonly seeds: TwinSeeds; readonly digest: string },
  { scorecard: card, policy }: BankVersions,
): Promise<Twin | { readonly reason: VariantProblem }> {
  const { archetype, seeds, digest } = order;
  try {
    const base = await workshop().run({ kind: "case", archetype, seed: seeds.base });
    if (sha256(JSON.stringify(base.file.documents)) !== digest) return { reason: "outdated" };
    // Scale by scale, each a task of its own: whoever practises meanwhile waits for one at most.
    for (let attempt = 0; attempt < TWIN_ATTEMPTS; attempt++) {
      const task = {
        kind: "twin",
        archetype,
        base,
        variantSeed: seeds.variant,
        attempt,
        bank: { card, policy },
      } as const;
      const variant = await workshop().run(task);
      if (variant) return { variant, attempt };
    }
    return { reason: "noTwin" };
  } catch (error) {
    report("variants: none could be made", error, { archetype: `${archetype.id}@${archetype.version}` });
    return { reason: "failed" };
  }
}

/** The version of an archetype that a case was made from, whether it is still in force or not. */
async function recipeOf(digest: string | null): Promise<Recipe | undefined> {
  const versions = await db().read.contentVersion.findMany({
    where: { kind: "archetype" },
    select: { id: true, body: true },
  });
  return versions
    .map(({ id, body }) => readContent("archetype", body, id))
    .find((archetype) => inputsDigest(archetype) === digest);
}
