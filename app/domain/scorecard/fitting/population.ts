import type { Recipe } from "../../casefile";
import { randomStream } from "../../random";

/** The share of files in a branch's drawer that are not what they seem. House value, within the 8 to 10 % asked of it. */
export const BENT_SHARE = 0.09;

/** What the firms of a portfolio are drawn from: recipes as a set has them, each as often as the set counts it. */
export type Drawer = readonly Recipe[];

/** Recipes of firms that a card can be fitted on: a firm without books has no ratios. */
export const rateable = (recipes: readonly Recipe[]): Drawer => recipes.filter(({ books }) => books === "statements");

/**
 * The recipe of the `index`-th firm of a portfolio. Whether its file is bent is drawn first, at the share of a branch; then
 * a recipe, as often as its set draws it with such a file; what the recipe leaves open is settled by the firm's seed. Every
 * firm is drawn from a stream of its own.
 * @throws RangeError when no recipe tells a lie, or none leaves one out
 */
export function recipe(drawer: Drawer, seed: string, index: number): Recipe {
  const random = randomStream(firmSeed(seed, index), "portfolio");
  const isBent = random.chance(BENT_SHARE);
  const weights = drawer.map((one) => (isBent ? (one.distortions.length > 0 ? one.bent : 0) : 1 - one.bent));
  const at = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  const found = drawer.find((_, i) => at < (below += weights[i]!));
  if (!found) throw new RangeError(`no recipe of the portfolio is ${isBent ? "bent" : "honest"}`);
  return { ...found, bent: isBent ? 1 : 0 };
}

/** The firm's own seed: more firms leave the first ones as they are. */
export const firmSeed = (seed: string, index: number): string => `${seed}/firm/${index}`;
