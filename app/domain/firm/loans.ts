import { MONTHS_PAST_DUE } from "../lending";
import { type Minor, type MonthNumber, roundHalfUp } from "../money";
import { exp, pow } from "../random";
import { ACCOUNT, type AccountNumber, equity, totalAssets } from "./accounts";
import { type Draft, openLoan, type OpenLoan } from "./draft";
import { quote } from "./lending-rates";
import { normalMargin } from "./margins";
import type { Shocks } from "./shocks";
import type { FirmState, Loan } from "./state";

export const loanAccount = (loan: Pick<Loan, "lender">): AccountNumber =>
  loan.lender === "private" ? ACCOUNT.privateLoans : ACCOUNT.bankLoans;
const isBullet = (loan: Loan): boolean => loan.repayment === "bullet" || loan.repayment === "revolving";

/** Bridge money: its lender takes about 0.12 % a day for the ten days or so between old loan and new. */
const BRIDGE_FEE = 0.012;
/** Where the new loan does not come the bridge stays, at this yearly rate. */
const BRIDGE_RATE = 0.36;

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
    principal: amount,
    drawn,
    matures: drawn + tenorMonths,
    balance: amount,
    limit: repayment === "revolving" ? amount : 0,
    payment,
    overduePrincipal: 0,
    interestDue: 0,
    monthsPastDue: 0,
    failedAtMaturity: false,
  };
}

export function drawLoan(draft: Draft, loan: Loan): void {
  draft.books.post("loanDrawn", ACCOUNT.cash, loanAccount(loan), loan.balance, loan.id);
  draft.loans.push(openLoan(loan));
}

/** The firm pays a loan off early, as far as its cash goes: the purpose of a refinancing. */
export function repayLoan(draft: Draft, id: string): void {
  const loan = draft.loans.find((one) => one.id === id);
  if (loan) loan.balance -= draft.books.pay("principalPaid", loanAccount(loan), loan.balance, loan.id);
}

/** Interest of the month: balance · annual rate / 12. */
export function accrueInterest(draft: Draft): void {
  for (const loan of draft.loans) {
    const interest = interestOfMonth(loan);
    draft.books.post("interest", ACCOUNT.interest, ACCOUNT.interestPayable, interest, loan.id);
    loan.interestDue += interest;
  }
}

const RENEWAL = { base: -0.7, margin: 3, equity: 5, spread: 25, usualSpread: 0.019 } as const;

/**
 * The chance that a lender renews a maturing loan: a logistic function of what it sees, the margin of the last year
 * against that of the trade and the equity ratio, little hope for a firm that is already past due, and the mood of the
 * banks. House estimate.
 */
export function renewalChance(draft: Draft): number {
  const { balances } = draft.books;
  const assets = totalAssets(balances);
  const equityRatio = assets > 0 ? equity(balances) / assets : -1;
  const pastDue = draft.loans.some((loan) => loan.monthsPastDue > 0) ? 3 : 0;
  const margin = draft.trailingMargin / normalMargin(draft.firm.industry);
  const reputation = RENEWAL.spread * (draft.firm.creditSpread - RENEWAL.usualSpread);
  const x =
    RENEWAL.base -
    reputation +
    RENEWAL.margin * margin +
    RENEWAL.equity * Math.max(-1, equityRatio) -
    pastDue +
    draft.conditions.credit;
  return 1 / (1 + exp(-x));
}

/** Maturing bullet loans and lines are renewed or fall due. Private lenders go on as long as the interest comes. */
export function meetMaturities(draft: Draft, shocks: Shocks): void {
  for (let i = 0; i < draft.loans.length; i++) {
    const loan = draft.loans[i]!;
    if (draft.month < loan.matures || loan.overduePrincipal > 0) continue;
    if (!isBullet(loan)) {
      if (draft.month === loan.matures) borrowAgain(draft, loan, shocks);
      continue;
    }
    if (loan.balance === 0 && loan.limit === 0) continue;
    const renewed = loan.lender === "private" || shocks.renewal < renewalChance(draft);
    if (renewed) renew(draft, loan);
    else refuse(draft, loan);
  }
}

/** Terms of instalment loans, the shortest first. House estimate. */
export const INSTALMENT_MONTHS = [12, 24, 36, 36, 60] as const;

