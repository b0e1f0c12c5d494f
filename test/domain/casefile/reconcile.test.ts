import { describe, expect, it } from "vitest";
import {
  bankReceiptsByMonth,
  compareSeries,
  electricityByMonth,
  equityCheckByYear,
  reportedSalesByMonth,
  returnFor,
  vatSalesByMonth,
} from "~/domain/casefile/reconcile";
import { PAIRS, partnersOf, RECONCILE_SOURCES, TOLERANCES, toleranceFor } from "~/domain/casefile/reconcile-pairs";

const statements = (sales: number, months = 12) =>
  reportedSalesByMonth({
    id: "statements",
    kind: "statements",
    basis: "management",
    years: [{ periodEnd: "2025-12-31", months, lines: { sales } }],
  });
const receipt = (date: string, counterparty: string, amount: number) => ({ date, counterparty, in: amount });
const bank = (
  lines: readonly { date: string; counterparty: string; in: number }[],
  options: { vatRate?: number; lagMonths?: number; notCustomers?: readonly string[] } = {},
) =>
  bankReceiptsByMonth(
    { from: "2025-01-01", to: "2025-03-31", lines },
    {
      vatRate: options.vatRate ?? 0,
      lagMonths: options.lagMonths ?? 0,
      notCustomers: new Set(options.notCustomers),
    },
  );
const vatReturn = (month: string, salesInvoiced: number, salesUninvoiced: number) => ({
  month,
  filedOn: `${month}-28`,
  salesInvoiced,
  salesUninvoiced,
  outputVat: 0,
  inputVat: 0,
  paid: 0,
});
const vat = (...returns: ReturnType<typeof vatReturn>[]) =>
  vatSalesByMonth({ id: "vat", kind: "vatReturns", regime: "general", rate: 0.13, returns });
const entries = (series: { points: ReadonlyMap<string, number> }) => Object.fromEntries(series.points);

