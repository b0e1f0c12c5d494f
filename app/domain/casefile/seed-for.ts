import type { Archetype } from "./archetype";
import type { Recipe } from "./recipe";
import { settle } from "./settle";

/** A situation that a recipe draws once in a hundred cases is found within so many seeds, but for one in 10⁸. */
const MOST_SEEDS = 2_000;

/**
 * The seed itself, or the first that continues it, by which the recipe settles as wanted: nothing but the seed decides
 * what a case is, so whatever is wanted of a case must be wanted of its seed.
 * @throws RangeError when the recipe never settles so
 */
export function seedFor(archetype: Recipe, seed: string, isWanted: (settled: Archetype) => boolean): string {
  for (let turn = 0; turn < MOST_SEEDS; turn++) {
    const one = turn === 0 ? seed : `${seed}-${turn}`;
    if (isWanted(settle(archetype, one))) return one;
  }
  throw new RangeError(`${archetype.id} never settles as it is wanted`);
}
