import { describe, expect, test } from "vitest";
import {
  benchmarks,
  checks,
  cashForDebtService,
  commonSize,
  compoundGrowth,
  figures,
  globalCashFlow,
  known,
  marginCheck,
  missing,
  quartilePosition,
  ratios,
  revenueCrossCheck,
  salesCheck,
  sizeClass,
  spread,
  trend,
  unknown,
  workingCapitalNeed,
  type StandardLine,
  type Statement,
} from "~/domain/statements";
import { equityCheck } from "~/domain/statements/cross-checks";
import { yearCheck } from "~/domain/statements/year-checks";
import { zone } from "~/domain/statements/distress-scores";
import { after, before, stating, without } from "./accounts";

const changed = (lines: Statement["lines"], months = 12): Statement => ({
  ...after,
  months,
  lines: { ...after.lines, ...lines },
});
const tolerances = { sales: 0.1, grossMarginPoints: 0.0625, equity: 0.1 };

describe("ratios that need more than the two statements", () => {
  // EBITDA 1,170 − tax 200 = 970.
  const leased = changed({ leasePayments: 120, capitalExpenditure: 300 });
  test("fixed charges: leases are added to what is available and to what must be paid", () => {
    // 970 − 300 + 120 = 790; 100 + 150 + 120 = 370.
    expect(ratios(leased).fccr.value).toBeCloseTo(790 / 370, 12);
    expect(ratios(leased, undefined, { maintenanceCapex: 50 }).fccr.value).toBeCloseTo(1_040 / 370, 12);
    expect(ratios(leased, undefined, { maintenanceCapex: 0 }).fccr.value).toBeCloseTo(1_090 / 370, 12);
    expect(ratios(changed({ leasePayments: 120 })).fccr).toEqual(missing("capitalExpenditure"));
    expect(ratios(changed({ capitalExpenditure: 1 })).fccr).toEqual(missing("leasePayments"));
  });
  test("global cover: firm and household together", () => {
    const purse = { ownerOtherIncome: 300, ownerPersonalTax: 40, ownerLivingCost: 480, ownerDebtService: 60 };
    expect(ratios(after, undefined, purse).globalDscr.value).toBeCloseTo(750 / 310, 12);
    expect(ratios(after).globalDscr).toEqual(missing("ownerOtherIncome"));
    const { lines } = globalCashFlow(figures(after), { ...purse, ownerPersonalTax: undefined });
    expect(lines).toEqual([
      { id: "ebitda", amount: known(1_170) },
      { id: "tax", amount: known(-200) },
      { id: "ownerOtherIncome", amount: known(300) },
      { id: "ownerPersonalTax", amount: known(0) },
      { id: "ownerLivingCost", amount: known(-480) },
    ]);
  });
  test("days of a half year count half as many", () => {
    const half = ratios({ ...after, months: 6 });
    expect(half.dio.value).toBeCloseTo((182.5 * 1_200) / 8_600, 12);
    expect(half.dpo.value).toBeCloseTo((182.5 * 1_400) / 8_600, 12);
    expect(half.ccc.value).toBeCloseTo((182.5 * 1_900) / 11_000 + (182.5 * (1_200 - 1_400)) / 8_600, 12);
  });
  test("growth from a year without sales or with none stated has no meaning, and says so", () => {
    const earlier = (lines: Statement["lines"]): Statement => ({ ...before, lines: { ...before.lines, ...lines } });
    expect(ratios(after, earlier({ sales: 0 })).salesGrowth).toEqual(unknown("zero:previousSales"));
    expect(ratios(after, without(before, "sales")).salesGrowth).toEqual(unknown("noPreviousSales"));
    expect(ratios(without(after, "sales"), before).salesGrowth).toEqual(missing("sales"));
    // 5,000 in six months of last year are 10,000 in twelve.
    expect(ratios(after, { ...earlier({ sales: 5_000 }), months: 6 }).salesGrowth.value).toBeCloseTo(0.1, 12);
  });
  test("cash for debt service is EBITDA less tax and drawings, stated or implied", () => {
    expect(cashForDebtService(figures(after), before)).toEqual(known(720));
    // 2,000 opening + 600 earned − 2,350 closing were drawn.
    expect(cashForDebtService(figures(without(after, "dividends")), before)).toEqual(known(720));
    const lost = without(changed({ retainedEarnings: 2_500 }), "dividends");
    expect(cashForDebtService(figures(lost), before)).toEqual(known(870));
    const silent = without(after, "dividends", "retainedEarnings");
    expect(cashForDebtService(figures(silent), before)).toEqual(missing("dividends"));
  });
});

