import { plainCharacters } from "../typed-numbers";
import { type IsoDate, type Minor, parseIsoDate } from "../money";

/** The columns of the template, in its order (content/imports/TEMPLATE.md). */
export const ACCOUNTS_COLUMNS = [
  "company_anon_id",
  "industry",
  "sic",
  "period_end",
  "period_months",
  "statement",
  "item",
  "uk_gaap_tag",
  "dimension",
  "value",
  "unit",
  "basis",
] as const;
export type AccountsColumn = (typeof ACCOUNTS_COLUMNS)[number];

/** One record of the file as text. `line` is its line number in the file, the header being line 1. */
export interface AccountsRow {
  readonly line: number;
  readonly cells: Readonly<Record<AccountsColumn, string>>;
}

/** Currencies with two decimals that the import takes: amounts are kept in hundredths. */
export const IMPORT_CURRENCIES = ["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "PHP", "SGD", "USD"] as const;
const PLAIN_UNITS = ["pure", "shares"] as const;

/** One checked row. `amount` is undefined for what is not money (rates, heads, shares). */
export interface Fact {
  readonly line: number;
  readonly firm: string;
  readonly industry: string;
  readonly sic: string;
  readonly periodEnd: IsoDate;
  readonly months: number | undefined;
  readonly statement: "PL" | "BS" | "NOTE";
  readonly item: string;
  readonly tag: string;
  readonly dimension: string;
  readonly value: string;
  readonly unit: string;
  readonly amount: Minor | undefined;
  readonly basis: string;
}

export type RowProblem =
  | "empty"
  | "notADate"
  | "notMonths"
  | "unknownStatement"
  | "notANumber"
  | "tooManyDecimals"
  | "tooLarge"
  | "unknownUnit"
  | "secondCurrency"
  | "conflict";

/** What is wrong with one cell, and what stands in it. */
export interface RowError {
  readonly line: number;
  readonly column: AccountsColumn;
  readonly problem: RowProblem;
  readonly found: string;
}

/** Up to fifteen digits in minor units stay exact. */
const LARGEST_MINOR = 1e15;

/** Reads the rows; every unreadable cell is an error of its own, and a caller takes all rows or none. */
export function readFacts(rows: readonly AccountsRow[]): {
  readonly facts: readonly Fact[];
  readonly errors: readonly RowError[];
} {
  const errors: RowError[] = [];
  const facts = rows.map((row) =>
    readFact(row, (column, problem) =>
      errors.push({
        line: row.line,
        column,
        problem,
        found: row.cells[column],
      }),
    ),
  );
  return { facts, errors: [...errors, ...currencyErrors(facts), ...conflicts(facts)] };
}

function readFact({ line, cells }: AccountsRow, wrong: (column: AccountsColumn, problem: RowProblem) => void): Fact {
  for (const column of ["company_anon_id", "uk_gaap_tag", "item"] as const)
    if (cells[column] === "") wrong(column, "empty");
  if (!parseIsoDate(cells.period_end)) wrong("period_end", "notADate");

  const statement = cells.statement;
  if (statement !== "PL" && statement !== "BS" && statement !== "NOTE") wrong("statement", "unknownStatement");

  const months = cells.period_months === "" ? undefined : Number(plainCharacters(cells.period_months));
  if (months === undefined ? statement === "PL" : !(months > 0 && months <= 24)) wrong("period_months", "notMonths");

  const unit = cells.unit;
  const money = isOneOf(IMPORT_CURRENCIES, unit);
  if (!money && !isOneOf(PLAIN_UNITS, unit)) wrong("unit", "unknownUnit");
  const value = plainCharacters(cells.value);
  const amount = toMinor(value);
  if (amount === "notANumber" || (money && typeof amount === "string")) wrong("value", amount as RowProblem);

  return {
    line,
    firm: cells.company_anon_id,
    industry: cells.industry,
    sic: cells.sic,
    periodEnd: cells.period_end,
    months,
    statement: statement as Fact["statement"],
    item: cells.item,
    tag: cells.uk_gaap_tag,
    dimension: cells.dimension,
    value,
    unit,
    amount: money && typeof amount === "number" ? amount : undefined,
    basis: cells.basis,
  };
}

/** "-1234.5" → −123450, in digits and with a minus sign of any width. No thousands separators, no brackets for negatives; decimals beyond hundredths must be zeros. */
function toMinor(text: string): Minor | "notANumber" | "tooManyDecimals" | "tooLarge" {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return "notANumber";
  const [, sign, whole = "", decimals = ""] = match;
  if (!/^\d{0,2}0*$/.test(decimals)) return "tooManyDecimals";
  const minor = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  if (minor > LARGEST_MINOR) return "tooLarge";
  return sign === "-" && minor !== 0 ? -minor : minor;
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** A firm reports in one currency: that of its first row of money. */
function currencyErrors(facts: readonly Fact[]): RowError[] {
  const currency = new Map<string, string>();
  const errors: RowError[] = [];
  for (const fact of facts) {
    if (!isOneOf(IMPORT_CURRENCIES, fact.unit)) continue;
    const first = currency.get(fact.firm) ?? fact.unit;
    currency.set(fact.firm, first);
    if (fact.unit !== first)
      errors.push({ line: fact.line, column: "unit", problem: "secondCurrency", found: fact.unit });
  }
  return errors;
}

/** The same figure told twice with different values: nobody can say which is right. */
function conflicts(facts: readonly Fact[]): RowError[] {
  const told = new Map<string, string>();
  const errors: RowError[] = [];
  for (const fact of facts) {
    if (toMinor(fact.value) === "notANumber") continue; // an error of its own already
    const first = told.get(factKey(fact));
    if (first === undefined) told.set(factKey(fact), fact.value);
    else if (Number(first) !== Number(fact.value))
      errors.push({ line: fact.line, column: "value", problem: "conflict", found: fact.value });
  }
  return errors;
}

/** Rows with the same key tell of the same figure. */
export function factKey(fact: Fact): string {
  return JSON.stringify([fact.firm, fact.periodEnd, fact.statement, fact.tag, fact.dimension, fact.unit]);
}