/** With its last instalment a firm in good standing takes up as much anew: there is always a machine to replace. */
function borrowAgain(draft: Draft, { id, lender, monthsPastDue, principal }: OpenLoan, shocks: Shocks): void {
  if (lender !== "otherBank" || monthsPastDue > 0 || !draft.trading) return;
  if (shocks.renewal >= renewalChance(draft)) return;
  const next = `bank-${Number(id.slice("bank-".length)) + 1}`;
  const tenorMonths = INSTALMENT_MONTHS[Math.floor(shocks.whichCustomer * INSTALMENT_MONTHS.length)]!;
  const annualRate = quote(draft.month, draft.conditions.prime, draft.firm.creditSpread, "instalment", next);
  const terms = { amount: principal, tenorMonths, annualRate, repayment: "levelInstalment" as const };
  drawLoan(draft, newLoan(next, lender, terms, draft.month));
}

function renew(draft: Draft, loan: OpenLoan): void {
  loan.matures += loan.termMonths;
  if (loan.lender === "private") return;
  const kind = loan.repayment === "revolving" ? "line" : "bullet";
  loan.annualRate = quote(draft.month, draft.conditions.prime, draft.firm.creditSpread, kind, loan.id);
  const bridge = bridgeNeeded(draft, loan);
  if (bridge > 0) {
    const { books } = draft;
    books.post("bridgeDrawn", ACCOUNT.cash, ACCOUNT.privateLoans, bridge, loan.id);
    books.post("principalPaid", ACCOUNT.bankLoans, ACCOUNT.cash, loan.balance, loan.id);
    books.post("loanDrawn", ACCOUNT.cash, ACCOUNT.bankLoans, loan.balance, loan.id);
    books.post("bridgeRepaid", ACCOUNT.privateLoans, ACCOUNT.cash, bridge, loan.id);
    books.pay("bridgeFee", ACCOUNT.interest, roundHalfUp(bridge * BRIDGE_FEE), loan.id);
  }
  draft.books.happened(bridge > 0 ? "loanBridged" : "loanRenewed", loan.balance, loan.id);
}

/** What the firm must borrow for some days to repay a bullet loan that it will be lent anew. */
function bridgeNeeded({ firm, books }: Draft, loan: Loan): Minor {
  if (!firm.repayBeforeRenewal || loan.repayment !== "bullet" || loan.lender !== "otherBank") return 0;
  return Math.max(0, loan.balance - roundHalfUp(books.balances.cash / 2));
}

/** The loan falls due; who had repaid it with bridge money now owes that instead. */
function refuse(draft: Draft, loan: OpenLoan): void {
  draft.books.happened("loanRefused", loan.balance, loan.id);
  loan.limit = 0;
  const bridge = bridgeNeeded(draft, loan);
  if (bridge === 0) {
    loan.overduePrincipal = loan.balance;
    return;
  }
  const id = `bridge-${draft.month}`;
  draft.books.post("bridgeDrawn", ACCOUNT.cash, ACCOUNT.privateLoans, bridge, id);
  draft.books.post("principalPaid", ACCOUNT.bankLoans, ACCOUNT.cash, loan.balance, loan.id);
  loan.balance = 0;
  const terms = { amount: bridge, tenorMonths: 1, annualRate: BRIDGE_RATE, repayment: "bullet" as const };
  draft.loans.push(openLoan(newLoan(id, "private", terms, draft.month)));
}

/** Something that was only possible falls due: it is owed at once. */
export function meetClaims(draft: Draft, shocks: Shocks): void {
  let rate = 0;
  for (const contingency of draft.contingencies) {
    rate += contingency.monthlyRate;
    if (shocks.claim >= rate) continue;
    const { amount, id } = contingency;
    const terms = { amount, tenorMonths: 1, annualRate: 0, repayment: "bullet" as const };
    const claim = newLoan(id, "claim", terms, draft.month);
    draft.books.post("claim", ACCOUNT.exceptional, ACCOUNT.bankLoans, amount, id);
    const owed = openLoan(claim);
    owed.overduePrincipal = amount;
    draft.loans.push(owed);
    draft.contingencies = draft.contingencies.filter((one) => one !== contingency);
    // Whose books the tax office has read declares what he sells.
    if (contingency.kind === "taxClaim") draft.firm.undeclaredShare = 0;
    draft.books.happened("claim", amount, id);
    return;
  }
}

/** Principal that is due this month: what is overdue already, and what the schedule adds to it. */
const principalDueOf = (loan: Loan, month: MonthNumber): Minor =>
  loan.overduePrincipal + scheduledPrincipal(loan, month);

const interestOfMonth = ({ balance, annualRate }: Loan): Minor => roundHalfUp((balance * annualRate) / 12);