describe("an adjustment", () => {
  const adjust = (statement: Statement, line: StandardLine, amount: number, periodEnd = statement.periodEnd) =>
    spread([statement], [{ id: "a", periodEnd, line, amount, reason: "seen" }])[0]!;
  test("of a cost moves the stated results the other way, and no total that the cost is not in", () => {
    const stated = stating(after, {
      grossProfit: 2_400,
      ebit: 910,
      profitBeforeTax: 800,
      netProfit: 600,
      equity: 3_350,
    });
    expect(adjust(stated, "operatingExpenses", 100).adjusted.stated).toEqual({
      grossProfit: 2_400,
      ebit: 810,
      profitBeforeTax: 700,
      netProfit: 500,
      equity: 3_350,
    });
    expect(adjust(stated, "costOfSales", -100).adjusted.stated).toMatchObject({ grossProfit: 2_500, netProfit: 700 });
    expect(adjust(stated, "tax", 30).adjusted.stated).toMatchObject({ profitBeforeTax: 800, netProfit: 570 });
  });
  test("of a debt moves the stated liabilities, current ones where it is current", () => {
    const stated = stating(after, { currentLiabilities: 2_700, totalLiabilities: 3_400, totalAssets: 6_750 });
    expect(adjust(stated, "shortTermDebt", 50).adjusted.stated).toEqual({
      currentLiabilities: 2_750,
      totalLiabilities: 3_450,
      totalAssets: 6_750,
    });
    expect(adjust(stated, "longTermDebt", 50).adjusted.stated).toMatchObject({
      currentLiabilities: 2_700,
      totalLiabilities: 3_450,
    });
  });
  test("of a line that the source does not state starts at nothing, an amount of nothing included", () => {
    expect(adjust(without(after, "inventory"), "inventory", 70).adjusted.lines.inventory).toBe(70);
    expect(adjust(without(after, "inventory"), "inventory", 0).adjusted.lines.inventory).toBe(0);
  });
  test("of a period that is not in the file is not placed", () => {
    const period = adjust(after, "cash", 70, "2023-12-31");
    expect(period.adjusted).toBe(after);
    expect(period.adjustments).toEqual([]);
  });
  test("leaves a source without totals without totals, and is kept with its reason", () => {
    const period = adjust(after, "cash", 70);
    expect(period.adjusted.stated).toBeUndefined();
    expect(period.adjustments.map(({ reason }) => reason)).toEqual(["seen"]);
  });
});

describe("identities", () => {
  test("are off by a fen and say so: they have no tolerance", () => {
    const off = checks(changed({ cash: 451 }), before);
    expect(off[0]).toEqual({ id: "balance", status: "differs", expected: 6_750, found: 6_751, difference: 1 });
    expect(checks(stating(after, { ebit: 911 }))[2]).toEqual({
      id: "total:ebit",
      status: "differs",
      expected: 910,
      found: 911,
      difference: 1,
    });
  });
  test("count costs against income in each total that is stated", () => {
    const all = stating(after, { grossProfit: 2_400, ebit: 910, profitBeforeTax: 800, netProfit: 600, equity: 3_350 });
    expect(checks(all, before).map(({ id, status }) => `${id} ${status}`)).toEqual([
      "balance ties",
      "retainedEarnings ties",
      "total:grossProfit ties",
      "total:ebit ties",
      "total:profitBeforeTax ties",
      "total:netProfit ties",
      "total:equity ties",
    ]);
  });
  test("name the side that is open: first what should be, then what is", () => {
    expect(checks(without(after, "payables"))[0]).toMatchObject({ status: "missing", reason: "missing:payables" });
    expect(checks(without(after, "cash"))[0]).toMatchObject({ status: "missing", reason: "missing:cash" });
    expect(checks(without(after, "retainedEarnings"), before)[1]).toMatchObject({ reason: "missing:retainedEarnings" });
  });
});

