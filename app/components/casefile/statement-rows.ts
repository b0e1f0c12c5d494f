import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, type StandardLine, type TotalLine } from "~/domain/statements";

/** The order of a printed statement: lines, and subtotals after the lines they sum. */
export type Row =
  { readonly kind: "line"; readonly line: StandardLine } | { readonly kind: "total"; readonly total: TotalLine };
export type Section = { readonly id: "profit" | "assets" | "liabilities"; readonly rows: readonly Row[] };

const line = (id: StandardLine): Row => ({ kind: "line", line: id });
const total = (id: TotalLine): Row => ({ kind: "total", total: id });

const CURRENT_ASSETS = 6; // the first six asset lines, cash to other current assets
const CURRENT_LIABILITIES = 6; // short-term debt to other current liabilities

export const SECTIONS: readonly Section[] = [
  {
    id: "profit",
    rows: [
      line("sales"),
      line("costOfSales"),
      total("grossProfit"),
      line("otherOperatingIncome"),
      line("operatingExpenses"),
      line("depreciation"),
      total("ebit"),
      line("interest"),
      line("nonOperatingIncome"),
      total("profitBeforeTax"),
      line("tax"),
      total("netProfit"),
      line("dividends"),
    ],
  },
  {
    id: "assets",
    rows: [
      ...ASSET_LINES.slice(0, CURRENT_ASSETS).map(line),
      total("currentAssets"),
      ...ASSET_LINES.slice(CURRENT_ASSETS).map(line),
      total("totalAssets"),
    ],
  },
  {
    id: "liabilities",
    rows: [
      ...LIABILITY_LINES.slice(0, CURRENT_LIABILITIES).map(line),
      total("currentLiabilities"),
      ...LIABILITY_LINES.slice(CURRENT_LIABILITIES).map(line),
      total("totalLiabilities"),
      ...EQUITY_LINES.map(line),
      total("equity"),
    ],
  },
];
