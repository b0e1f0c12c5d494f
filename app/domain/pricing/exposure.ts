import type { Repayment } from "../lending";
import type { Minor } from "../money";
import { schedule } from "./schedule";
import type { Policy } from "./types";

/** A loan as its exposure needs it: amount lent or line granted, minor units. */
export interface Drawing {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
}

/** EAD of a line = drawn + conversion · (granted − drawn), same unit; firms draw on what is left before they fail. */
export const exposureAtDefault = (granted: number, drawn: number, creditConversion: number): number =>
  drawn + creditConversion * Math.max(0, granted - drawn);

/**
 * What would be owed at a default in month 1, 2, …: principal at the start of the month, minor units. A term loan
 * follows its schedule; a line stands at its EAD to maturity, at the policy's usual utilisation. `profileRate` shapes a
 * level instalment: the price is not known yet, and the profile hardly moves with it.
 */
export function exposureByMonth(loan: Drawing, profileRate: number, policy: Policy["ead"]): readonly Minor[] {
  if (loan.repayment === "revolving") {
    const drawn = policy.revolvingUtilisation * loan.amount;
    const ead = Math.round(exposureAtDefault(loan.amount, drawn, policy.creditConversion));
    return Array<Minor>(loan.tenorMonths).fill(ead);
  }
  const plan = schedule({
    principal: loan.amount,
    annualRate: profileRate,
    months: loan.tenorMonths,
    repayment: loan.repayment,
  });
  return [loan.amount, ...plan.slice(0, -1).map(({ balance }) => balance)];
}
