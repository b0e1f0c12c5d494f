import { monthOfYear } from "../money/calendar";
import { PROFIT_ACCOUNTS } from "./accounts";
import { finishMonth, openMonth, type Draft } from "./draft";
import type { Recorder } from "./journal";
import { accrueInterest, drawLoan, meetMaturities, repayLoan } from "./loans";
import { moveMarket } from "./market";
import { bookIncomeTax, buyAssets, drawAndReinvest, payBills } from "./payments";
import type { Shocks } from "./shocks";
import { NO_ACTIONS, type Actions, type FirmState } from "./state";
import { collect, depreciate, produce, sell } from "./trade";

/**
 * One month in the life of a firm: the only function by which time passes, for the past, the futures behind the true
 * PD, and the months after a loan. The state given is not changed. A recorder, if attached, sees every posting.
 */
export function stepMonth(
  state: FirmState,
  shocks: Shocks,
  actions: Actions = NO_ACTIONS,
  record?: Recorder,
): FirmState {
  const draft = openMonth(state, record);
  if (monthOfYear(draft.month) === 1) closeYear(draft);
  decide(draft, actions);
  moveMarket(draft, shocks);
  sell(draft, shocks);
  produce(draft);
  depreciate(draft);
  accrueInterest(draft);
  meetMaturities(draft, shocks);
  collect(draft, shocks);
  payBills(draft);
  drawAndReinvest(draft, shocks);
  bookIncomeTax(draft);
  draft.figures.vatDue = Math.max(0, -draft.books.balances.vatPayable);
  return finishMonth(draft);
}

/** Last year's result and drawings become retained earnings. */
function closeYear({ books }: Draft): void {
  for (const account of [...PROFIT_ACCOUNTS, "drawings"] as const) {
    books.post("closing", "retainedEarnings", account, books.balances[account]);
  }
}

function decide(draft: Draft, actions: Actions): void {
  actions.draw?.forEach((loan) => drawLoan(draft, loan));
  actions.repay?.forEach((id) => repayLoan(draft, id));
  if (actions.capex) buyAssets(draft, actions.capex);
  draft.demand += actions.expansion ?? 0;
}
