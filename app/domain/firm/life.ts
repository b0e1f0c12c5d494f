import { randomStream } from "../random/index";
import { equity, totalAssets } from "./accounts";
import { foundFirm, type Founding } from "./found";
import type { Posting } from "./journal";
import { drawShocks } from "./shocks";
import { stepMonth } from "./step-month";
import type { FirmState } from "./state";

/** Share of assets that the owners must still have in the firm for it to get as far as an application. */
const LEAST_EQUITY = 0.05;
/** Enough for the weakest archetype; more would mean that the archetype cannot live. */
const MAX_LIVES = 100;

export interface Life {
  /** the opening state first, then the end of every month */
  readonly states: readonly FirmState[];
  readonly journal: readonly Posting[];
}

/** Lives `months` from the opening books, with the journal kept. */
export function live(opening: FirmState, months: number, seed: string): Life {
  const random = randomStream(seed, "life");
  const journal: Posting[] = [];
  const states = [opening];
  for (let i = 0; i < months; i++) {
    states.push(stepMonth(states.at(-1)!, drawShocks(random), undefined, (posting) => journal.push(posting)));
  }
  return { states, journal };
}

/**
 * A firm that has lived `months` and still stands on the day it asks for a loan. A firm that has closed, is past due
 * or has used up its equity does not get that far: such a life is passed over and the seed's next one is lived.
 * @throws RangeError when none of the seed's lives gets there.
 */
export function liveToApplication(founding: Founding, months: number, seed: string): Life {
  for (let attempt = 0; attempt < MAX_LIVES; attempt++) {
    const name = `${seed}/life/${attempt}`;
    const life = live(foundFirm(founding, name), months, name);
    if (canApply(life.states.at(-1)!)) return life;
  }
  throw new RangeError(`no ${founding.quality} firm of this kind survives to its application`);
}

function canApply({ balances, loans, monthsWagesUnpaid, trading }: FirmState): boolean {
  return (
    trading &&
    monthsWagesUnpaid === 0 &&
    loans.every(({ monthsPastDue }) => monthsPastDue === 0) &&
    equity(balances) > LEAST_EQUITY * totalAssets(balances)
  );
}