describe("tolerances at their very border", () => {
  test("equity a tenth short of what it should be passes; a unit more does not, and above likewise", () => {
    const flag = (retainedEarnings: number) => yearCheck(changed({ retainedEarnings }), before, tolerances).equity.flag;
    // 3,350 expected: 335 is a tenth.
    expect([flag(2_350 - 335), flag(2_350 - 336)]).toEqual([false, true]);
    expect([flag(2_350 + 335), flag(2_350 + 336)]).toEqual([false, true]);
  });
  test("what the owner paid in as other equity is no profit either, and what he took is no loss", () => {
    const equity = (lines: Statement["lines"]) => yearCheck(changed(lines), before, tolerances).equity;
    expect(equity({ otherEquity: 500 })).toMatchObject({ expected: known(3_850), deviation: known(0) });
    expect(equity({ dividends: 350 })).toMatchObject({ expected: known(3_250), actual: known(3_350) });
  });
  test("a margin may move by the tolerance and not by more", () => {
    // 50 % before; 56.25 % and 43.75 % are a sixteenth away, which halves hold exactly.
    const earlier: Statement = { ...before, lines: { ...before.lines, sales: 1_600, costOfSales: 800 } };
    const now = (costOfSales: number) => yearCheck(changed({ sales: 1_600, costOfSales }), earlier, tolerances).margin;
    expect([now(700).flag, now(699).flag, now(900).flag, now(901).flag]).toEqual([false, true, false, true]);
    expect(now(700)).toMatchObject({ now: known(0.5625), before: known(0.5), change: known(0.0625) });
  });
  test("sales may differ from their evidence by a tenth of what was stated, on either side", () => {
    const flag = (evidence: number) => salesCheck(known(1_000), known(evidence), tolerances).flag;
    expect([flag(900), flag(899), flag(1_100), flag(1_101)]).toEqual([false, true, false, true]);
  });
  test("the slips' margin likewise", () => {
    const slips = [{ sales: 1, unitPrice: 16, unitCost: 8 }];
    const flag = (stated: number) => marginCheck(known(stated), slips, tolerances).flag;
    expect([flag(0.5625), flag(0.5626), flag(0.4375), flag(0.4374)]).toEqual([false, true, false, true]);
  });
  test("the equity check of micro-lending adds what came and takes off what went", () => {
    const inputs = {
      initialEquity: 1_000,
      periodProfit: 300,
      injections: 50,
      appreciation: 20,
      withdrawals: 200,
      depreciation: 70,
      actualEquity: 990,
    };
    expect(equityCheck(inputs, 0.1)).toEqual({ expectedEquity: 1_100, deviation: known(0.1), flag: false });
    expect(equityCheck({ ...inputs, actualEquity: 989 }, 0.1).flag).toBe(true);
    expect(equityCheck({ ...inputs, initialEquity: -100 }, 0.1)).toEqual({
      expectedEquity: 0,
      deviation: unknown("zero:expectedEquity"),
      flag: undefined,
    });
  });
});

test("stated sales against tax returns, bank and power, each by hand", () => {
  const found = revenueCrossCheck({
    declared: known(1_000),
    vat: known(800),
    bankInflow: known(1_150),
    nonOperatingInflow: known(250),
    kwh: known(3_000),
    kwhPerUnit: known(5),
    unitPrice: known(2),
  });
  expect(found).toEqual({
    vatDeviation: known(0.2),
    bankDeviation: known(0.1), // 900 of sales came in
    electricityImpliedSales: known(1_200),
    electricityDeviation: known(-0.2),
  });
});

