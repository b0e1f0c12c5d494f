import type { Conditions } from "../economy";
import { monthOfYear, roundHalfUp } from "../money";
import { ACCOUNT, PROFIT_ACCOUNTS } from "./accounts";
import { wearOut } from "./assets";
import { type Draft, openDraft, snapshot } from "./draft";
import type { Recorder } from "./journal";
import { accrueInterest, drawLoan, meetClaims, meetMaturities, repayLoan } from "./loans";
import { moveMarket } from "./market";
import { bookIncomeTax, buyAssets, drawAndReinvest, payBills } from "./payments";
import type { Shocks } from "./shocks";
import { type Actions, type FirmState, NO_ACTIONS } from "./state";
import { paysVatIn } from "./taxes";
import { collect, keepExemptVat, produce, sell, windfallsAndLosses } from "./trade";
import { claimRefund, receiveRefund } from "./vat-refunds";

/**
 * One month in the life of a firm: the only function by which time passes, for the past, the futures behind the true
 * PD, and the months after a loan. The state given is not changed. A recorder, if attached, sees every posting.
 */
export function stepMonth(
  state: FirmState,
  shocks: Shocks,
  conditions: Conditions,
  actions: Actions = NO_ACTIONS,
  recorder?: Recorder,
): FirmState {
  const draft = openDraft(state, recorder);
  advance(draft, shocks, conditions, actions);
  return snapshot(draft);
}

/** The month itself, on a draft that is changed in place. */
export function advance(draft: Draft, shocks: Shocks, conditions: Conditions, actions: Actions = NO_ACTIONS): void {
  draft.conditions = conditions;
  openMonth(draft, shocks);
  if (monthOfYear(draft.month) === 1) closeYear(draft);
  if (actions !== NO_ACTIONS) decide(draft, actions);
  moveMarket(draft, shocks);
  sell(draft, shocks);
  produce(draft);
  wearOut(draft, shocks);
  windfallsAndLosses(draft, shocks);
  keepExemptVat(draft);
  accrueInterest(draft);
  meetMaturities(draft, shocks);
  meetClaims(draft, shocks);
  receiveRefund(draft);
  collect(draft, shocks);
  payBills(draft);
  drawAndReinvest(draft, shocks);
  bookIncomeTax(draft);
  claimRefund(draft);
  draft.figures.vatDue = Math.max(0, -draft.books.balances.vatPayable);
}

/** What people keep in the till whatever they owe, of a month's sales. House estimate. */
const FLOAT = { least: 0.003, most: 0.012 } as const;

function openMonth(draft: Draft, shocks: Shocks): void {
  draft.month += 1;
  draft.books.month = draft.month;
  const { due, figures } = draft;
  const { accruals, vatPayable, incomeTaxPayable } = draft.books.balances;
  const float = roundHalfUp(
    draft.firm.monthlySales * (FLOAT.least + (FLOAT.most - FLOAT.least) * shocks.whichCustomer),
  );
  draft.books.float = float;
  // Last month's staff is paid this month; what older bills are still open count with the wages.
  due.socialInsurance = Math.min(Math.max(0, -accruals), figures.socialInsurance);
  due.wages = Math.max(0, -accruals) - due.socialInsurance;
  due.vat = paysVatIn(draft.firm.vat, draft.month) ? Math.max(0, -vatPayable) : 0;
  due.incomeTax = Math.max(0, -incomeTaxPayable);
}

/** Last year's result and drawings become retained earnings. */
function closeYear({ books }: Draft): void {
  for (const account of PROFIT_ACCOUNTS) {
    books.post("closing", ACCOUNT.retainedEarnings, account, books.balances.at(account));
  }
  books.post("closing", ACCOUNT.retainedEarnings, ACCOUNT.drawings, books.balances.drawings);
}

function decide(draft: Draft, actions: Actions): void {
  actions.draw?.forEach((loan) => drawLoan(draft, loan));
  actions.repay?.forEach((id) => repayLoan(draft, id));
  if (actions.capex) buyAssets(draft, actions.capex);
  draft.demand += actions.expansion ?? 0;
}
