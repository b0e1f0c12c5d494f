import type { Minor } from "../../money";
import { firstYearOf, type Policy } from "../../pricing";
import { cashForDebtService, debtService, figures, type SpreadPeriod } from "../../statements";
import { type Approval, type Breach, dscrWithLoan } from "./breaches";
import { yearOfSales } from "./sales";

/** What would bring a loan inside the limit that it broke, minor units; each by itself would do. */
export interface Inside {
  /** the most that this limit allows, in the policy's steps */
  readonly smaller?: Minor;
  /** new money of the owner's, brought in and kept */
  readonly equity?: Minor;
  /** what the cash of a year is short of */
  readonly yearlyCash?: Minor;
}

/** House value: a miss by no more than this share of the limit is a narrow one. */
const NARROW = 0.03;

/** Did a loan miss its limit narrowly? Grades have no distance. */
export const isNarrow = ({ limit, value, bound }: Pick<Breach, "limit" | "value" | "bound">): boolean =>
  limit !== "worstGrade" && Math.abs(value - bound) <= NARROW * bound;

/** What would bring a loan inside a limit that it broke on these figures; empty where neither size nor money does. */
export function insideOf(
  { limit, bound }: Breach,
  loan: Approval,
  periods: readonly SpreadPeriod[],
  { amountStep }: Pick<Policy["limits"], "amountStep">,
): Inside {
  const current = periods.at(-1)?.adjusted;
  if (!current) return {};
  const now = figures(current);
  const inSteps = (amount: number): Pick<Inside, "smaller"> =>
    amount >= amountStep ? { smaller: Math.floor(amount / amountStep) * amountStep } : {};
  switch (limit) {
    case "maxDebtToAssets": {
      // Debts / (assets + new equity) = the limit.
      const [debts, assets] = [now.total("totalLiabilities").value, now.total("totalAssets").value];
      return debts === undefined || assets === undefined ? {} : { equity: Math.ceil(debts / bound - assets) };
    }
    case "maxAmountToSales":
      return inSteps((yearOfSales(current) ?? 0) * bound);
    case "workingCapitalNeed":
      return inSteps(bound);
    case "minDscr": {
      const [cash, existing] = [
        cashForDebtService(now, periods.at(-2)?.adjusted).value,
        debtService(now).value,
      ] as const;
      if (cash === undefined || existing === undefined || dscrWithLoan(loan, periods).value === undefined) return {};
      const yearly = 12 / current.months;
      const { payment } = firstYearOf(loan);
      const short = bound * (existing * yearly + payment) - cash * yearly;
      const free = (cash * yearly) / bound - existing * yearly;
      return { ...inSteps((free * loan.amount) / payment), yearlyCash: Math.ceil(short) };
    }
    case "worstGrade":
    case "maxTenorMonths":
    case "maxRate":
      return {};
  }
}
