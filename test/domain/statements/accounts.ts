import type { StandardLine, Statement, TotalLine } from "~/domain/statements";

/** Two years of a small maker of parts, every line stated; the sheets balance and retained earnings roll forward. */
export const before: Statement = {
  periodEnd: "2024-12-31",
  months: 12,
  lines: {
    sales: 10_000,
    costOfSales: 7_800,
    otherOperatingIncome: 50,
    operatingExpenses: 1_200,
    depreciation: 250,
    interest: 90,
    nonOperatingIncome: 0,
    tax: 170,
    dividends: 200,
    cash: 400,
    receivables: 1_600,
    inventory: 1_100,
    prepayments: 60,
    otherReceivables: 140,
    otherCurrentAssets: 0,
    fixedAssets: 2_600,
    otherNonCurrentAssets: 100,
    shortTermDebt: 800,
    currentPortionLongTermDebt: 150,
    payables: 1_250,
    taxPayable: 40,
    accruals: 110,
    otherCurrentLiabilities: 50,
    longTermDebt: 600,
    otherNonCurrentLiabilities: 0,
    shareCapital: 1_000,
    retainedEarnings: 2_000,
    otherEquity: 0,
  },
};
export const after: Statement = {
  periodEnd: "2025-12-31",
  months: 12,
  lines: {
    sales: 11_000,
    costOfSales: 8_600,
    otherOperatingIncome: 40,
    operatingExpenses: 1_270,
    depreciation: 260,
    interest: 100,
    nonOperatingIncome: -10,
    tax: 200,
    dividends: 250,
    cash: 450,
    receivables: 1_900,
    inventory: 1_200,
    prepayments: 70,
    otherReceivables: 130,
    otherCurrentAssets: 0,
    fixedAssets: 2_900,
    otherNonCurrentAssets: 100,
    shortTermDebt: 900,
    currentPortionLongTermDebt: 150,
    payables: 1_400,
    taxPayable: 60,
    accruals: 130,
    otherCurrentLiabilities: 60,
    longTermDebt: 700,
    otherNonCurrentLiabilities: 0,
    shareCapital: 1_000,
    retainedEarnings: 2_350,
    otherEquity: 0,
  },
};

/** The same accounts without some lines: the source does not state them. */
export function without(statement: Statement, ...lines: readonly StandardLine[]): Statement {
  const kept = Object.entries(statement.lines).filter(([line]) => !lines.includes(line as StandardLine));
  return { ...statement, lines: Object.fromEntries(kept) };
}
export const stating = (statement: Statement, stated: Partial<Record<TotalLine, number>>): Statement => ({
  ...statement,
  stated: { ...statement.stated, ...stated },
});
