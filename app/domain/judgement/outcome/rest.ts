import { fallsDue, replacesLoan } from "../../lending";
import type { IsoDate, Minor } from "../../money";
import type { Ground } from "./standing";

/** What the firm owes this bank, where the loan asked for takes its place, and the cash that could repay it; minor units. */
export interface Due {
  readonly owed: Minor;
  /** in hand on the day of the application */
  readonly cash: Minor;
  /** undefined: not before the new loan is drawn, as of a loan that is increased */
  readonly by?: IsoDate;
}

/** The part of it that a smaller loan leaves to be repaid when it is drawn. */
export interface Rest extends Due {
  readonly rest: Minor;
}

/** Undefined where the loan asked for takes no other's place, or no truth tells what cash there is. */
function replacedBy({ request, facts: { owedHere = 0, dueHere }, truth }: Ground): Due | undefined {
  if (!truth || owedHere <= 0 || !replacesLoan(request)) return undefined;
  const { start, statements } = truth;
  const cash = start === "notKept" ? (statements.at(-1)?.lines.cash ?? 0) : start.balances.cash;
  return { owed: owedHere, cash, ...(dueHere === undefined || !fallsDue(request) ? {} : { by: dueHere }) };
}

/** What falls due whatever is decided; a loan that was only to be increased runs on. */
export const dueOf = (ground: Ground): Due | undefined => (fallsDue(ground.request) ? replacedBy(ground) : undefined);

/** What a loan of this amount leaves of the one whose place it takes; undefined: nothing. */
export function restOf(amount: Minor, ground: Ground): Rest | undefined {
  const replaced = replacedBy(ground);
  return replaced && replaced.owed > amount ? { ...replaced, rest: replaced.owed - amount } : undefined;
}

/** Nobody counts on a smaller loan whose rest the firm has no cash to repay. */
export const isUnpayable = (rest: Rest | undefined): boolean => rest !== undefined && rest.rest > rest.cash;
