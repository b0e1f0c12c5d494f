import { randomStream } from "../random";
import type { Archetype } from "./archetype";

export const DIFFICULTY_BANDS = ["easy", "medium", "hard"] as const;
export type DifficultyBand = (typeof DIFFICULTY_BANDS)[number];

/** What a trainee may choose a case by: nothing of it says what was planted. Undefined: anything. */
export interface PracticeChoice {
  readonly industry?: Archetype["industry"];
  readonly size?: Archetype["size"];
  readonly situation?: Archetype["request"]["situation"];
  readonly difficulty?: DifficultyBand;
}

/** Recipes that look alike from outside. */
export interface PracticeKind {
  readonly industry: Archetype["industry"];
  readonly size: Archetype["size"];
  readonly situation: Archetype["request"]["situation"];
  /** the bands of its recipes, easiest first */
  readonly difficulties: readonly DifficultyBand[];
}

/** Bands of difficulty by the middle of what a recipe promises, 0 to 100. House values. */
const BANDS = { easyBelow: 35, mediumBelow: 43 } as const;

/** How hard a recipe's cases are to read, as it promises; the lint of archetypes holds it to that. */
export function bandOf({ promises }: Archetype): DifficultyBand {
  if (!promises) return "medium";
  const middle = (promises.difficulty[0] + promises.difficulty[1]) / 2;
  return middle < BANDS.easyBelow ? "easy" : middle < BANDS.mediumBelow ? "medium" : "hard";
}

/** What there is to practise, in the order of the recipes. */
export function practiceKinds(archetypes: readonly Archetype[]): readonly PracticeKind[] {
  const kinds = new Map<string, { kind: Omit<PracticeKind, "difficulties">; bands: Set<DifficultyBand> }>();
  for (const archetype of archetypes) {
    const kind = { industry: archetype.industry, size: archetype.size, situation: archetype.request.situation };
    const key = Object.values(kind).join("/");
    const bands = kinds.get(key)?.bands ?? new Set();
    kinds.set(key, { kind, bands: bands.add(bandOf(archetype)) });
  }
  return [...kinds.values()].map(({ kind, bands }) => ({
    ...kind,
    difficulties: DIFFICULTY_BANDS.filter((band) => bands.has(band)),
  }));
}

/** Of the practice files, more than the quarter of a branch's drawer, so that there is something to find. House value. */
const PRACTICE_PLANTED = 0.4;

/**
 * The recipe of one practice case, drawn among those that fit the choice: first whether something is planted, at a share
 * that does not hang on how many recipes of either sort there are, then which. Undefined: nothing fits.
 */
export function drawArchetype(
  archetypes: readonly Archetype[],
  choice: PracticeChoice,
  seed: string,
): Archetype | undefined {
  const fitting = archetypes.filter((archetype) => fits(archetype, choice));
  const stream = randomStream(seed, "practice/archetype");
  const planted = stream.chance(PRACTICE_PLANTED);
  const sort = fitting.filter(({ distortions, knockOuts }) => distortions.length + knockOuts.length > 0 === planted);
  const from = sort.length > 0 ? sort : fitting;
  return from.length === 0 ? undefined : from[stream.integer(0, from.length - 1)];
}

function fits(archetype: Archetype, { industry, size, situation, difficulty }: PracticeChoice): boolean {
  return (
    (industry === undefined || archetype.industry === industry) &&
    (size === undefined || archetype.size === size) &&
    (situation === undefined || archetype.request.situation === situation) &&
    (difficulty === undefined || bandOf(archetype) === difficulty)
  );
}