function scheduledPrincipal(loan: Loan, month: MonthNumber): Minor {
  if (loan.drawn === month) return 0;
  const open = loan.balance - loan.overduePrincipal;
  // The last instalment takes the fen that rounding left.
  if (month >= loan.matures && !isBullet(loan)) return open;
  if (loan.repayment === "levelInstalment") return Math.min(open, Math.max(0, loan.payment - interestOfMonth(loan)));
  if (loan.repayment === "equalPrincipal") return Math.min(open, loan.payment);
  return 0;
}

/** What all loans ask for this month, interest and principal. */
export function debtService(draft: Draft): Minor {
  let sum = 0;
  for (const loan of draft.loans) sum += loan.interestDue + principalDueOf(loan, draft.month);
  return sum;
}

/** Nobody draws on a line, or pays back to it, a few yuan. House estimate. */
const LEAST_ON_LINE = 100_000;

/** Draws on revolving lines, as far as they go, for what the cash does not cover. */
export function drawOnLines(draft: Draft, shortfall: Minor): void {
  for (const loan of draft.loans) {
    if (loan.limit === 0 || loan.overduePrincipal > 0 || loan.monthsPastDue > 0) continue;
    if (shortfall <= 0) return;
    const drawn = Math.min(Math.max(shortfall, LEAST_ON_LINE), loan.limit - loan.balance);
    draft.books.post("loanDrawn", ACCOUNT.cash, loanAccount(loan), drawn, loan.id);
    loan.balance += drawn;
    shortfall -= drawn;
  }
}

/** What is not needed goes back to the line, where it saves interest. */
export function repayLines(draft: Draft, buffer: Minor): void {
  for (const loan of draft.loans) {
    if (loan.limit === 0) continue;
    const spare = draft.books.balances.cash - buffer;
    if (spare < LEAST_ON_LINE) return;
    loan.balance -= draft.books.pay("principalPaid", loanAccount(loan), Math.min(spare, loan.balance), loan.id);
  }
}

/** Pays private lenders first, then banks: interest before principal, as far as the cash goes. */
export function payLoans(draft: Draft): void {
  for (const loan of draft.loans) if (loan.lender === "private") payLoan(draft, loan);
  for (const loan of draft.loans) if (loan.lender !== "private") payLoan(draft, loan);
  for (const loan of draft.loans) {
    if (!isClosed(loan)) continue;
    draft.loans = draft.loans.filter((one) => !isClosed(one));
    return;
  }
}

const isClosed = (loan: Loan): boolean => loan.balance === 0 && loan.interestDue === 0 && loan.limit === 0;

function payLoan(draft: Draft, loan: OpenLoan): void {
  const { books } = draft;
  const principalDue = principalDueOf(loan, draft.month);
  const refused = isBullet(loan) && loan.overduePrincipal === loan.balance && loan.monthsPastDue === 0;
  const interestDue = loan.interestDue;
  const interestPaid = books.pay("interestPaid", ACCOUNT.interestPayable, interestDue, loan.id);
  const principalPaid = books.pay("principalPaid", loanAccount(loan), principalDue, loan.id);
  const unpaid = interestDue - interestPaid + principalDue - principalPaid;
  loan.balance -= principalPaid;
  loan.interestDue -= interestPaid;
  loan.overduePrincipal = principalDue - principalPaid;
  loan.monthsPastDue = unpaid > 0 ? loan.monthsPastDue + 1 : 0;
  loan.failedAtMaturity ||= refused && principalDue > 0 && principalPaid * 2 < principalDue;
}

/** Share of a firm's debt that is long overdue elsewhere, beyond which it is in default here too. */
const CROSS_DEFAULT_SHARE = 0.2;

/**
 * How many months ago the due date lay whose failure is a default today; undefined where nothing is in default. Default
 * towards the lender of `loan` is 90 days past due to it, or unlikely to pay: closed, a refused bullet loan that could
 * not be half repaid, or more than a fifth of all debt 90 days overdue elsewhere. Without a loan, what is left of these.
 */
export function defaultedSince(
  { loans, trading }: Pick<FirmState, "loans" | "trading">,
  loan: Loan | undefined,
): number | undefined {
  if (loan?.failedAtMaturity || !trading) return 0;
  if (loan && loan.monthsPastDue >= MONTHS_PAST_DUE) return loan.monthsPastDue - 1;
  let debt = 0;
  let overdue = 0;
  for (const { balance, monthsPastDue } of loans) {
    debt += balance;
    if (monthsPastDue >= MONTHS_PAST_DUE) overdue += balance;
  }
  return overdue > CROSS_DEFAULT_SHARE * debt ? MONTHS_PAST_DUE - 1 : undefined;
}
