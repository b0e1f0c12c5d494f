import type { MonthNumber } from "../money/calendar";
import { roundHalfUp, type Minor } from "../money/index";
import { exp, pow } from "../random/index";
import { equity, totalAssets, type Account } from "./accounts";
import type { Draft } from "./draft";
import type { FirmState, Loan } from "./state";
import type { Shocks } from "./shocks";

const loanAccount = (loan: Loan): Account => (loan.lender === "private" ? "privateLoans" : "bankLoans");
const isBullet = (loan: Loan): boolean => loan.repayment === "bullet" || loan.repayment === "revolving";

/** The level payment per month: balance · r / (1 − (1 + r)^−n), r = annual rate / 12. */
export function levelPayment(balance: Minor, annualRate: number, months: number): Minor {
  const r = annualRate / 12;
  return roundHalfUp(r === 0 ? balance / months : (balance * r) / (1 - pow(1 + r, -months)));
}

export interface LoanTerms {
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly annualRate: number;
  readonly repayment: Loan["repayment"];
}

/** A loan as it stands on the day it is drawn at the end of month `drawn`. */
export function newLoan(id: string, lender: Loan["lender"], terms: LoanTerms, drawn: MonthNumber): Loan {
  const { amount, tenorMonths, annualRate, repayment } = terms;
  const payment =
    repayment === "levelInstalment"
      ? levelPayment(amount, annualRate, tenorMonths)
      : repayment === "equalPrincipal"
        ? Math.ceil(amount / tenorMonths)
        : 0;
  return {
    id,
    lender,
    repayment,
    annualRate,
    termMonths: tenorMonths,
    matures: drawn + tenorMonths,
    balance: amount,
    payment,
    overduePrincipal: 0,
    interestDue: 0,
    monthsPastDue: 0,
    failedAtMaturity: false,
  };
}

export function drawLoan(draft: Draft, loan: Loan): void {
  draft.books.post("loanDrawn", "cash", loanAccount(loan), loan.balance, loan.id);
  draft.loans = [...draft.loans, loan];
}

/** The firm pays a loan off early, as far as its cash goes: the purpose of a refinancing. */
export function repayLoan(draft: Draft, id: string): void {
  draft.loans = draft.loans.map((loan) => {
    if (loan.id !== id) return loan;
    const paid = draft.books.pay("principalPaid", loanAccount(loan), loan.balance, loan.id);
    return { ...loan, balance: loan.balance - paid };
  });
}

/** Interest of the month: balance · annual rate / 12. */
export function accrueInterest(draft: Draft): void {
  draft.loans = draft.loans.map((loan) => {
    const interest = roundHalfUp((loan.balance * loan.annualRate) / 12);
    draft.books.post("interest", "interest", "interestPayable", interest, loan.id);
    return { ...loan, interestDue: loan.interestDue + interest };
  });
}

/**
 * The chance that a lender renews a maturing loan: a logistic function of what it sees, the margin of the last year
 * and the equity ratio, and little hope for a firm that is already past due. House estimate.
 */
export function renewalChance(draft: Draft): number {
  const { balances } = draft.books;
  const assets = totalAssets(balances);
  const equityRatio = assets > 0 ? equity(balances) / assets : -1;
  const pastDue = draft.loans.some((loan) => loan.monthsPastDue > 0) ? 3 : 0;
  const x = 0.4 + 20 * draft.trailingMargin + 4 * Math.max(-1, equityRatio) - pastDue;
  return 1 / (1 + exp(-x));
}

/** Maturing bullet loans are rolled over or fall due. Private lenders go on as long as the interest comes. */
export function meetMaturities(draft: Draft, shocks: Shocks): void {
  const chance = renewalChance(draft);
  draft.loans = draft.loans.map((loan) => {
    if (!isBullet(loan) || loan.balance === 0 || draft.month < loan.matures || loan.overduePrincipal > 0) return loan;
    const renewed = loan.lender === "private" || shocks.renewal < chance;
    return renewed ? { ...loan, matures: loan.matures + loan.termMonths } : { ...loan, overduePrincipal: loan.balance };
  });
}

/** Principal that this month's schedule adds to what is already overdue. */
function scheduledPrincipal(loan: Loan, monthInterest: Minor): Minor {
  const open = loan.balance - loan.overduePrincipal;
  if (loan.repayment === "levelInstalment") return Math.min(open, Math.max(0, loan.payment - monthInterest));
  if (loan.repayment === "equalPrincipal") return Math.min(open, loan.payment);
  return 0;
}

/** What all loans ask for this month, interest and principal. */
export function debtService(draft: Draft): Minor {
  return draft.loans.reduce((sum, loan) => sum + dueNow(loan), 0);
}

function dueNow(loan: Loan): Minor {
  const monthInterest = roundHalfUp((loan.balance * loan.annualRate) / 12);
  return loan.interestDue + loan.overduePrincipal + scheduledPrincipal(loan, monthInterest);
}

/** Pays private lenders first, then banks: interest before principal, as far as the cash goes. */
export function payLoans(draft: Draft): void {
  const byUrgency = [...draft.loans].sort((a, b) => Number(b.lender === "private") - Number(a.lender === "private"));
  const settled = new Map(byUrgency.map((loan) => [loan.id, payLoan(draft, loan)]));
  draft.loans = draft.loans
    .map((loan) => settled.get(loan.id)!)
    .filter((loan) => loan.balance > 0 || loan.interestDue > 0);
}

function payLoan(draft: Draft, loan: Loan): Loan {
  const { books } = draft;
  const principalDue = dueNow(loan) - loan.interestDue;
  const refused = isBullet(loan) && loan.overduePrincipal === loan.balance && loan.monthsPastDue === 0;
  const interestPaid = books.pay("interestPaid", "interestPayable", loan.interestDue, loan.id);
  const principalPaid = books.pay("principalPaid", loanAccount(loan), principalDue, loan.id);
  const unpaid = loan.interestDue - interestPaid + principalDue - principalPaid;
  return {
    ...loan,
    balance: loan.balance - principalPaid,
    interestDue: loan.interestDue - interestPaid,
    overduePrincipal: principalDue - principalPaid,
    monthsPastDue: unpaid > 0 ? loan.monthsPastDue + 1 : 0,
    failedAtMaturity: loan.failedAtMaturity || (refused && principalDue > 0 && principalPaid * 2 < principalDue),
  };
}

/** 90 days past due, counted in ends of month. */
const DEFAULT_MONTHS = 3;
/** Share of a firm's debt that is long overdue elsewhere, beyond which it is in default here too. */
const CROSS_DEFAULT_SHARE = 0.2;

/**
 * Default towards the lender of `loanId`: 90 days past due to it, or unlikely to pay (closed, a refused bullet loan
 * that could not be half repaid, or more than a fifth of all debt 90 days overdue elsewhere).
 */
export function hasDefaulted(state: FirmState, loanId: string): boolean {
  const loan = state.loans.find(({ id }) => id === loanId);
  if (!loan) return false;
  if (loan.monthsPastDue >= DEFAULT_MONTHS || loan.failedAtMaturity || !state.trading) return true;
  let debt = 0;
  let overdue = 0;
  for (const { balance, monthsPastDue } of state.loans) {
    debt += balance;
    if (monthsPastDue >= DEFAULT_MONTHS) overdue += balance;
  }
  return overdue > CROSS_DEFAULT_SHARE * debt;
}
