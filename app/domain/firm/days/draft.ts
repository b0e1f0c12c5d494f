import type { Minor } from "../../money";
import type { Invoice, Movement } from "./types";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type OpenPayment = Mutable<Invoice["payments"][number]>;
export interface OpenInvoice extends Mutable<Omit<Invoice, "payments">> {
  readonly payments: OpenPayment[];
}

/** A movement before its day is fixed: payments wait until there is money. */
export type OpenMovement = Mutable<Movement>;
/**
 * A movement with every field, in one order. The engine reads objects of one shape fastest, and every list of the file
 * goes through all movements: each passes here before the month is put in order.
 */
export const openMovement = (from: OpenMovement): OpenMovement => ({
  month: from.month,
  day: from.day,
  due: from.due,
  place: from.place,
  code: from.code,
  amount: from.amount,
  party: from.party,
  invoice: from.invoice,
  also: from.also,
  loan: from.loan,
  acceptance: from.acceptance,
  earnedIn: from.earnedIn,
});

/** The entries of bills that a movement pays: they follow when its day moves. */
export type SettledBy = ReadonlyMap<OpenMovement, readonly OpenPayment[]>;

/** What is left of an amount as parts of it go their own way. */
export class Purse {
  constructor(public left: Minor) {}

  /** Takes as much of `amount` as there is. */
  take(amount: Minor): Minor {
    const taken = Math.max(0, Math.min(amount, this.left));
    this.left -= taken;
    return taken;
  }

  takeAll(): Minor {
    return this.take(this.left);
  }
}
