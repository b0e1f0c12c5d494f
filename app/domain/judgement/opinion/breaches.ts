import type { Minor } from "../../money";
import { type BorneLoan, instalmentCover, type Policy } from "../../pricing";
import { type Figure, missing, ratios, type SpreadPeriod } from "../../statements";
import { yearOfSales } from "./sales";

/** What is lent, to whom: as the limits of the policy read it. */
export interface Approval extends BorneLoan {
  readonly grade: number;
}

/**
 * Limits of the policy that an approval goes beyond on the adjusted figures. What is unknown breaks no limit.
 * @param workingCapital the most that the working-capital rule lends on these figures: see lending-bounds.ts
 */
export function breachesOf(
  approval: Approval,
  periods: readonly SpreadPeriod[],
  limits: Policy["limits"],
  workingCapital?: Minor,
): Breach[] {
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
    ...(workingCapital === undefined ? [] : above("workingCapitalNeed", approval.amount, workingCapital)),
    ...above("maxTenorMonths", approval.tenorMonths, limits.maxTenorMonths),
    ...above("maxRate", approval.rate, limits.maxRate),
  ];
}

/** DSCR with the new loan on the adjusted figures: see instalmentCover in pricing/loan-cover.ts. */
export function dscrWithLoan(loan: BorneLoan, periods: readonly SpreadPeriod[]): Figure {
  const now = periods.at(-1)?.adjusted;
  return now ? instalmentCover(loan, now, periods.at(-2)?.adjusted) : missing("statements");
}

/** A limit of the policy and the value that broke it; of the working-capital need both are minor units. */
export interface Breach {
  readonly limit:
    | "worstGrade"
    | "minDscr"
    | "maxDebtToAssets"
    | "maxAmountToSales"
    | "workingCapitalNeed"
    | "maxTenorMonths"
    | "maxRate";
  readonly value: number;
  readonly bound: number;
}
