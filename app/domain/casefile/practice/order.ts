import { randomStream } from "../../random";
import { plantedWith } from "../forms/planting";
import { DIFFICULTY_BANDS, type DifficultyBand } from "../library";
import type { PlantedKind } from "../planted";
import type { Recipe } from "../recipe";
import { ofBand } from "./difficulty";
import { freshWords, type ReadBefore } from "./first-words";
import { drawPlanted, headingsOf, possibleOf } from "./planting";

/** What a trainee may choose a case by. Undefined: anything. */
export interface PracticeChoice {
  readonly industry?: Recipe["industry"];
  readonly difficulty?: DifficultyBand;
  /** a case in which what was missed last may be planted again; the rest of the choice is then left open */
  readonly missed?: true;
}

/** What is known of who practises. */
export interface Practising {
  readonly before: ReadBefore;
  /** what was planted and not seen in the last decision that missed anything */
  readonly missed: readonly PlantedKind[];
}

/** One practice case to be made. As secret as its truth: the recipe holds what is planted. */
export interface PracticeOrder {
  readonly recipe: Recipe;
  readonly seed: string;
  /** names of firms that the person has just met */
  readonly titles: readonly string[];
}

/** A trade is offered where its files can be bent in several ways: else whoever chooses it knows what to look for. */
const LEAST_HEADINGS = 3;
const isOffered = (recipe: Recipe): boolean => headingsOf(recipe).length >= LEAST_HEADINGS;

/** The trades that can be chosen, in the order of the recipes. */
export const practiceTrades = (archetypes: readonly Recipe[]): readonly Recipe["industry"][] => [
  ...new Set(archetypes.filter(isOffered).map(({ industry }) => industry)),
];

/**
 * What one practice case is made of. The recipe gives the firm and its request, each recipe of the trade alike likely; what is
 * planted is drawn apart from it (planting.ts), and what its author would plant is left out. Undefined: no recipe fits.
 */
export function drawPractice(
  archetypes: readonly Recipe[],
  choice: PracticeChoice,
  { before, missed }: Practising,
  secret: string,
): PracticeOrder | undefined {
  const streams = (name: string) => randomStream(secret, `practice/${name}`);
  const again = choice.missed ? missed : [];
  const { industry, difficulty } = choice.missed ? {} : choice;
  const fitting = archetypes.filter(
    (recipe) =>
      (industry === undefined || recipe.industry === industry) &&
      isOffered(recipe) &&
      (again.length === 0 || possibleOf(recipe, again).length > 0),
  );
  if (fitting.length === 0) return undefined;
  const own = streams("archetype").pick(fitting);
  const band = difficulty ?? streams("difficulty").pick(DIFFICULTY_BANDS);
  const flags = drawPlanted(own, again, streams);
  const recipe = ofBand(plantedWith(own, flags), band, flags);
  return { recipe: { ...recipe, firstWords: freshWords(before, secret) }, seed: secret, titles: before.titles };
}
