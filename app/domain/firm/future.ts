import type { LoanPurpose } from "../lending";
import { type Minor, roundHalfUp } from "../money";
import { log, randomStream } from "../random";
import { copyDraft, type Draft, openDraft } from "./draft";
import { isInDefault, type LoanTerms, newLoan } from "./loans";
import { lossGivenDefault, type Pledge } from "./recovery";
import { drawShocks, quietMonth } from "./shocks";
import { type Actions, type Firm, type FirmState, type Loan, NO_ACTIONS } from "./state";
import { advance } from "./step-month";
import { type Tilt, tiltMonth } from "./tilt";

/** A loan that falls due at the end is in default at the latest when it is 90 days past due. */
export const MONTHS_AFTER_TENOR = 3;
export const LOAN_ID = "this-loan";

export interface FutureLoan extends LoanTerms {
  readonly purpose: LoanPurpose;
  readonly collateral: readonly Pledge[];
}

/** A firm on the day before it draws a loan, ready to be lived from many times. */
export interface Start {
  readonly draft: Draft;
  readonly loan: FutureLoan;
  readonly actions: Actions;
}

/** month of default after drawing (1-based), 0: none */
export interface Outcome {
  readonly month: number;
  readonly lgd: number;
}

const NO_DEFAULT: Outcome = { month: 0, lgd: 0 };

export function prepare(state: FirmState, loan: FutureLoan): Start {
  const drawn = newLoan(LOAN_ID, "thisBank", loan, state.month);
  const { firm, actions } = putToUse(loan, state);
  return { draft: openDraft({ ...state, firm }), loan, actions: { ...actions, draw: [drawn] } };
}

/** The shocks of one future; what its recovery needs is drawn apart, so that neither moves the other. */
export const shockStream = (seed: string) => randomStream(seed, "shocks");

/**
 * Lives `draft` until the loan is repaid or renewed, in default, or 90 days past its end, and no longer than `horizon`
 * months.
 */
export function liveFuture(
  { draft: start, loan, actions }: Start,
  seed: string,
  tilt?: Tilt,
  draft: Draft = copyDraft(start),
  horizon = Infinity,
): Outcome {
  const random = shockStream(seed);
  const shocks = quietMonth();
  const months = Math.min(horizon, loan.tenorMonths + MONTHS_AFTER_TENOR);
  for (let month = 1; month <= months; month++) {
    drawShocks(random, shocks);
    if (tilt) tiltMonth(shocks, tilt, month);
    advance(draft, shocks, month === 1 ? actions : NO_ACTIONS);
    const ours = ourLoan(draft.loans);
    if (!ours) return NO_DEFAULT;
    if (isInDefault(draft, ours)) {
      const failed = { balances: draft.books.balances, loans: draft.loans };
      return { month, lgd: lossGivenDefault(failed, ours, loan.collateral, month, randomStream(seed, "recovery")) };
    }
    if (isOver(ours, month, loan.tenorMonths)) return NO_DEFAULT;
  }
  return NO_DEFAULT;
}

function ourLoan(loans: readonly Loan[]): Loan | undefined {
  for (const loan of loans) if (loan.id === LOAN_ID) return loan;
  return undefined;
}

/** At its term nothing is owed or, renewed, nothing is overdue: what follows is another decision. */
const isOver = (ours: Loan, month: number, tenorMonths: number): boolean =>
  month >= tenorMonths && ours.monthsPastDue === 0 && ours.overduePrincipal === 0;

/** Of what is lent for working capital this part is tied up in it; the rest stays liquid. House estimate. */
const TIED_UP = 0.85;
/** Trade can take up this part of the stock and receivables that it has; what is beyond goes into the shop. */
const ROOM = 0.4;
/** Of what is lent for machines or premises this part is paid at once, with VAT; the rest follows it as it can. */
const INVESTED = 0.85;
/** A yuan lent brings this much more in yearly sales. House estimate. */
const SALES_PER_YUAN = 0.3;

/**
 * What the money is for. Loans of this bank are repaid by the new one, a refinancing also repays one elsewhere; only
 * what is left is new money. A machine brings orders; working capital lies in more stock and longer terms to customers,
 * who order more.
 */
function putToUse({ purpose, amount }: FutureLoan, state: FirmState): { firm: Firm; actions: Actions } {
  const { firm, loans } = state;
  const elsewhere = purpose === "refinance" ? loans.find(({ lender }) => lender === "otherBank") : undefined;
  const replaced = loans.filter((loan) => loan.lender === "thisBank" || loan === elsewhere);
  const newMoney = replaced.reduce((left, { balance }) => Math.max(0, left - balance), amount);
  const expansion = log(1 + (SALES_PER_YUAN * newMoney) / (firm.monthlySales * 12));
  const repay = replaced.map(({ id }) => id);
  const net = (spent: Minor): Minor => roundHalfUp(spent / (1 + firm.vat.inputRate));
  if (purpose === "equipment" || purpose === "premises") {
    return { firm, actions: { repay, expansion, capex: net(INVESTED * newMoney) } };
  }
  const trade = state.balances.receivables + state.balances.inventory;
  const tied = Math.min(TIED_UP * newMoney, ROOM * trade);
  const growth = trade > 0 ? 1 + tied / trade : 1;
  const slower = { collectionMonths: firm.collectionMonths * growth, stockMonths: firm.stockMonths * growth };
  return { firm: { ...firm, ...slower }, actions: { repay, expansion, capex: net(TIED_UP * newMoney - tied) } };
}
