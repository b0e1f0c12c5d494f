import type { RowFate } from "../casefile";
import type { IsoDate, Minor } from "../money";
import type { Statement } from "../statements";
import type { Finding } from "./finding";
import type { Fact, RowError } from "./rows";

export interface ImportedRow {
  readonly fact: Fact;
  readonly fate: RowFate;
  /** the standard line, "stated.<total>" or the tag that the row went to */
  readonly target: string | undefined;
  readonly why: string | undefined;
}

export interface ImportedPeriod {
  readonly statement: Statement;
  /** by concept of the tag table, as filed; what checks and the cash flow are computed from */
  readonly amounts: Readonly<Record<string, Minor>>;
  /** assets equal liabilities and equity, line by line: then a line that is not filed is nil */
  readonly balances: boolean;
}

export interface ImportedAccounts {
  readonly firm: string;
  readonly industry: string;
  readonly sic: string;
  readonly bases: readonly string[];
  readonly currency: string;
  readonly asOf: IsoDate;
  readonly periods: readonly ImportedPeriod[]; // oldest first
  /** every row of this firm, in the order of the file */
  readonly rows: readonly ImportedRow[];
  readonly findings: readonly Finding[];
}

export type ImportResult =
  | { readonly ok: true; readonly accounts: ImportedAccounts }
  | { readonly ok: false; readonly reason: "rows"; readonly errors: readonly RowError[] }
  | { readonly ok: false; readonly reason: "firm"; readonly firms: readonly string[] };
