import { levelPayment } from "./schedule";

/**
 * The largest loan that `yearlyCash` can serve at a minimum cover, never below 0; same unit as the cash. Level
 * instalments: the present value of cash/cover/12 a month. Equal principal: the first month, which asks most, takes
 * P/n + P·i of cash/cover/12. A bullet or a line is not served from a year's cash, so neither has a capacity.
 */
export function debtCapacity(input: {
  readonly yearlyCash: number;
  readonly minimumCover: number;
  readonly annualRate: number;
  readonly months: number;
  readonly repayment?: "levelInstalment" | "equalPrincipal";
}): number {
  const { yearlyCash, minimumCover, annualRate, months, repayment = "levelInstalment" } = input;
  const monthlyCash = Math.max(0, yearlyCash / minimumCover / 12);
  const heaviestPayment =
    repayment === "levelInstalment" ? levelPayment(1, annualRate, months) : 1 / months + annualRate / 12;
  return monthlyCash / heaviestPayment;
}
