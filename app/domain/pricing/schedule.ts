import type { Repayment } from "../casefile/types";
import type { Minor } from "../money/index";

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

/**
 * Monthly repayment of a loan drawn at once, in whole minor units: interest on the balance at annual rate/12, rounded;
 * the last instalment takes what rounding left, so principal parts add up to the loan. A revolving line counts as fully
 * drawn to maturity.
 */
export function schedule(loan: {
  readonly principal: Minor;
  readonly annualRate: number;
  readonly months: number;
  readonly repayment: Repayment;
}): readonly Instalment[] {
  const instalments: Instalment[] = [];
  let balance = loan.principal;
  for (let no = 1; no <= loan.months; no++) {
    const interest = Math.round((balance * loan.annualRate) / 12);
    const principal = no === loan.months ? balance : Math.min(balance, principalPart(loan, interest));
    balance -= principal;
    instalments.push({ no, payment: principal + interest, interest, principal, balance });
  }
  return instalments;
}

function principalPart(loan: Parameters<typeof schedule>[0], interest: Minor): Minor {
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
