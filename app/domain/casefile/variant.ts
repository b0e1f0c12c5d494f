import type { Archetype } from "./archetype";
import { disguiseOf } from "./disguise";
import { generateCase } from "./generate";
import type { Recipe } from "./recipe";
import { settle } from "./settle";
import type { GeneratedCase } from "./truth";

/**
 * A disguised twin of the case that `archetype` and `baseSeed` give: the same life, lies and luck, under other names, of
 * another size, on other days. Round sums and thresholds (machines, heads, tax) do not scale, so that a twin may differ in
 * a grade: judgement/assignment/twins.ts compares the two and takes the next `attempt`. Both seeds are secret.
 */
export function generateVariant(input: {
  archetype: Recipe | Archetype;
  baseSeed: string;
  variantSeed: string;
  /** draws another scale; 0 when left out */
  attempt?: number;
  futureCount?: number;
}): GeneratedCase {
  const { baseSeed, variantSeed, attempt, futureCount } = input;
  const archetype = settle(input.archetype, baseSeed);
  return generateCase({
    archetype,
    seed: baseSeed,
    disguise: disguiseOf(archetype, variantSeed, attempt),
    ...(futureCount === undefined ? {} : { futureCount }),
  });
}
