import type { DifficultyBand } from "../library";
import type { FormFlag } from "../forms/blueprint";
import { KNOCK_OUT_KINDS } from "../knock-outs/kinds";
import type { Recipe, Span } from "../recipe";

/** What a file is made of decides how its difficulty is scored: an honest one has no points for hidden signs. */
type Sort = "honest" | "lie" | "rule";

/**
 * Difficulty of a case within its own sort, 0 to 100: "hard" is among the harder of the honest files, or among the harder of
 * the bent ones. By one measure for all, hard files would be bent and easy ones honest, and the choice would tell. About
 * thirds of what practice draws. House values.
 */
const BANDS: Readonly<Record<Sort, Readonly<Record<DifficultyBand, Span>>>> = {
  honest: { easy: [0, 28], medium: [28, 36], hard: [36, 100] },
  lie: { easy: [0, 43], medium: [43, 51], hard: [51, 100] },
  rule: { easy: [0, 27], medium: [27, 33], hard: [33, 100] },
};

/** Lawful things that look bad, at least, the same in every sort of file: else what looks odd would tell of honesty. */
const ANOMALIES: Readonly<Record<DifficultyBand, number>> = { easy: 0, medium: 1, hard: 2 };

const sortOf = (flags: readonly FormFlag[]): Sort =>
  flags.length === 0
    ? "honest"
    : flags.every((flag) => (KNOCK_OUT_KINDS as readonly string[]).includes(flag))
      ? "rule"
      : "lie";

/** The recipe with the difficulty of one band, in place of what its author promises of it. */
export const ofBand = (recipe: Recipe, band: DifficultyBand, flags: readonly FormFlag[]): Recipe => ({
  ...recipe,
  anomalies: ANOMALIES[band],
  promises: { difficulty: BANDS[sortOf(flags)][band] },
});
