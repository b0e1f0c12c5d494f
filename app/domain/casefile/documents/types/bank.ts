import type { Phrase } from "../../../lending";
import type { IsoDate, Minor, Month } from "../../../money";

/** What banks and payment apps say, and the till. */

export interface BankLine {
  readonly no: number;
  readonly date: IsoDate;
  readonly counterparty: string;
  readonly text: Phrase;
  readonly out: Minor; // 0 where the line is a receipt
  readonly in: Minor;
  readonly balance: Minor;
}

export interface BankStatementDocument {
  readonly id: string;
  readonly kind: "bankStatement";
  /** whose account: the firm's main one, a second one at another bank, or the owner's own */
  readonly holder: "main" | "second" | "owner";
  readonly bank: string;
  readonly account: string; // masked
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly opening: Minor;
  readonly closing: Minor;
  readonly lines: readonly BankLine[];
}

/**
 * Bank acceptance bills that customers paid with over the twelve months, as the firm writes them down. Locators: row ids.
 * What is held stands in the books, and in the list by age, as an open invoice.
 */
export interface BillRegisterDocument {
  readonly id: string;
  readonly kind: "billRegister";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string; // "a1"
    readonly no: number; // the last figures of the bill's number
    readonly from: string;
    readonly received: IsoDate;
    readonly matures: IsoDate;
    readonly amount: Minor;
    readonly fate: "endorsed" | "discounted" | "collected" | "held";
    /** when it was passed on, sold or paid */
    readonly on: IsoDate | undefined;
    /** to whom it was passed on */
    readonly to: string | undefined;
    readonly discount: Minor;
  }[];
}

/** Payment app: what the provider says it settled. Locator: the month. Amounts with VAT. */
export interface WalletDocument {
  readonly id: string;
  readonly kind: "walletSummary";
  readonly provider: string;
  readonly months: readonly {
    readonly month: Month;
    readonly payments: number; // count
    readonly gross: Minor;
    readonly refunds: Minor;
    readonly fees: Minor;
    readonly settled: Minor; // gross − refunds − fees, to the firm's bank account
  }[];
}

/** The till's monthly totals. Locator: the month. Amounts with VAT. */
export interface TillDocument {
  readonly id: string;
  readonly kind: "tillSummary";
  readonly months: readonly {
    readonly month: Month;
    readonly openDays: number;
    readonly receipts: number; // count
    readonly takings: Minor;
    readonly paidOut: Minor; // small bills paid from the till
    readonly banked: Minor;
  }[];
}
