import { readAccountsFile, type SourceProblem } from "./accounts-file.server";
import type { Filing } from "./ixbrl/filing.server";
import type { FactError } from "./ixbrl/rows.server";
import { firmsIn, importAccounts, type ImportedAccounts, type RowError } from "~/domain/accounts";

/** A file of accounts, and what to read of it. */
export interface AccountsOrder {
  readonly file: Uint8Array;
  /** the first of the file where undefined */
  readonly firm: string | undefined;
  readonly bankCurrency: string;
}

export interface ReadAccounts {
  readonly ok: true;
  /** the rows in the template, without what was removed */
  readonly csv: string;
  /** what a filing in Inline XBRL was relieved of; undefined: the file came in the template */
  readonly filing: Filing | undefined;
  readonly firms: readonly string[];
  readonly accounts: ImportedAccounts;
}

export type UnreadAccounts =
  | { readonly ok: false; readonly reason: "file"; readonly file: SourceProblem }
  | { readonly ok: false; readonly reason: "facts"; readonly errors: readonly FactError[] }
  | { readonly ok: false; readonly reason: "rows"; readonly errors: readonly RowError[] }
  | { readonly ok: false; readonly reason: "firm"; readonly firms: readonly string[] };

/** The accounts of one firm of a file. May take long: a worker does it. */
export async function readAccounts({
  file,
  firm,
  bankCurrency,
}: AccountsOrder): Promise<ReadAccounts | UnreadAccounts> {
  const source = await readAccountsFile(file);
  if (!source.ok) return source;
  const firms = firmsIn(source.rows);
  const result = importAccounts(source.rows, { firm: firm ?? firms[0] ?? "", bankCurrency });
  if (!result.ok) return result;
  return { ok: true, csv: source.csv, filing: source.filing, firms, accounts: result.accounts };
}
