import type { Minor } from "../../money";
import {
  type BorneLoan,
  type Instalment,
  schedule,
  serviceCover,
  type Shock,
  type StressScenario,
  NO_SHOCK,
} from "../../pricing";
import { type Figure, missing, type SpreadPeriod } from "../../statements";

/** The loan's monthly schedule in minor units. */
export const planOf = ({ amount, rate, tenorMonths, repayment }: BorneLoan): readonly Instalment[] =>
  schedule({ principal: amount, annualRate: rate, months: tenorMonths, repayment });

export interface ScheduleYear {
  readonly year: number; // of the loan, from 1
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
  /** owed at its end */
  readonly balance: Minor;
}

/** A monthly schedule added up by years of the loan; the last may be a part of a year. */
export function scheduleByYear(plan: readonly Instalment[]): readonly ScheduleYear[] {
  const years = Array.from({ length: Math.ceil(plan.length / 12) }, (_, i) => plan.slice(i * 12, i * 12 + 12));
  return years.map((months, i) => ({
    year: i + 1,
    payment: months.reduce((total, month) => total + month.payment, 0),
    interest: months.reduce((total, month) => total + month.interest, 0),
    principal: months.reduce((total, month) => total + month.principal, 0),
    balance: months.at(-1)?.balance ?? 0,
  }));
}

/** Cover of all debt service with the new loan after a shock: see serviceCover in pricing/loan-cover.ts. */
export function coverUnder(shock: Shock, loan: BorneLoan, periods: readonly SpreadPeriod[]): Figure {
  const now = periods.at(-1)?.adjusted;
  return now ? serviceCover(loan, now, periods.at(-2)?.adjusted, shock) : missing("statements");
}

export interface StressedCover {
  /** undefined: as things stand */
  readonly id: string | undefined;
  readonly cover: Figure;
}

/** The cover as things stand, then under each shock of the policy. */
export function stressedCovers(
  scenarios: readonly StressScenario[],
  loan: BorneLoan,
  periods: readonly SpreadPeriod[],
): readonly StressedCover[] {
  return [
    { id: undefined, cover: coverUnder(NO_SHOCK, loan, periods) },
    ...scenarios.map((scenario) => ({ id: scenario.id, cover: coverUnder(scenario, loan, periods) })),
  ];
}
