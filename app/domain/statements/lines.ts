import type { IsoDate, Minor } from "../money";

/**
 * The standard lines every source is spread to. Expenses and liabilities are positive numbers.
 * A line that a source does not state is absent: absent is "unknown", never zero.
 */
export const PROFIT_LINES = [
  "sales",
  "costOfSales",
  "otherOperatingIncome",
  "operatingExpenses", // selling and administration, without depreciation
  "depreciation", // and amortisation
  "interest",
  "nonOperatingIncome", // net, may be negative
  "tax",
  "dividends", // and the owner's drawings out of profit
] as const;

export const ASSET_LINES = [
  "cash",
  "receivables", // trade
  "inventory",
  "prepayments",
  "otherReceivables", // owner, related parties, sundry
  "otherCurrentAssets",
  "fixedAssets", // net book value
  "otherNonCurrentAssets",
] as const;

export const LIABILITY_LINES = [
  "shortTermDebt",
  "currentPortionLongTermDebt",
  "payables", // trade
  "taxPayable",
  "accruals",
  "otherCurrentLiabilities",
  "longTermDebt",
  "otherNonCurrentLiabilities",
] as const;

export const EQUITY_LINES = ["shareCapital", "retainedEarnings", "otherEquity"] as const;

/** Not part of profit or balance sheet totals; needed by ratios. */
export const MEMO_LINES = ["capitalExpenditure", "leasePayments", "headcount"] as const;

/** Subtotals a source may state on its own; they are checked against the lines, and used where lines are missing. */
export const TOTAL_LINES = [
  "grossProfit",
  "ebit",
  "profitBeforeTax",
  "netProfit",
  "currentAssets",
  "totalAssets",
  "currentLiabilities",
  "totalLiabilities",
  "equity",
] as const;

export type ProfitLine = (typeof PROFIT_LINES)[number];
export type BalanceLine =
  (typeof ASSET_LINES)[number] | (typeof LIABILITY_LINES)[number] | (typeof EQUITY_LINES)[number];
export type MemoLine = (typeof MEMO_LINES)[number];
export type StandardLine = ProfitLine | BalanceLine | MemoLine;
export type TotalLine = (typeof TOTAL_LINES)[number];

export interface Statement {
  readonly periodEnd: IsoDate;
  readonly months: number;
  readonly lines: Readonly<Partial<Record<StandardLine, Minor>>>;
  /** Subtotals as the source states them. */
  readonly stated?: Readonly<Partial<Record<TotalLine, Minor>>>;
}
