import type { Minor } from "../money/index";
import type { MonthNumber } from "../money/calendar";
import type { Account } from "./accounts";

/** Why an entry was made. Documents such as the bank statement are drawn from these codes. */
export type PostingCode =
  | "opening"
  | "closing"
  | "creditSale"
  | "walletSale"
  | "cashSale"
  | "outputVat"
  | "collection"
  | "badDebt"
  | "purchase"
  | "inputVat"
  | "materialsUsed"
  | "wages"
  | "wagesPaid"
  | "power"
  | "powerPaid"
  | "rent"
  | "rentPaid"
  | "otherCosts"
  | "otherCostsPaid"
  | "supplierPaid"
  | "vatPaid"
  | "incomeTax"
  | "incomeTaxPaid"
  | "depreciation"
  | "capex"
  | "interest"
  | "interestPaid"
  | "principalPaid"
  | "loanDrawn"
  | "livingDrawing"
  | "bonus"
  | "emergencyDrawing"
  | "injection";

/** One double entry: the amount moves from the credited to the debited account. */
export interface Posting {
  readonly month: MonthNumber;
  readonly code: PostingCode;
  readonly debit: Account;
  readonly credit: Account;
  /** above zero */
  readonly amount: Minor;
  /** the loan, where the entry belongs to one */
  readonly loan?: string;
}

/** Receives every entry as it is made. The books do not depend on whether one is attached. */
export type Recorder = (posting: Posting) => void;

/** The open books of one month. An entry of zero is no entry. */
export class Books {
  constructor(
    readonly month: MonthNumber,
    readonly balances: Record<Account, Minor>,
    private readonly record: Recorder | undefined,
  ) {}

  post(code: PostingCode, debit: Account, credit: Account, amount: Minor, loan?: string): void {
    if (amount === 0) return;
    if (amount < 0) return this.post(code, credit, debit, -amount, loan);
    this.balances[debit] += amount;
    this.balances[credit] -= amount;
    this.record?.({ month: this.month, code, debit, credit, amount, ...(loan === undefined ? {} : { loan }) });
  }

  /** Pays as much of `amount` as there is cash. Returns what was paid. */
  pay(code: PostingCode, debit: Account, amount: Minor, loan?: string): Minor {
    const paid = Math.max(0, Math.min(amount, this.balances.cash));
    this.post(code, debit, "cash", paid, loan);
    return paid;
  }
}
