import { historyOf } from "../economy";
import { randomStream } from "../random";
import { equity, totalAssets } from "./accounts";
import { type Draft, openDraft, snapshot } from "./draft";
import { foundFirm } from "./found";
import type { Founding } from "./founding";
import type { FirmEvent, Posting } from "./journal";
import { normalMargin } from "./margins";
import { drawShocks, quietMonth } from "./shocks";
import type { FirmState, Loan } from "./state";
import { advance } from "./step-month";

/** Share of assets that the owners must still have in the firm for it to get as far as an application. House estimate. */
const LEAST_EQUITY = 0.08;
/** Suppliers who wait longer (months of purchases), or a poorer margin against the trade's, end a firm's hopes of a loan. */
const APPLIES = { arrears: 0.05, margin: 0.5, ownMeans: 0.65 } as const;
/** Share of assets that an owner who borrows from his firm owes it at least: less is no claim that anybody would hide. */
const LEAST_OWNER_DEBT = 0.02;
/** Enough for the weakest archetype (a weak haulier with a hidden loan: one life in some hundreds); more would mean that it cannot live. */
const MAX_LIVES = 5_000;

export interface Life {
  /** the opening state first, then the end of every month */
  readonly states: readonly FirmState[];
  readonly journal: readonly Posting[];
  readonly events: readonly FirmEvent[];
}

/** Lives `months` from the opening books, with journal and events kept. */
export function live(opening: FirmState, months: number, seed: string): Life {
  const random = randomStream(seed, "life");
  const journal: Posting[] = [];
  const events: FirmEvent[] = [];
  const draft = openDraft(opening, {
    post: (posting) => journal.push(posting),
    happened: (event) => events.push(event),
  });
  const states = [opening];
  const shocks = quietMonth();
  for (let i = 0; i < months; i++) {
    advance(draft, drawShocks(random, shocks), historyOf(opening.firm.industry, draft.month + 1));
    states.push(snapshot(draft));
  }
  return { states, journal, events };
}

/**
 * A firm that has lived `months` and still stands on the day it asks for a loan. A firm that has closed, is past due, has
 * used up its equity or is pressed by its suppliers does not get that far: such a life is passed over and the seed's next
 * one is lived. A poor margin or bridge money is no bar: a bank sees such firms.
 * A twin of another size lives the same one of them, even where it would just not have got there itself.
 * @throws RangeError when none of the seed's lives gets there.
 */
export function liveToApplication(founding: Founding, months: number, seed: string): Life {
  for (let attempt = 0; attempt < MAX_LIVES; attempt++) {
    const name = `${seed}/life/${attempt}`;
    const { scale, ...unscaled } = founding;
    const opening = foundFirm(unscaled, name);
    // Nothing is kept of a life until it is known to get there.
    if (!reachesApplication(opening, founding, months, name)) continue;
    return live(scale === undefined ? opening : foundFirm(founding, name), months, name);
  }
  throw new RangeError(`no ${founding.quality} firm of this kind survives to its application`);
}

function reachesApplication(opening: FirmState, founding: Founding, months: number, seed: string): boolean {
  const random = randomStream(seed, "life");
  const draft = openDraft(opening);
  const shocks = quietMonth();
  for (let i = 0; i < months && draft.trading; i++)
    advance(draft, drawShocks(random, shocks), historyOf(founding.industry, draft.month + 1));
  return canApply(draft, founding);
}

const isBankLender = (lender: Loan["lender"]): boolean => lender === "thisBank" || lender === "otherBank";

function canApply(draft: Draft, founding: Founding): boolean {
  const { facts = {}, knownHere, owesBank } = founding;
  const { books, loans, contingencies, monthsWagesUnpaid, supplierArrears, trading } = draft;
  const { balances } = books;
  const stillOwes = (kind: string) => contingencies.some((one) => one.kind === kind);
  return (
    trading &&
    monthsWagesUnpaid === 0 &&
    loans.every(({ monthsPastDue }) => monthsPastDue === 0) &&
    supplierArrears <= APPLIES.arrears &&
    draft.trailingMargin > APPLIES.margin * normalMargin(founding.industry) &&
    draft.ownerWealth > APPLIES.ownMeans * draft.firm.monthlySales &&
    equity(balances) > LEAST_EQUITY * totalAssets(balances) &&
    // A fact that the case is about must still be one.
    (!facts.guarantee || stillOwes("guarantee")) &&
    (!facts.taxGap || stillOwes("taxClaim")) &&
    (!facts.ownerBorrowing || balances.ownerReceivable > LEAST_OWNER_DEBT * totalAssets(balances)) &&
    (!owesBank || loans.some(({ lender, balance, limit }) => isBankLender(lender) && (balance > 0 || limit > 0))) &&
    (!knownHere || loans.some(({ lender, balance }) => lender === "thisBank" && balance > 0))
  );
}
