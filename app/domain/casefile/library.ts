import { randomStream } from "../random";
import type { Recipe } from "./recipe";

export const DIFFICULTY_BANDS = ["easy", "medium", "hard"] as const;
export type DifficultyBand = (typeof DIFFICULTY_BANDS)[number];

/** Bands of difficulty by the middle of what a recipe promises, 0 to 100. House values. */
const BANDS = { easyBelow: 35, mediumBelow: 43 } as const;

/** How hard a recipe's cases are to read, as it promises; the lint of archetypes holds it to that. */
export function bandOf({ promises }: Pick<Recipe, "promises">): DifficultyBand {
  if (!promises) return "medium";
  const middle = (promises.difficulty[0] + promises.difficulty[1]) / 2;
  return middle < BANDS.easyBelow ? "easy" : middle < BANDS.mediumBelow ? "medium" : "hard";
}

/**
 * The recipe of one case of a bank's whole drawer, each alike likely; whether what its author plants is in the file is drawn
 * within it (settle.ts).
 * @throws RangeError where the drawer is empty
 */
export const drawArchetype = (archetypes: readonly Recipe[], seed: string): Recipe =>
  randomStream(seed, "practice/archetype").pick(archetypes);
