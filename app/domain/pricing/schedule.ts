import type { Repayment } from "../lending";
import type { Minor } from "../money";

export interface Instalment {
  readonly no: number; // month after drawing, from 1
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
  /** owed after the payment */
  readonly balance: Minor;
}

/** The level payment of an annuity, unrounded: P·i/(1 − (1 + i)^−n) with i = annual rate/12. */
export function levelPayment(principal: number, annualRate: number, months: number): number {
  const monthly = annualRate / 12;
  // −expm1(−n·log1p(i)) is 1 − (1 + i)^−n without losing figures at small rates.
  return monthly === 0 ? principal / months : (principal * monthly) / -Math.expm1(-months * Math.log1p(monthly));
}

interface Terms {
  readonly principal: Minor;
  readonly annualRate: number;
  readonly months: number;
}

/**
 * Monthly repayment of a loan drawn at once, in whole minor units: interest on the balance at annual rate/12, rounded;
 * the last instalment takes what rounding left, so principal parts add up to the loan. A revolving line counts as fully
 * drawn to maturity.
 */
export function schedule(loan: Terms & { readonly repayment: Repayment }): readonly Instalment[] {
  return instalments(loan, (_, interest) => principalPart(loan, interest));
}

/**
 * Repayment that follows the season: each month's principal is in proportion to its weight, and a month of weight 0 pays
 * interest only. `weights` are repeated until maturity, the first being the month after drawing; where all weights up to
 * maturity are 0, the loan falls due at its end. Rounded and closed as `schedule` is.
 * @throws RangeError without weights, or for a negative one
 */
export function seasonalSchedule(loan: Terms, weights: readonly number[]): readonly Instalment[] {
  if (weights.length === 0 || weights.some((weight) => !(weight >= 0))) {
    throw new RangeError("a season needs weights of 0 or more");
  }
  const weightOf = (no: number): number => weights[(no - 1) % weights.length] ?? 0;
  const upTo = (month: number): number =>
    Array.from({ length: month }, (_, i) => weightOf(i + 1)).reduce((total, weight) => total + weight, 0);
  const whole = upTo(loan.months);
  // Rounding what is repaid in all keeps the parts true to the weights over any number of months.
  const repaid = (no: number): Minor => (whole === 0 ? 0 : Math.round((loan.principal * upTo(no)) / whole));
  return instalments(loan, (no) => repaid(no) - repaid(no - 1));
}

/**
 * A revolving line used as `balances` say, one at the start of each month: interest on what is drawn, principal as the
 * balance moves (negative: drawn again), and what is left is repaid at the end of the last month. The first balance is
 * what is drawn on the first day.
 */
export function revolvingSchedule(balances: readonly Minor[], annualRate: number): readonly Instalment[] {
  return balances.map((drawn, index) => {
    const interest = Math.round((drawn * annualRate) / 12);
    const balance = balances[index + 1] ?? 0;
    const principal = drawn - balance;
    return { no: index + 1, payment: principal + interest, interest, principal, balance };
  });
}

function instalments(loan: Terms, part: (no: number, interest: Minor) => Minor): readonly Instalment[] {
  const plan: Instalment[] = [];
  let balance = loan.principal;
  for (let no = 1; no <= loan.months; no++) {
    const interest = Math.round((balance * loan.annualRate) / 12);
    const principal = no === loan.months ? balance : Math.min(balance, part(no, interest));
    balance -= principal;
    plan.push({ no, payment: principal + interest, interest, principal, balance });
  }
  return plan;
}

function principalPart(loan: Terms & { readonly repayment: Repayment }, interest: Minor): Minor {
  switch (loan.repayment) {
    case "levelInstalment":
      return Math.max(0, Math.round(levelPayment(loan.principal, loan.annualRate, loan.months)) - interest);
    case "equalPrincipal":
      return Math.round(loan.principal / loan.months);
    case "bullet":
    case "revolving":
      return 0;
  }
}
