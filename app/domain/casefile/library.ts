import type { LendingSituation } from "../lending";
import { randomStream } from "../random";
import type { Recipe } from "./recipe";

export const DIFFICULTY_BANDS = ["easy", "medium", "hard"] as const;
export type DifficultyBand = (typeof DIFFICULTY_BANDS)[number];

/** What a trainee may choose a case by: nothing of it says what was planted. Undefined: anything. */
export interface PracticeChoice {
  readonly industry?: Recipe["industry"];
  readonly size?: Recipe["size"];
  readonly situation?: LendingSituation;
  readonly difficulty?: DifficultyBand;
}

/** Recipes that look alike from outside. */
export interface PracticeKind {
  readonly industry: Recipe["industry"];
  readonly size: Recipe["size"];
  readonly situation: LendingSituation;
  /** the bands of its recipes, easiest first */
  readonly difficulties: readonly DifficultyBand[];
}

/** Bands of difficulty by the middle of what a recipe promises, 0 to 100. House values. */
const BANDS = { easyBelow: 35, mediumBelow: 43 } as const;

/** How hard a recipe's cases are to read, as it promises; the lint of archetypes holds it to that. */
export function bandOf({ promises }: Pick<Recipe, "promises">): DifficultyBand {
  if (!promises) return "medium";
  const middle = (promises.difficulty[0] + promises.difficulty[1]) / 2;
  return middle < BANDS.easyBelow ? "easy" : middle < BANDS.mediumBelow ? "medium" : "hard";
}

/** The situations that a recipe draws. */
export const situationsOf = ({ request: { situation } }: Recipe): readonly LendingSituation[] =>
  (Object.keys(situation) as LendingSituation[]).filter((one) => (situation[one] ?? 0) > 0);

/** What there is to practise, in the order of the recipes. */
export function practiceKinds(archetypes: readonly Recipe[]): readonly PracticeKind[] {
  const kinds = new Map<string, { kind: Omit<PracticeKind, "difficulties">; bands: Set<DifficultyBand> }>();
  for (const archetype of archetypes)
    for (const situation of situationsOf(archetype)) {
      const kind = { industry: archetype.industry, size: archetype.size, situation };
      const key = Object.values(kind).join("/");
      const bands = kinds.get(key)?.bands ?? new Set();
      kinds.set(key, { kind, bands: bands.add(bandOf(archetype)) });
    }
  return [...kinds.values()].map(({ kind, bands }) => ({
    ...kind,
    difficulties: DIFFICULTY_BANDS.filter((band) => bands.has(band)),
  }));
}

/**
 * The recipe of one practice case, each alike likely among those that fit the choice; whether anything is planted is
 * drawn within it (settle.ts). Undefined: nothing fits.
 */
export function drawArchetype(archetypes: readonly Recipe[], choice: PracticeChoice, seed: string): Recipe | undefined {
  const fitting = archetypes.filter((archetype) => fits(archetype, choice));
  return fitting.length === 0 ? undefined : randomStream(seed, "practice/archetype").pick(fitting);
}

function fits(archetype: Recipe, { industry, size, situation, difficulty }: PracticeChoice): boolean {
  return (
    (industry === undefined || archetype.industry === industry) &&
    (size === undefined || archetype.size === size) &&
    (situation === undefined || situationsOf(archetype).includes(situation)) &&
    (difficulty === undefined || bandOf(archetype) === difficulty)
  );
}
