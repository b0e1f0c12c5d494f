import type { Repayment } from "../../lending";
import type { Minor } from "../../money";
import { type Policy, schedule } from "../../pricing";
import {
  cashForDebtService,
  debtService,
  type Figure,
  figures,
  known,
  missing,
  quotient,
  ratios,
  type SpreadPeriod,
  sum,
  unknown,
} from "../../statements";
import { yearOfSales } from "./sales";

/** What is lent, to whom: as the limits of the policy read it. */
export interface Approval {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
  readonly rate: number;
  readonly grade: number;
}

/** Limits of the policy that an approval goes beyond on the adjusted figures. What is unknown breaks no limit. */
export function breachesOf(approval: Approval, periods: readonly SpreadPeriod[], limits: Policy["limits"]): Breach[] {
  const now = periods.at(-1)?.adjusted;
  const sales = now && yearOfSales(now);
  const debtToAssets = now && ratios(now).debtToAssets.value;
  const above = (limit: Breach["limit"], value: number | undefined, bound: number): Breach[] =>
    value !== undefined && value > bound ? [{ limit, value, bound }] : [];
  const dscr = dscrWithLoan(approval, periods).value;
  return [
    ...above("worstGrade", approval.grade, limits.worstGrade),
    ...(dscr !== undefined && dscr < limits.minDscr
      ? [{ limit: "minDscr" as const, value: dscr, bound: limits.minDscr }]
      : []),
    ...above("maxDebtToAssets", debtToAssets, limits.maxDebtToAssets),
    ...above("maxAmountToSales", sales ? approval.amount / sales : undefined, limits.maxAmountToSales),
    ...above("maxTenorMonths", approval.tenorMonths, limits.maxTenorMonths),
    ...above("maxRate", approval.rate, limits.maxRate),
  ];
}

/**
 * DSCR with the new loan: cash for debt service / (today's debt service + the loan's first twelve months). A bullet or a
 * line is repaid by its cash cycle or renewed, so cover does not test it: unknown ("repaidAtOnce"), as where the
 * statements leave a part open.
 */
export function dscrWithLoan(approval: Omit<Approval, "grade">, periods: readonly SpreadPeriod[]): Figure {
  const now = periods.at(-1)?.adjusted;
  const { amount, rate, tenorMonths, repayment } = approval;
  if (repayment === "bullet" || repayment === "revolving") return unknown("repaidAtOnce");
  if (!now) return missing("statements");
  const added = schedule({ principal: amount, annualRate: rate, months: tenorMonths, repayment })
    .slice(0, 12)
    .reduce((total, { payment }) => total + payment, 0);
  const cash = cashForDebtService(figures(now), periods.at(-2)?.adjusted);
  return quotient(cash, sum(debtService(figures(now)), known(added)), "debtService");
}

/** A limit of the policy and the value that broke it. */
export interface Breach {
  readonly limit: "worstGrade" | "minDscr" | "maxDebtToAssets" | "maxAmountToSales" | "maxTenorMonths" | "maxRate";
  readonly value: number;
  readonly bound: number;
}
