import type { LoanPurpose } from "../casefile/types";
import { roundHalfUp } from "../money/index";
import { log, randomStream } from "../random/index";
import { copyDraft, openDraft, type Draft } from "./draft";
import { hasDefaulted, newLoan, type LoanTerms } from "./loans";
import { lossGivenDefault, type Pledge } from "./recovery";
import { drawShocks, quietMonth } from "./shocks";
import { NO_ACTIONS, type Actions, type FirmState } from "./state";
import { advance } from "./step-month";
import { tiltMonth, type Tilt } from "./tilt";

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
  return { draft: openDraft(state), loan, actions: { draw: [drawn], ...useOf(loan, state) } };
}

/** The shocks of one future; what its recovery needs is drawn apart, so that neither moves the other. */
export const shockStream = (seed: string) => randomStream(seed, "shocks");

/** Lives until the loan is repaid, in default, or 90 days past its end. */
export function liveFuture({ draft: start, loan, actions }: Start, seed: string, tilt?: Tilt): Outcome {
  const random = shockStream(seed);
  const shocks = quietMonth();
  const draft = copyDraft(start);
  const months = loan.tenorMonths + MONTHS_AFTER_TENOR;
  for (let month = 1; month <= months; month++) {
    drawShocks(random, shocks);
    if (tilt) tiltMonth(shocks, tilt, month);
    advance(draft, shocks, month === 1 ? actions : NO_ACTIONS);
    const ours = draft.loans.find(({ id }) => id === LOAN_ID);
    if (!ours) return NO_DEFAULT;
    if (hasDefaulted(draft, LOAN_ID)) {
      const failed = { balances: draft.books.balances, loans: draft.loans };
      return { month, lgd: lossGivenDefault(failed, ours, loan.collateral, month, randomStream(seed, "recovery")) };
    }
  }
  return NO_DEFAULT;
}

/** What the money is for: a machine brings orders, working capital lets more be bought and sold, a refinancing repays. */
function useOf({ purpose, amount }: FutureLoan, { firm, loans }: FirmState): Actions {
  if (purpose === "refinance") {
    const bank = loans.find(({ lender }) => lender === "otherBank");
    return bank ? { repay: [bank.id] } : {};
  }
  const yearlySales = firm.monthlySales * 12;
  const expansion = log(1 + (0.3 * amount) / yearlySales);
  if (purpose === "workingCapital") return { expansion };
  const invested = roundHalfUp((amount * 0.85) / (1 + firm.vat.inputRate));
  return { capex: invested, expansion };
}
