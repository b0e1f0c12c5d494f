import { mean } from "../../statistics";
import { type Measure, MEASURES, type Score, SCORES } from "./measures";
import type { Tally } from "./tally";

/**
 * What each measure counts in the composite. House choice, to be set anew when people's decisions are there. Seeing the
 * signs counts most, because it ranks soonest of what is judged; grade and PD are two looks at one reading. Money is shown for learning and counts
 * nothing here, so it can never decide, alone or by breaking a tie; the criterion is a leaning and no merit.
 */
export const WEIGHTS: {
  readonly version: string;
  readonly source: string;
  readonly of: Readonly<Record<Measure, number>>;
} = {
  version: "1",
  source: "house choice",
  of: { grade: 0.1, lnPd: 0.2, dPrime: 0.6, price: 0.1, criterion: 0, money: 0 },
};

/** Mean and standard deviation of every measure over analysts on forms of one length; 0 and 0 where no form shows it. */
export type Standards = Readonly<Record<Measure, { readonly mean: number; readonly deviation: number }>>;

/** Of one tally for each analyst and form. */
export function standardsOf(tallies: readonly Tally[]): Standards {
  const of = (score: Score) => {
    const values = tallies.flatMap((tally) => score(tally) ?? []);
    if (values.length === 0) return { mean: 0, deviation: 0 };
    const middle = mean(values);
    return { mean: middle, deviation: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) };
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, of(SCORES[measure])])) as Standards;
}

/**
 * Weighted sum of the measures but `without`, each in standard deviations from its mean. What does not vary, or what the
 * files did not show, counts as the mean.
 */
export function compositeBy(standards: Standards, without?: Measure): Score {
  const counted = MEASURES.filter(
    (measure) => measure !== without && WEIGHTS.of[measure] > 0 && standards[measure].deviation > 0,
  );
  return (tally) =>
    counted.reduce((total, measure) => {
      const { mean: middle, deviation } = standards[measure];
      const score = SCORES[measure](tally) ?? middle;
      return total + (WEIGHTS.of[measure] * (score - middle)) / deviation;
    }, 0);
}
