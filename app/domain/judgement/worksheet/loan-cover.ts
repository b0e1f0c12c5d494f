import type { Repayment } from "../../lending";
import type { Minor } from "../../money";
import { type Instalment, schedule, type StressScenario } from "../../pricing";
import {
  cashForDebtService,
  combine,
  debtService,
  type Figure,
  figures,
  known,
  missing,
  quotient,
  type SpreadPeriod,
  sum,
} from "../../statements";

interface Loan {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
  /** annual decimal */
  readonly rate: number;
}

/** The loan's monthly schedule in minor units. */
export const planOf = ({ amount, rate, tenorMonths, repayment }: Loan): readonly Instalment[] =>
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

const AS_IS: Omit<StressScenario, "id"> = { salesChange: 0, marginChange: 0, rateChange: 0 };

/**
 * Cover of all debt service with the new loan after a shock, in times:
 * (cash + gross profit·Δsales + Δmargin·sales·(1 + Δsales)) / (service + Δrate·debt + first year of the loan at rate + Δrate).
 * Cost of sales moves with sales, other expenses and tax stay, every debt is at a variable rate. Of a bullet or a line only
 * the interest is served from the year's cash. Unknown where the adjusted figures leave a part open.
 */
export function coverUnder(shock: Omit<StressScenario, "id">, loan: Loan, periods: readonly SpreadPeriod[]): Figure {
  const now = periods.at(-1)?.adjusted;
  if (!now) return missing("statements");
  const { salesChange, marginChange, rateChange } = shock;
  const its = figures(now);
  const sales = its.line("sales");
  const atOnce = loan.repayment === "bullet" || loan.repayment === "revolving";
  const added = planOf({ ...loan, rate: loan.rate + rateChange })
    .slice(0, 12)
    .reduce((total, { payment, interest }) => total + (atOnce ? interest : payment), 0);

  const cash = sum(
    cashForDebtService(its, periods.at(-2)?.adjusted),
    salesChange === 0 ? known(0) : combine([its.total("grossProfit")], (profit) => profit * salesChange),
    marginChange === 0 ? known(0) : combine([sales], (value) => marginChange * value * (1 + salesChange)),
  );
  const debt = sum(its.line("shortTermDebt"), its.line("currentPortionLongTermDebt"), its.line("longTermDebt"));
  const dearer = rateChange === 0 ? known(0) : combine([debt], (value) => value * rateChange);
  return quotient(cash, sum(debtService(its), dearer, known(added)), "debtService");
}

export interface StressedCover {
  /** undefined: as things stand */
  readonly id: string | undefined;
  readonly cover: Figure;
}

/** The cover as things stand, then under each shock of the policy. */
export function stressedCovers(
  scenarios: readonly StressScenario[],
  loan: Loan,
  periods: readonly SpreadPeriod[],
): readonly StressedCover[] {
  return [
    { id: undefined, cover: coverUnder(AS_IS, loan, periods) },
    ...scenarios.map((scenario) => ({ id: scenario.id, cover: coverUnder(scenario, loan, periods) })),
  ];
}
