import type { Phrase } from "../../../lending";
import type { IsoDate, Minor, Month } from "../../../money";
import type { Statement } from "../../../statements";

/** What the firm's own books say, with statements or without. */

export interface StatementsDocument {
  readonly id: string;
  readonly kind: "statements";
  readonly basis: "management" | "audited" | "filed";
  readonly years: readonly Statement[]; // oldest first
}

/** Statement of the running year, months since the last year's end. Locator: "interim.<line>". */
export interface InterimDocument {
  readonly id: string;
  readonly kind: "interim";
  readonly statement: Statement;
}

export const AGE_BUCKETS = ["d30", "d60", "d90", "d180", "d360", "older"] as const;

/** Days since the invoice: up to 30, 60, 90, 180, 360, and older. */
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** Open items by name at the end of the last month, with VAT. Locator: row id ("r1"). Two documents: one for each side. */
export interface AgeingDocument {
  readonly id: string; // "receivables" | "payables"
  readonly kind: "ageing";
  readonly side: "receivables" | "payables";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly buckets: Readonly<Record<AgeBucket, Minor>>;
    readonly total: Minor;
    readonly oldestInvoice: IsoDate | undefined;
    readonly note: Phrase | undefined;
  }[];
}

/** A micro firm's own book of takings: it has no statements. Locator: the month. Amounts with VAT. */
export interface SalesBookDocument {
  readonly id: string;
  readonly kind: "salesBook";
  readonly months: readonly {
    readonly month: Month;
    readonly cash: Minor;
    readonly wallet: Minor;
    readonly onCredit: Minor;
    readonly purchases: Minor;
  }[];
}

/** What a micro firm's owner notes that he took out and put in. Locator: the month. */
export interface DrawingsDocument {
  readonly id: string;
  readonly kind: "drawings";
  readonly months: readonly {
    readonly month: Month;
    readonly living: Minor;
    readonly other: Minor;
    readonly paidIn: Minor;
  }[];
}
