import { randomStream } from "../random/index";
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

/**
 * How hard a recipe's cases are to read: two for each distortion or knock-out, one for each innocent oddity, one without statements,
 * one for a firm of average quality, whose decision is nearest to the border. House rule, until results of people tell.
 */
export function difficultyOf({ distortions, knockOuts, anomalies, books, quality }: Archetype): DifficultyBand {
  const clues =
    2 * (distortions.length + knockOuts.length) +
    anomalies +
    (books === "none" ? 1 : 0) +
    (quality === "average" ? 1 : 0);
  return clues <= 1 ? "easy" : clues <= 2 ? "medium" : "hard";
}

/** What there is to practise, in the order of the recipes. */
export function practiceKinds(archetypes: readonly Archetype[]): readonly PracticeKind[] {
  const kinds = new Map<string, { kind: Omit<PracticeKind, "difficulties">; bands: Set<DifficultyBand> }>();
  for (const archetype of archetypes) {
    const kind = { industry: archetype.industry, size: archetype.size, situation: archetype.request.situation };
    const key = Object.values(kind).join("/");
    const bands = kinds.get(key)?.bands ?? new Set();
    kinds.set(key, { kind, bands: bands.add(difficultyOf(archetype)) });
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
    (difficulty === undefined || difficultyOf(archetype) === difficulty)
  );
}