describe("monthly series of sales", () => {
  it("the months of reported sales add up to the year to the last unit", () => {
    const points = [...statements(1_000_001).points];
    expect(points.map(([month]) => month)).toEqual([
      ...["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"],
      ...["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
    ]);
    expect(points.reduce((sum, [, value]) => sum + value, 0)).toBe(1_000_001);
  });

  it("an interim period covers only its own months", () => {
    expect(entries(statements(300, 3))).toEqual({ "2025-10": 100, "2025-11": 100, "2025-12": 100 });
  });

  it("bills that were passed on count as received, and those that a bank bought for what it kept; held ones do not", () => {
    const bill = {
      id: "a1",
      no: 1,
      from: "A",
      received: "2025-02-03",
      matures: "2025-08-03",
      to: undefined,
      discount: 0,
    };
    const series = bankReceiptsByMonth(
      { from: "2025-01-01", to: "2025-03-31", lines: [receipt("2025-02-10", "Bill Centre", 990)] },
      {
        vatRate: 0,
        lagMonths: 0,
        notCustomers: new Set(["B"]),
        bills: [
          { ...bill, amount: 500, fate: "endorsed", on: "2025-02-20" },
          { ...bill, amount: 1000, fate: "discounted", on: "2025-02-10", discount: 10 },
          { ...bill, amount: 7000, fate: "held", on: undefined },
          { ...bill, amount: 300, from: "B", fate: "endorsed", on: "2025-03-03" },
        ],
      },
    );
    expect(entries(series)).toEqual({ "2025-01": 0, "2025-02": 1500, "2025-03": 0 });
  });

  it("receipts are net of VAT, and a month without any is zero and not unknown", () => {
    const series = bank([receipt("2025-01-05", "Pump Works", 11_300), receipt("2025-03-09", "Valve", 22_600)], {
      vatRate: 0.13,
    });
    expect(entries(series)).toEqual({ "2025-01": 10_000, "2025-02": 0, "2025-03": 20_000 });
  });

  it("who is not a customer is left out", () => {
    const lines = [receipt("2025-01-05", "Pump Works", 100), receipt("2025-01-06", "Own savings", 900)];
    expect(entries(bank(lines, { notCustomers: ["Own savings"] }))["2025-01"]).toBe(100);
  });

  it("receipts move back by the time customers take to pay, over the turn of the year", () => {
    expect(entries(bank([receipt("2025-01-05", "Pump Works", 100)], { lagMonths: 2 }))).toEqual({
      "2024-11": 100,
      "2024-12": 0,
      "2025-01": 0,
    });
  });

  it("declared sales include those declared without an invoice", () => {
    expect(entries(vat(vatReturn("2025-01", 900, 50)))).toEqual({ "2025-01": 950 });
  });

  it("a quarter's declared sales are spread over its months, to the last unit, and stand in one return", () => {
    const first = { ...vatReturn("2025-03", 900, 101) };
    const quarters = { id: "vat", kind: "vatReturns", regime: "smallScale", rate: 0.01, monthsEach: 3 } as const;
    const document = { ...quarters, returns: [first, vatReturn("2025-06", 600, 0)] };
    const spread = Object.values(entries(vatSalesByMonth(document)));
    expect(Object.keys(entries(vatSalesByMonth(document))).slice(0, 3)).toEqual(["2025-01", "2025-02", "2025-03"]);
    expect([spread.slice(0, 3).reduce((a, b) => a + b), spread.slice(3)]).toEqual([1001, [200, 200, 200]]);
    expect(returnFor(document, "2025-01")).toBe(first);
    expect(returnFor(document, "2024-12")).toBeUndefined();
  });
});

describe("two sources side by side", () => {
  it("the total and its deviation cover only the months that both sources cover", () => {
    const comparison = compareSeries(statements(1_200), vat(vatReturn("2025-02", 60, 0), vatReturn("2025-03", 80, 0)));
    expect(comparison.months.map(({ month, left, right }) => [month, left, right])).toEqual([
      ["2025-02", 100, 60],
      ["2025-03", 100, 80],
    ]);
    expect(comparison.months[0]?.deviation).toBeCloseTo(-0.4, 12);
    expect(comparison.total).toEqual({ months: 2, left: 200, right: 140, deviation: -0.3 });
  });

  it("a month that one source leaves out is shown and not compared", () => {
    const comparison = compareSeries(statements(1_200), vat(vatReturn("2025-01", 90, 0), vatReturn("2025-03", 110, 0)));
    expect(comparison.months[1]).toEqual({ month: "2025-02", left: 100, right: undefined, deviation: undefined });
    expect(comparison.total?.months).toBe(2);
  });

  it("electricity is compared with money by each source's own average, so output that doubles without power shows", () => {
    const power = electricityByMonth({
      id: "electricity",
      kind: "electricity",
      meter: "1",
      bills: ["2025-01", "2025-02"].map((month) => ({ month, from: "", to: "", kwh: 40_000, amount: 0 })),
    });
    const comparison = compareSeries(vat(vatReturn("2025-01", 100, 0), vatReturn("2025-02", 300, 0)), power);
    expect(comparison.basis).toBe("index");
    expect(comparison.months.map(({ left, right }) => [left, right])).toEqual([
      [50, 100],
      [150, 100],
    ]);
    expect(comparison.months[1]?.deviation).toBeCloseTo(-1 / 3, 12);
    expect(comparison.total?.deviation).toBeUndefined();
  });

  it("sources without a month in common are not compared", () => {
    expect(compareSeries(statements(1_200), vat(vatReturn("2026-01", 90, 0)))).toEqual({
      basis: "amounts",
      months: [],
      total: undefined,
    });
  });

  it("against nothing reported there is no deviation", () => {
    const comparison = compareSeries(vat(vatReturn("2025-01", 0, 0)), vat(vatReturn("2025-01", 90, 0)));
    expect(comparison.total?.deviation).toBeUndefined();
  });
});

describe("the equity check over the years", () => {
  const year = (periodEnd: string, sales: number, dividends: number, equity: number) => ({
    periodEnd,
    months: 12,
    lines: {
      ...{ sales, costOfSales: 600, otherOperatingIncome: 0, operatingExpenses: 100, depreciation: 50, interest: 10 },
      ...{
        nonOperatingIncome: 0,
        tax: 40,
        dividends,
        shareCapital: 500,
        retainedEarnings: equity - 500,
        otherEquity: 0,
      },
    },
  });
  const check = (...years: ReturnType<typeof year>[]) =>
    equityCheckByYear({ id: "statements", kind: "statements", basis: "management", years });

  it("what the profit and loss account kept is set against what equity grew by", () => {
    // 1000 − 600 − 100 − 50 − 10 − 40 = 200 of profit; 80 taken out; equity grew by 20 only: 100 is missing.
    const { profitKept, equityChange } = check(year("2025-12-31", 1000, 80, 720), year("2024-12-31", 900, 0, 700));
    expect([...profitKept.points]).toEqual([["2025-12", 120]]);
    expect([...equityChange.points]).toEqual([["2025-12", 20]]);
    expect(compareSeries(profitKept, equityChange).months).toEqual([
      { month: "2025-12", left: 120, right: 20, difference: -100, deviation: -100 / 120 },
    ]);
  });

  it("of a single year nothing can be said", () => {
    expect(check(year("2025-12-31", 1000, 0, 720)).equityChange.points.size).toBe(0);
  });

  it("a loss that equity follows only half deviates upwards", () => {
    const { profitKept, equityChange } = check(year("2024-12-31", 900, 0, 700), year("2025-12-31", 600, 0, 600));
    expect(compareSeries(profitKept, equityChange).total?.deviation).toBe(0.5); // −200 said, −100 seen
  });
});

describe("which sources are set against each other", () => {
  it("a year only against a year, and no source against itself", () => {
    expect(partnersOf("profitKept", RECONCILE_SOURCES)).toEqual(["equityChange"]);
    expect(partnersOf("vatDeclared", RECONCILE_SOURCES)).not.toContain("vatDeclared");
    expect(partnersOf("vatDeclared", RECONCILE_SOURCES)).not.toContain("equityChange");
  });

  it("each usual pair can be compared, within a band that can be chosen, whichever side comes first", () => {
    for (const { left, right, tolerance } of PAIRS) {
      expect(partnersOf(left, RECONCILE_SOURCES)).toContain(right);
      expect(TOLERANCES.bands).toContain(tolerance);
      expect(toleranceFor(right, left)).toBe(tolerance);
    }
  });
});
