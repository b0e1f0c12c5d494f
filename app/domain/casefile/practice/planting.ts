import type { RandomStream } from "../../random";
import { DISTORTION_KINDS, ABOUT } from "../distortions/kinds";
import { FLAG_GROUP_IDS, type FlagGroupId } from "../distortions/about";
import type { FormFlag } from "../forms/blueprint";
import { canTell } from "../forms/planting";
import { KNOCK_OUT_KINDS } from "../knock-outs/kinds";
import type { PlantedKind } from "../planted";
import type { Recipe } from "../recipe";

/** Share of practice files in which something is planted, whatever was chosen. House value. */
export const PRACTICE_BENT = 0.3;

type Heading = FlagGroupId | "knockOut";
const HEADINGS: readonly Heading[] = [...FLAG_GROUP_IDS, "knockOut"];

/**
 * Of the bent files, so many by the heading under which one looks for it. Sales, debts and assets are what owners bend most;
 * each is in about a tenth of all files, so that no choice is known by its one kind of lie. Where no accounts are kept
 * nobody can bend sales, and the other two are left. House values.
 */
const SHARES: Readonly<Record<Heading, number>> = {
  sales: 0.3,
  debt: 0.3,
  assets: 0.28,
  people: 0.05,
  other: 0.03,
  knockOut: 0.04,
};

/** How often a bent file holds again what the person missed last: as often not, so that the choice does not name the lie. */
const AGAIN = 0.5;
/** One lie often needs another. House value. */
const SECOND_LIE = 0.2;

/** What a firm of this recipe may have planted under a heading. */
const under = (recipe: Recipe, heading: Heading): readonly FormFlag[] =>
  heading === "knockOut"
    ? KNOCK_OUT_KINDS
    : DISTORTION_KINDS.filter((kind) => ABOUT[kind].group === heading && canTell(recipe, kind));

/** The headings under which a firm of this recipe may have something planted. */
export const headingsOf = (recipe: Recipe): readonly Heading[] =>
  HEADINGS.filter((heading) => under(recipe, heading).length > 0);

/** Kinds of which a firm of this recipe can have one. */
export const possibleOf = (recipe: Recipe, kinds: readonly PlantedKind[]): readonly FormFlag[] =>
  kinds.flatMap((kind) => (kind === "knockOut" ? KNOCK_OUT_KINDS : canTell(recipe, kind) ? [kind] : []));

/**
 * What is planted in one practice file; nothing in most. Recipe, choice and what was missed say nothing of whether: that is
 * drawn first.
 */
export function drawPlanted(
  recipe: Recipe,
  missed: readonly PlantedKind[],
  streams: (name: string) => RandomStream,
): readonly FormFlag[] {
  if (!streams("bent").chance(PRACTICE_BENT)) return [];
  const again = possibleOf(recipe, missed);
  const first =
    streams("again").chance(AGAIN) && again.length > 0
      ? streams("missed").pick(again)
      : oneOf(recipe, streams("heading"));
  if (isKnockOut(first) || !streams("two").chance(SECOND_LIE)) return [first];
  const second = oneOf(recipe, streams("second"));
  return second === first || isKnockOut(second) ? [first] : [first, second];
}

const isKnockOut = (flag: FormFlag): boolean => (KNOCK_OUT_KINDS as readonly string[]).includes(flag);

/** The heading first, by its share of those that this firm has; below it each kind alike likely. */
function oneOf(recipe: Recipe, random: RandomStream): FormFlag {
  const headings = headingsOf(recipe);
  const at = random.uniform() * headings.reduce((sum, one) => sum + SHARES[one], 0);
  let below = 0;
  const heading = headings.find((one) => at < (below += SHARES[one])) ?? "knockOut";
  return random.pick(under(recipe, heading));
}
