import {
  type Archetype,
  type CaseDocument,
  type GeneratedCase,
  generateVariant,
  plantedIn,
  type Recipe,
} from "../../casefile";
import { gradeOf } from "../../lending";
import { modelOpinion } from "../opinion";
import { asAttainable, type Bank, bestTerms, groundOf } from "../outcome";

/**
 * Where a case and its disguised twin must not differ, or a panel that judged the one has not judged the other; and the one
 * place where they must: who asks for the very same amount is soon recognised.
 */
export type TwinDifference =
  | "size"
  | "vatRegime"
  | "documents"
  | "modelVerdict"
  | "modelGrade"
  | "price"
  | "trueGrade"
  | "bestDecision"
  | "signs"
  | "sameAmount";

/**
 * Prices of twins, but for the file cost, may differ by so much of the price: a third of what makes a rate unfair. A card
 * counts in whole points, and what a file costs weighs more on a smaller loan: neither is a difference in meaning.
 */
const PRICE_TOLERANCE = 0.03;

/** What differs between two cases that should mean the same; nothing when a judgement of one holds for the other. */
export function twinDifferences(base: GeneratedCase, variant: GeneratedCase, bank: Bank): readonly TwinDifference[] {
  const [a, b] = [meaningOf(base, bank), meaningOf(variant, bank)];
  const kinds = Object.keys(a.same) as (keyof typeof a.same)[];
  return [
    ...kinds.filter((kind) => a.same[kind] !== b.same[kind]),
    ...(Math.abs(a.rate - b.rate) > PRICE_TOLERANCE * a.rate ? (["price"] as const) : []),
    ...(a.asked === b.asked ? (["sameAmount"] as const) : []),
  ];
}

function meaningOf({ file, truth }: GeneratedCase, { card, policy }: Bank) {
  const opinion = modelOpinion(file, card, policy);
  const ground = groundOf(file, policy, truth);
  const best = bestTerms(asAttainable(ground));
  return {
    asked: ground.request.amount,
    rate: opinion.rated ? opinion.rate - opinion.price.waterfall.fileCost : 0,
    same: {
      size: file.firm.size,
      vatRegime: file.documents.find((document) => document.kind === "vatReturns")?.regime,
      documents: idsOf(file.documents),
      modelVerdict: opinion.rated ? opinion.verdict : "notRated",
      modelGrade: opinion.rated ? opinion.score.grade : undefined,
      trueGrade: gradeOf(truth.ratingPd.value),
      bestDecision: best.verdict,
      signs: plantedIn(truth)
        .map(({ kind, evidence }) => `${kind}: ${idsOf(evidence.map(({ doc }) => ({ id: doc })))}`)
        .join("; "),
    },
  };
}

const idsOf = (documents: readonly Pick<CaseDocument, "id">[]): string =>
  [...new Set(documents.map(({ id }) => id))].sort().join(" ");

/** Scales that are tried before a base case is said to have no twin by a seed. */
export const TWIN_ATTEMPTS = 12;

interface TwinRecipe {
  readonly archetype: Recipe | Archetype;
  readonly base: GeneratedCase;
  readonly variantSeed: string;
  readonly futureCount?: number;
}

/** The variant at one of the scales, and where it differs from `base`: a twin where it differs nowhere. */
export function twinAt(
  { base, attempt, ...recipe }: TwinRecipe & { readonly attempt: number },
  bank: Bank,
): { readonly variant: GeneratedCase; readonly differences: readonly TwinDifference[] } {
  const variant = generateVariant({ ...recipe, baseSeed: base.seed, attempt });
  return { variant, differences: twinDifferences(base, variant, bank) };
}

/**
 * The first twin by `variantSeed` that means the same as `base`, and which attempt it was (the first is 0).
 * @throws RangeError when none of the scales that are tried does.
 */
export function findTwin(input: TwinRecipe, bank: Bank): { readonly variant: GeneratedCase; readonly attempt: number } {
  for (let attempt = 0; attempt < TWIN_ATTEMPTS; attempt++) {
    const { variant, differences } = twinAt({ ...input, attempt }, bank);
    if (differences.length === 0) return { variant, attempt };
  }
  throw new RangeError(`no twin of this case agrees with it in ${TWIN_ATTEMPTS} attempts`);
}
