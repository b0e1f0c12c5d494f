import { gradeOf } from "../../lending";
import { mean } from "../../statistics";
import { type PlayedCase, STRATEGIES, type Strategy } from "./strategies";

/** What one strategy comes to on a mix of cases. Shares are decimals. */
export interface StrategyScore {
  readonly strategy: Strategy;
  /** worth of the offer over the amount asked for, at the attainable prospect and at the true one: every case counts alike */
  readonly perUnit: number;
  readonly perUnitTrue: number;
  /** share of the cases in which a loan is offered, and in which one comes about */
  readonly offers: number;
  readonly lent: number;
  /** of the honest cases, the share in which a loan comes about */
  readonly honestLent: number;
  /** mean rating PD of the loans that come about: defaults within a year; NaN where none does */
  readonly defaults: number;
}

export function scoreStrategies(cases: readonly PlayedCase[]): readonly StrategyScore[] {
  if (cases.length === 0) throw new RangeError("no case to score strategies on");
  const honest = cases.filter((one) => one.honest);
  return STRATEGIES.map((strategy) => {
    const taken = (of: readonly PlayedCase[]) => mean(of.map(({ by }) => by[strategy].chance));
    const failing = mean(cases.map(({ by, ratingPd }) => by[strategy].chance * ratingPd));
    return {
      strategy,
      perUnit: mean(cases.map(perUnitOf(strategy))),
      perUnitTrue: mean(cases.map(({ by, asked }) => by[strategy].true / asked)),
      offers: mean(cases.map(({ by }) => Number(by[strategy].lends))),
      lent: taken(cases),
      honestLent: honest.length === 0 ? NaN : taken(honest),
      defaults: failing / taken(cases),
    };
  });
}

const perUnitOf =
  (strategy: Strategy) =>
  ({ by, asked }: PlayedCase): number =>
    by[strategy].attainable / asked;

/** A paired difference and its 95 % interval by the normal law. */
export interface Step {
  readonly better: Strategy;
  readonly worse: Strategy;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The order that a world worth training in has: judgement pays, and neither does refusing nor lending without it. */
export const ORDER = [
  "attainableBest",
  "practisedAnalyst",
  "followModel",
  "alwaysDecline",
  "alwaysApprove",
] as const satisfies readonly Strategy[];

const Z = 1.959964;

/** What each strategy of the order is worth more than the next, per unit asked, paired by case. */
export function stepsOf(cases: readonly PlayedCase[]): readonly Step[] {
  return ORDER.slice(1).map((worse, index) => {
    const better = ORDER[index]!;
    const differences = cases.map((one) => perUnitOf(better)(one) - perUnitOf(worse)(one));
    const middle = mean(differences);
    const variance = differences.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (differences.length - 1);
    const half = Z * Math.sqrt(variance / differences.length);
    return { better, worse, mean: middle, low: middle - half, high: middle + half };
  });
}

/** Cases in groups, by what is true of them. */
export const byHonesty = ({ honest }: PlayedCase): string => (honest ? "honest" : "bent");
export const byGrade = ({ ratingPd }: PlayedCase): string => `grade ${gradeOf(ratingPd)}`;
export const byArchetype = ({ archetype }: PlayedCase): string => archetype;
