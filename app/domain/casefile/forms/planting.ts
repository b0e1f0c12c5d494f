import { TRADES } from "../../industries";
import { DISTORTION_KINDS, type DistortionKind } from "../distortions/kinds";
import { DISTORTIONS } from "../distortions/registry";
import { KNOCK_OUT_KINDS } from "../knock-outs/kinds";
import type { RandomStream } from "../../random";
import type { Recipe } from "../recipe";
import type { Blueprint, FormFlag } from "./blueprint";
import { shuffled } from "./shuffled";

const isLie = (kind: FormFlag): kind is DistortionKind => (DISTORTION_KINDS as readonly string[]).includes(kind);

/** Where no accounts are kept it is told in other papers, but their figures do not give it away to a reader. */
const READ_IN_ACCOUNTS: readonly DistortionKind[] = ["divertedLoan"];

/**
 * Can a firm of this recipe tell it, so that a reader can find it? Some lies need accounts, and goods that were never made
 * need a maker.
 */
export function canTell({ books, industry }: Pick<Recipe, "books" | "industry">, kind: FormFlag): boolean {
  if (!isLie(kind)) return true;
  const needsAccounts = DISTORTIONS[kind].needsStatements || READ_IN_ACCOUNTS.includes(kind);
  if (needsAccounts && books === "none") return false;
  return kind !== "overstatedOutput" || TRADES[industry].makesGoods;
}

/**
 * The recipe with these flags planted in every file, or in none where there are no flags. What its author would plant is
 * left out, so that trade and size of a firm tell nothing of what is wrong with its file.
 */
export const plantedWith = (recipe: Recipe, flags: readonly FormFlag[]): Recipe => ({
  ...recipe,
  distortions: DISTORTION_KINDS.filter((kind) => flags.includes(kind)),
  knockOuts: KNOCK_OUT_KINDS.filter((kind) => flags.includes(kind)),
  bent: flags.length > 0 ? 1 : 0,
});

/** What is planted in one file; undefined where this firm can tell too little of the kinds that are still open. */
export function drawFlags(
  { flags: [least, most], kinds }: Pick<Blueprint, "flags" | "kinds">,
  recipe: Recipe,
  isOpen: (kind: FormFlag) => boolean,
  random: RandomStream,
): readonly FormFlag[] | undefined {
  const possible = kinds.filter((kind) => isOpen(kind) && canTell(recipe, kind));
  const count = Math.min(possible.length, random.integer(least, most));
  return count < least ? undefined : shuffled(possible, random).slice(0, count);
}