describe("a quarter of the trade", () => {
  const quartiles = { lower: 1, median: 2, upper: 3 };
  test("holds its upper bound and nothing beyond", () => {
    const quarter = (value: number) => quartilePosition(known(value), quartiles).value;
    expect([1, 1.01, 2, 2.01, 3, 3.01].map(quarter)).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

describe("zones of published scores", () => {
  test("both bounds are grey", () => {
    const bounds = { distressBelow: 1.23, safeAbove: 2.9 };
    expect([1.2299, 1.23, 2.9, 2.9001].map((z) => zone(z, bounds))).toEqual(["distress", "grey", "grey", "safe"]);
  });
  test("flows of a half year count at their pace, balances as they stand", () => {
    const scores = (statement: Statement) => benchmarks(statement, true).map(({ score }) => score.value!);
    const doubled = Object.fromEntries(
      Object.entries(after.lines).map(([line, amount]) => [
        line,
        ["sales", "costOfSales", "otherOperatingIncome", "operatingExpenses", "depreciation", "interest"].includes(line)
          ? amount * 2
          : amount,
      ]),
    );
    const [half, whole] = [scores({ ...after, months: 6 }), scores({ ...after, lines: doubled })];
    half.forEach((score, index) => expect(score).toBeCloseTo(whole[index]!, 10));
  });
});

describe("growth", () => {
  test("to nothing is a loss of all, over no time has no rate", () => {
    expect(compoundGrowth(known(5), known(0), 2)).toEqual(known(-1));
    expect(compoundGrowth(known(5), known(6), 0)).toEqual(unknown("zero:years"));
    expect(compoundGrowth(known(0), known(6), 1)).toEqual(unknown("zero:before"));
    expect(compoundGrowth(known(100), known(121), 2).value).toBeCloseTo(0.1, 12);
  });
  test("of a balance is not annualised", () => {
    const stock = (periodEnd: string, inventory: number, months: number): Statement => ({
      periodEnd,
      months,
      lines: { inventory },
    });
    const found = trend([stock("2024-12-31", 100, 12), stock("2025-06-30", 150, 6)], "inventory");
    expect(found.changes).toEqual([known(0.5)]);
    expect(found.cagr.value).toBeCloseTo(1.25, 12);
  });
  test("of a result counts as a flow, of a sheet's total as a balance", () => {
    expect(commonSize(after, "netProfit").value).toBeCloseTo(600 / 11_000, 12);
    expect(commonSize(after, "currentAssets").value).toBeCloseTo(3_750 / 6_750, 12);
    expect(commonSize(after, "retainedEarnings").value).toBeCloseTo(2_350 / 6_750, 12);
    expect(commonSize(after, "depreciation").value).toBeCloseTo(260 / 11_000, 12);
  });
});

describe("the size of a firm", () => {
  const rules = [
    {
      sector: "industry",
      bounds: [
        { size: "small" as const, from: { employees: 20, revenue: 300 } },
        { size: "large" as const, from: { employees: 1_000, revenue: 40_000 } },
        { size: "medium" as const, from: { employees: 300, revenue: 2_000 } },
      ],
    },
  ];
  test.each([
    [19, 300, "micro"],
    [20, 299, "micro"],
    [20, 300, "small"],
    [300, 1_999, "small"],
    [299, 2_000, "small"],
    [300, 2_000, "medium"],
    [1_000, 40_000, "large"],
    [999, 90_000, "medium"],
  ])("of %d people and %d of revenue is %s: all bounds of a class must be met", (employees, revenue, size) => {
    expect(sizeClass(rules, "industry", { employees, revenue })).toEqual({ size });
  });
  test("is unknown, with the reason, in an unknown sector or without a measure", () => {
    expect(sizeClass(rules, "farming", {})).toEqual({ size: undefined, reason: "missing:sector" });
    expect(sizeClass(rules, "industry", { employees: 5 })).toEqual({ size: undefined, reason: "missing:revenue" });
  });
});

describe("working-capital need", () => {
  const inputs = {
    priorSales: 3_600,
    salesMargin: 0.1,
    growth: 0.25,
    dio: 50,
    dso: 60,
    dpo: 40,
    prepaidDays: 10,
    advanceDays: 8,
    ownFunds: 100,
    existingLoans: 200,
    otherSources: 50,
  };
  test("by hand: a cycle of 72 days turns five times; 3,600 · 0.9 · 1.25 / 5 = 810, less 350 of other money", () => {
    expect(workingCapitalNeed(inputs)).toEqual({
      cycleDays: 72,
      turns: known(5),
      need: expect.closeTo(810, 9) as number,
      maxNewLoan: expect.closeTo(460, 9) as number,
    });
  });
  test("is nothing where the cycle is of no day, and something where it is of one", () => {
    expect(workingCapitalNeed({ ...inputs, dpo: 112 })).toMatchObject({ cycleDays: 0, need: 0, maxNewLoan: 0 });
    expect(workingCapitalNeed({ ...inputs, dpo: 111 }).need).toBeCloseTo(11.25, 9);
  });
  test("is never below nothing: sales at a loss of more than all, or money enough", () => {
    expect(workingCapitalNeed({ ...inputs, growth: -2 }).need).toBe(0);
    expect(workingCapitalNeed({ ...inputs, ownFunds: 5_000 }).maxNewLoan).toBe(0);
  });
});

describe("totals from what is stated", () => {
  test("profit before tax upward from a stated net profit, and EBIT from it", () => {
    const filed: Statement = {
      periodEnd: "2025-12-31",
      months: 12,
      lines: { tax: 200, interest: 100, nonOperatingIncome: -10 },
      stated: { netProfit: 600 },
    };
    expect(figures(filed).total("profitBeforeTax")).toEqual(known(800));
    expect(figures(filed).total("ebit")).toEqual(known(910));
    expect(figures(without(filed, "tax")).total("profitBeforeTax")).toEqual(missing("sales"));
  });
  test("equity is what assets leave after debts, and assets what both add up to", () => {
    const filed = (stated: Statement["stated"]): Statement => ({
      periodEnd: "2025-12-31",
      months: 12,
      lines: {},
      stated,
    });
    expect(figures(filed({ totalAssets: 10, totalLiabilities: 7 })).total("equity")).toEqual(known(3));
    expect(figures(filed({ equity: 3, totalLiabilities: 7 })).total("totalAssets")).toEqual(known(10));
  });
  test("lines that no amount is left for are nil, and depreciation never is", () => {
    const stated = stating(without(after, "otherCurrentAssets", "prepayments"), { currentAssets: 3_680 });
    expect(figures(stated).line("prepayments")).toEqual(known(0));
    const more = stating(without(after, "otherCurrentAssets", "prepayments"), { currentAssets: 3_681 });
    expect(figures(more).line("prepayments")).toEqual(missing("prepayments"));
  });
});
