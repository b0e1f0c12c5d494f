import { Walk } from "../economy";
import { type LoanPurpose, MONTHS_PAST_DUE, RATING_MONTHS } from "../lending";
import { type Minor, roundHalfUp } from "../money";
import { log, randomStream } from "../random";
import { copyDraft, type Draft, openDraft } from "./draft";
import { defaultedSince, type LoanTerms, newLoan } from "./loans";
import { lossGivenDefault, type Pledge } from "./recovery";
import { drawShocks, quietMonth } from "./shocks";
import { type Actions, type Firm, type FirmState, type Loan, NO_ACTIONS } from "./state";
import { advance } from "./step-month";
import { type Tilt, tiltMonth } from "./tilt";

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

export interface Outcome {
  /** of default after drawing (1-based), 0: none */
  readonly month: number;
  /** the month of the due date that was missed, or of the event that ended the firm */
  readonly due: number;
  readonly lgd: number;
}

const NO_DEFAULT: Outcome = { month: 0, due: 0, lgd: 0 };

export function prepare(state: FirmState, loan: FutureLoan): Start {
  const drawn = newLoan(LOAN_ID, "thisBank", loan, state.month);
  const { firm, actions } = putToUse(loan, state);
  return { draft: openDraft({ ...state, firm }), loan, actions: { ...actions, draw: [drawn] } };
}

/** The shocks of one future; what its recovery needs is drawn apart, so that neither moves the other. */
export const shockStream = (seed: string) => randomStream(seed, "shocks");

/**
 * Lives `draft` until the firm is in default, or no due date of the first `horizon` months is open any more: those of
 * the loan, and of a year where the loan is shorter. Default counts up to 90 days after the last of them.
 * The country takes the numbered `path`.
 */
export function liveFuture(
  { draft: start, loan, actions }: Start,
  seed: string,
  path: number,
  tilt?: Tilt,
  draft: Draft = copyDraft(start),
  horizon = Math.max(RATING_MONTHS, loan.tenorMonths),
): Outcome {
  const random = shockStream(seed);
  const shocks = quietMonth();
  const economy = new Walk(start.firm.industry, start.month, path);
  for (let month = 1; month <= horizon + MONTHS_PAST_DUE; month++) {
    drawShocks(random, shocks);
    if (tilt) tiltMonth(shocks, tilt, month);
    advance(draft, shocks, economy.next(), month === 1 ? actions : NO_ACTIONS);
    const ours = ourLoan(draft.loans);
    const since = defaultedSince(draft, ours);
    if (since !== undefined) {
      const due = Math.max(1, month - since);
      if (due > horizon) return NO_DEFAULT;
      const property = draft.conditions.property - start.conditions.property;
      const failed = { balances: draft.books.balances, loans: draft.loans, property };
      const lgd = ours ? lossGivenDefault(failed, ours, loan.collateral, month, randomStream(seed, "recovery")) : 0;
      return { month, due, lgd };
    }
    if (month >= horizon && nothingIsOpen(draft.loans)) return NO_DEFAULT;
  }
  return NO_DEFAULT;
}

function ourLoan(loans: readonly Loan[]): Loan | undefined {
  for (const loan of loans) if (loan.id === LOAN_ID) return loan;
  return undefined;
}

/** What was due is paid or renewed: what follows is another decision. */
function nothingIsOpen(loans: readonly Loan[]): boolean {
  for (const { monthsPastDue, overduePrincipal } of loans) if (monthsPastDue > 0 || overduePrincipal > 0) return false;
  return true;
}

/** Of what is lent for working capital this part is tied up in it; the rest stays liquid. House estimate. */
const TIED_UP = 0.85;
/** A firm can take up this part of the stock, receivables and machines that it has; what is beyond brings no orders. */
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
  const room = (assets: Minor): Minor => Math.min(newMoney, ROOM * assets);
  const expansion = (used: Minor): number => log(1 + (SALES_PER_YUAN * used) / (firm.monthlySales * 12));
  const repay = replaced.map(({ id }) => id);
  const net = (spent: Minor): Minor => roundHalfUp(spent / (1 + firm.vat.inputRate));
  if (purpose === "equipment" || purpose === "premises") {
    const used = room(state.balances.fixedAssets);
    return { firm, actions: { repay, expansion: expansion(used), capex: net(INVESTED * newMoney) } };
  }
  const trade = state.balances.receivables + state.balances.inventory;
  const used = room(trade);
  const tied = TIED_UP * used;
  const growth = trade > 0 ? 1 + tied / trade : 1;
  const slower = { collectionMonths: firm.collectionMonths * growth, stockMonths: firm.stockMonths * growth };
  return {
    firm: { ...firm, ...slower },
    actions: { repay, expansion: expansion(used), capex: net(TIED_UP * newMoney - tied) },
  };
}
