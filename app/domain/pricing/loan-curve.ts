import type { Repayment } from "../lending";
import type { LoanShape, TermStructure } from "./types";

/** When a loan stops being paid for good; decimals of all loans of its kind and rating, one a month of its tenor. */
export interface LoanCurve {
  /** share whose first due date that stays unpaid lies in month 1, 2, … */
  readonly marginal: readonly number[];
  /** share that has stopped by the end of month 1, 2, …; the last is the lifetime PD */
  readonly cumulative: readonly number[];
}

/** How a loan is repaid, as its curve needs it. */
export interface RepaidLoan {
  readonly repayment: Repayment;
  /** whole months, positive */
  readonly tenorMonths: number;
}

/**
 * The loan's own curve from the obligor's twelve-month rating PD (house convention, fitted on simulated futures):
 *   H = −ln(1 − rating PD), lifetime PD = 1 − exp(−times · H^power)
 *   by the end of month m = lifetime PD · (W(m/tenor) + at maturity, in the last month)
 * The exponent runs straight between the tenors of the table, from 0 at tenor 0 and in proportion beyond the last; W spreads
 * each quarter of the life evenly over its months. A higher rating PD never gives a lower share in any month, because the
 * spread over time does not depend on it.
 * @param ratingPd twelve months, decimal, below 1
 */
export function loanCurve(ratingPd: number, loan: RepaidLoan, structure: TermStructure): LoanCurve {
  const { lifetime: points, quarters, atMaturity } = structure[shapeOf(loan.repayment)];
  const lifetime = -Math.expm1(-hazardAt(points, -Math.log1p(-ratingPd), loan.tenorMonths));
  const upTo = (month: number): number =>
    spreadAt(quarters, month / loan.tenorMonths) + (month === loan.tenorMonths ? atMaturity : 0);
  const cumulative = Array.from({ length: loan.tenorMonths }, (_, index) => lifetime * upTo(index + 1));
  const marginal = cumulative.map((share, index) => share - (cumulative[index - 1] ?? 0));
  return { marginal, cumulative };
}

/** P(default before maturity) of a loan that has been paid for `elapsed` months, decimal: what a change of stage compares. */
export function remainingPd({ cumulative }: LoanCurve, elapsed: number): number {
  const before = cumulative[elapsed - 1] ?? 0;
  return ((cumulative.at(-1) ?? 0) - before) / (1 - before);
}

export const shapeOf = (repayment: Repayment): LoanShape =>
  repayment === "bullet" || repayment === "revolving" ? repayment : "instalments";

/** What −ln(1 − lifetime PD) is for a tenor, `yearly` being that of the rating PD. */
function hazardAt(points: TermStructure[LoanShape]["lifetime"], yearly: number, tenorMonths: number): number {
  const known = points.map(({ months, times, power }) => ({ months, hazard: times * yearly ** power }));
  const after = known.find(({ months }) => months >= tenorMonths);
  const before = known.findLast(({ months }) => months < tenorMonths) ?? { months: 0, hazard: 0 };
  if (!after) return (before.hazard * tenorMonths) / before.months;
  const part = (tenorMonths - before.months) / (after.months - before.months);
  return before.hazard + (after.hazard - before.hazard) * part;
}

/** Share of the defaults up to a part of the life, those at maturity left out. */
function spreadAt(quarters: readonly number[], life: number): number {
  const place = life * quarters.length;
  return quarters.reduce((sum, share, index) => sum + share * Math.min(1, Math.max(0, place - index)), 0);
}
