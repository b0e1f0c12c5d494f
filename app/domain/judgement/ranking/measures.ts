import { detection } from "./signal-detection";
import type { Tally } from "./tally";

export const MEASURES = ["grade", "lnPd", "dPrime", "criterion", "price", "money"] as const;
export type Measure = (typeof MEASURES)[number];

/** A score of an analyst over files, higher is better; undefined where these files show nothing of it. */
export type Score = (tally: Tally) => number | undefined;

const meanOf = (sum: (tally: Tally) => number, count: (tally: Tally) => number): Score => {
  return (tally) => (count(tally) === 0 ? undefined : -sum(tally) / count(tally));
};
const files = (tally: Tally): number => tally.files;

/**
 * Mean distances count below zero, so that nearer is higher. The criterion is a leaning and no skill: it has no better and
 * worse, and its score is itself.
 */
export const SCORES: Readonly<Record<Measure, Score>> = {
  grade: meanOf(({ gradeDistance }) => gradeDistance, files),
  lnPd: meanOf(({ lnPdError }) => lnPdError, files),
  dPrime: (tally) => detection(tally).dPrime,
  criterion: (tally) => detection(tally).criterion,
  price: meanOf(
    ({ priceDistance }) => priceDistance,
    ({ offers }) => offers,
  ),
  money: meanOf(({ regret }) => regret, files),
};
