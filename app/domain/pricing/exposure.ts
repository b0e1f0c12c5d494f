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

/** Of what is granted, decimals: usually drawn of a line, and owed of it at a default. */
export interface LineUse {
  readonly drawn: number;
  readonly atDefault: number;
}

/** How the policy expects a line to be used. */
export const lineUse = ({ revolvingUtilisation, creditConversion }: Policy["ead"]): LineUse => ({
  drawn: revolvingUtilisation,
  atDefault: exposureAtDefault(1, revolvingUtilisation, creditConversion),
});

/**
 * What is owed at the start of month 1, 2, …, minor units. A term loan follows its schedule, a line stands at `share` of
 * what is granted to its end. `profileRate` shapes a level instalment: the price is not known yet, and the profile hardly
 * moves with it.
 */
export function owedByMonth(loan: Drawing, profileRate: number, share: number): readonly Minor[] {
  if (loan.repayment === "revolving") return Array<Minor>(loan.tenorMonths).fill(Math.round(share * loan.amount));
  const plan = schedule({
    principal: loan.amount,
    annualRate: profileRate,
    months: loan.tenorMonths,
    repayment: loan.repayment,
  });
  return [loan.amount, ...plan.slice(0, -1).map(({ balance }) => balance)];
}
