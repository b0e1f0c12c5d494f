import type { Minor } from "../../money";
import { randomStream } from "../../random";
import { mean } from "../../statistics";
import { type PlayedCase, STRATEGIES, type Strategy } from "./strategies";

/** What one strategy comes to on a set; money in minor units for each case. */
export interface StrategyScore {
  readonly strategy: Strategy;
  /** expected result at the attainable prospect and at the true one */
  readonly perCase: Minor;
  readonly perCaseTrue: Minor;
  /** expected result at the attainable prospect over the amount asked for, decimal: every case counts alike */
  readonly perUnit: number;
  /** share of the cases in which a loan comes about */
  readonly lends: number;
  /** `perUnit` against the attainable best, paired by case, and its 95 % interval */
  readonly against: { readonly mean: number; readonly low: number; readonly high: number };
  /** what refusing good honest firms, or asking more than they accept, costs, for each case of the set */
  readonly refusals: Minor;
}

const RESAMPLES = 2_000;

/** Every strategy on the same cases. The intervals are bootstrapped over cases with `seed`. */
export function scoreStrategies(cases: readonly PlayedCase[], seed: string): readonly StrategyScore[] {
  if (cases.length === 0) throw new RangeError("no case to score strategies on");
  const each = (of: (played: PlayedCase) => number): number => mean(cases.map(of));
  const perUnit = (strategy: Strategy) => (played: PlayedCase) => played.by[strategy].attainable / played.asked;
  return STRATEGIES.map((strategy) => {
    const differences = cases.map((one) => perUnit(strategy)(one) - perUnit("attainableBest")(one));
    return {
      strategy,
      perCase: Math.round(each(({ by }) => by[strategy].attainable)),
      perCaseTrue: Math.round(each(({ by }) => by[strategy].true)),
      perUnit: each(perUnit(strategy)),
      lends: each(({ by }) => Number(by[strategy].lends)),
      against: { mean: mean(differences), ...bootstrap(differences, `${seed}/${strategy}`) },
      refusals: Math.round(
        each(({ goodAndHonest, by }) =>
          goodAndHonest && !by[strategy].lends ? by.attainableBest.attainable - by[strategy].attainable : 0,
        ),
      ),
    };
  });
}

/** Percentile interval of the mean (Efron 1979): cases drawn again with replacement. */
function bootstrap(values: readonly number[], seed: string): { readonly low: number; readonly high: number } {
  const random = randomStream(seed, "bootstrap");
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(() => random.pick(values))));
  means.sort((a, b) => a - b);
  return { low: means[Math.floor(0.025 * RESAMPLES)]!, high: means[Math.ceil(0.975 * RESAMPLES) - 1]! };
}

/** A set asks for judgement: every way to decide without it earns significantly less than the attainable best. */
export const isBalanced = (scores: readonly StrategyScore[]): boolean =>
  scores
    .filter(({ strategy }) => strategy !== "attainableBest" && strategy !== "omniscient")
    .every(({ against }) => against.high < 0);
