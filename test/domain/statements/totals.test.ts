import { describe, expect, test } from "vitest";
import { figures, type Statement } from "~/domain/statements";
import { after, stating, without } from "./accounts";

describe("totals from lines", () => {
  test.each([
    ["grossProfit", 2_400],
    ["ebit", 910],
    ["ebitda", 1_170],
    ["profitBeforeTax", 800],
    ["netProfit", 600],
    ["currentAssets", 3_750],
    ["totalAssets", 6_750],
    ["currentLiabilities", 2_700],
    ["totalLiabilities", 3_400],
    ["equity", 3_350],
    ["totalDebt", 1_750],
    ["workingCapital", 1_050],
  ] as const)("%s is %d", (total, expected) => {
    expect(figures(after).total(total)).toEqual({ value: expected });
  });
});

describe("lines that the source does not state", () => {
  test("leave their totals unknown, with the line that is missing", () => {
    const accounts = figures(without(after, "receivables", "depreciation"));
    expect(accounts.total("currentAssets")).toEqual({ value: undefined, reason: "missing:receivables" });
    expect(accounts.total("ebitda")).toEqual({ value: undefined, reason: "missing:depreciation" });
  });
  test("are named by the one that a reader misses, not by one that many firms have nothing for", () => {
    const reason = (what: string) => ({ value: undefined, reason: `missing:${what}` });
    // Interest is left out, and with it the profit before tax no longer shows that there was no other income.
    const noInterest = figures(
      stating(without(after, "interest", "otherOperatingIncome", "nonOperatingIncome"), { profitBeforeTax: 800 }),
    );
    expect(noInterest.total("ebit")).toEqual(reason("interest"));
    expect(noInterest.total("ebitda")).toEqual(reason("interest"));
    const noCosts = figures(without(after, "otherOperatingIncome", "operatingExpenses"));
    expect(noCosts.total("ebit")).toEqual(reason("operatingExpenses"));
    const noAssets = figures(without(after, "prepayments", "fixedAssets"));
    expect(noAssets.measured("totalAssets")).toEqual(reason("fixedAssets"));
    expect(figures(without(after, "otherOperatingIncome")).total("ebit")).toEqual(reason("otherOperatingIncome"));
  });
  test("do not matter where the source states the total", () => {
    const accounts = figures(stating(without(after, "receivables", "otherReceivables"), { currentAssets: 3_750 }));
    expect(accounts.total("currentAssets")).toEqual({ value: 3_750 });
    expect(accounts.total("totalAssets")).toEqual({ value: 6_750 });
  });
  test("EBIT is found upward from a stated profit before tax", () => {
    const accounts = figures(stating(without(after, "operatingExpenses"), { profitBeforeTax: 800 }));
    expect(accounts.total("ebit")).toEqual({ value: 910 });
  });
  test("liabilities are found from stated assets and equity, but not for a check", () => {
    const filed: Statement = {
      periodEnd: "2025-12-31",
      months: 12,
      lines: {},
      stated: { totalAssets: 6_750, equity: 3_350 },
    };
    expect(figures(filed).total("totalLiabilities")).toEqual({ value: 3_400 });
    expect(figures(filed).measured("totalLiabilities").value).toBeUndefined();
  });
});

// MAS problem 3, 2012 (PHP): published three-year statements; dividends and depreciation are not stated.
describe("where a stated total leaves no room for the lines not stated", () => {
  const published: Statement = {
    periodEnd: "2012-12-31",
    months: 12,
    lines: { sales: 576_000, costOfSales: 346_500, operatingExpenses: 146_000, interest: 7_000, tax: 22_950 },
    stated: { netProfit: 53_550 },
  };
  test("those lines are nil, so EBIT is known", () => {
    expect(figures(published).line("otherOperatingIncome")).toEqual({ value: 0 });
    expect(figures(published).total("ebit").value).toBe(576_000 - 346_500 - 146_000);
  });
  test("but depreciation hides in other expenses, so EBITDA is not", () => {
    expect(figures(published).total("ebitda")).toEqual({ value: undefined, reason: "missing:depreciation" });
  });
  test("a total that its lines do not reach says nothing of the others", () => {
    const short = figures(stating(published, { netProfit: 50_000 }));
    expect(short.line("otherOperatingIncome").value).toBeUndefined();
  });
});
