import { debtCapacity, type Instalment, revolvingSchedule, schedule, seasonalSchedule } from "../pricing";
import { InputError, type Reader } from "./reader";
import type { Calculations } from "./types";

/** Amounts are whole units of the smallest coin: a schedule pays out in them. */
export const debtCalculations: Calculations = {
  debt_capacity: (read) =>
    debtCapacity({
      yearlyCash: read.number("yearly_cash"),
      minimumCover: read.number("minimum_cover", { above: 0 }),
      annualRate: read.number("annual_rate", { from: 0 }),
      months: wholeMonths(read),
      repayment: choice(read, "repayment", { level: "levelInstalment", equal_principal: "equalPrincipal" } as const),
    }),

  amortisation: (read) => {
    const loan = {
      principal: read.number("principal", { from: 0 }),
      annualRate: read.number("annual_rate", { from: 0 }),
      months: wholeMonths(read),
    };
    const repayment = choice(read, "repayment", REPAYMENTS);
    // Read in any case: who changes the repayment on the page need not empty the weights.
    const weights = read.has("weights") || repayment === "seasonal" ? read.numbers("weights", { from: 0 }) : [];
    return summary(repayment === "seasonal" ? seasonalSchedule(loan, weights) : schedule({ ...loan, repayment }));
  },

  revolving_line: (read) =>
    summary(revolvingSchedule(read.numbers("balances", { from: 0 }), read.number("annual_rate", { from: 0 }))),
};

const REPAYMENTS = {
  level: "levelInstalment",
  equal_principal: "equalPrincipal",
  bullet: "bullet",
  seasonal: "seasonal",
} as const;

function choice<T>(read: Reader, name: string, options: Readonly<Record<string, T>>): T {
  const text = read.text(name);
  const chosen = Object.hasOwn(options, text) ? options[text] : undefined;
  if (chosen === undefined) throw new InputError(`input "${name}" must be one of ${Object.keys(options).join(", ")}`);
  return chosen;
}

function wholeMonths(read: Reader): number {
  const months = read.number("months", { from: 1, to: 600 });
  if (!Number.isInteger(months)) throw new InputError(`input "months" must be a whole number`);
  return months;
}

const summary = (plan: readonly Instalment[]) => ({
  first_payment: plan[0]?.payment ?? 0,
  last_payment: plan.at(-1)?.payment ?? 0,
  largest_payment: Math.max(...plan.map(({ payment }) => payment)),
  total_interest: plan.reduce((total, { interest }) => total + interest, 0),
  total_principal: plan.reduce((total, { principal }) => total + principal, 0),
});
