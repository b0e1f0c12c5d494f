import type { Invoice, Movement, MovementCode } from "./types";
import type { Minor } from "../../money/index";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type OpenPayment = Mutable<Invoice["payments"][number]>;
export interface OpenInvoice extends Mutable<Omit<Invoice, "payments">> {
  readonly payments: OpenPayment[];
}

/** A movement before its day is fixed: payments wait until there is money. */
export interface OpenMovement extends Mutable<Movement> {
  /** entries of the invoices or bills that this pays: they follow when the day moves */
  readonly settles?: readonly OpenPayment[];
}

/** What is left of a month's entries of one code, as parts of it go their own way. */
export class Purse {
  constructor(
    readonly code: MovementCode,
    public left: Minor,
  ) {}

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
