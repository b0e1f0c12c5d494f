import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCountryRules } from "~/courseware";
import { calculate, InputError } from "~/domain/calc";
import { trader } from "./hand-rows";

const RULES = "content/policy/cn-demo/rules.yaml";
const parsed = parseCountryRules(readFileSync(RULES, "utf8"), RULES);
if (!parsed.ok) throw new Error(`${RULES} does not parse`);
const calc = (fn: string, inputs: Record<string, unknown>) => calculate(fn, inputs, parsed.value);

describe("cash flow by the direct method", () => {
  test("down to the change in cash, to the unit", () => {
    expect(calc("uca_cash_flow", trader)).toEqual({
      gross_cash: 320,
      operating_cash: 170,
      cash_to_serve_debt: 140,
      after_debt_service: 90,
      before_financing: 0, // 60 dividends, 10 + 20 machines
      after_financing: 10, // 70 + 40 owed now, 100 − what was due left 100: 10 new
      change_in_cash: 10,
      unexplained: 0,
    });
  });
  test("needs both balances of a line", () => {
    expect(() => calc("uca_cash_flow", { ...trader, cash: [50] })).toThrow(InputError);
  });
});

test("compound growth of 100 to 144 in two years is a fifth a year; from a loss there is none", () => {
  expect(calc("compound_growth", { before: 100, after: 144, years: 2 })).toBeCloseTo(0.2, 12);
  expect(calc("compound_growth", { before: -1, after: 1, years: 2 })).toEqual({
    undefined: true,
    reason: "negative:before",
  });
});

test("a value between median and upper quartile is in the third quarter", () => {
  const quartiles = { lower: 40, median: 59, upper: 85 };
  expect(calc("quartile_position", { value: 70, ...quartiles })).toBe(3);
  expect(() => calc("quartile_position", { value: 70, ...quartiles, median: 90 })).toThrow(InputError);
});

test("sales and margin are flagged beyond the tolerances of the rules", () => {
  const sales = calc("ipc_sales_check", { stated: 1_000, evidence: 880 });
  expect(sales).toEqual({ deviation: expect.closeTo(0.12, 12) as number, flag: true });
  const margin = { stated_margin: 0.38, products: [[300, 10, 6], [100, 5, 4]] }; // prettier-ignore
  expect(calc("ipc_margin_check", margin)).toEqual({
    weighted_margin: expect.closeTo(0.35, 12) as number,
    deviation: expect.closeTo(0.03, 12) as number,
    flag: false,
  });
  expect(calc("ipc_sales_check", { stated: 0, evidence: 880 })).toMatchObject({
    deviation: { undefined: true, reason: "zero:stated" },
    flag: { undefined: true },
  });
});

describe("loans", () => {
  const loan = { principal: 1_200_000, annual_rate: 0.12, months: 12 };
  test.each([
    // 100,000 a month and 1 % on what is left: 12,000 × 13/2 of interest
    ["equal_principal", {}, { first_payment: 112_000, last_payment: 101_000, total_interest: 78_000 }],
    ["bullet", {}, { first_payment: 12_000, last_payment: 1_212_000, total_interest: 144_000 }],
    ["seasonal", { weights: [0, 1] }, { first_payment: 12_000, last_payment: 202_000, total_interest: 84_000 }],
  ])("%s", (repayment, extra, expected) => {
    const result = calc("amortisation", { ...loan, repayment, ...extra });
    expect(result).toMatchObject({ ...expected, total_principal: 1_200_000 });
  });
  test("a line costs interest on what is drawn only", () => {
    expect(calc("revolving_line", { balances: [100_000, 0, 50_000], annual_rate: 0.12 })).toMatchObject({
      total_interest: 1_500,
      largest_payment: 101_000,
      last_payment: 50_500,
    });
  });
  test("an unknown way to repay is named", () => {
    expect(() => calc("amortisation", { ...loan, repayment: "balloon" })).toThrow(/"repayment" must be one of level/);
  });
  test("capacity: the cash of a year at the cover serves exactly that loan", () => {
    const terms = { yearly_cash: 2_016_000, minimum_cover: 1.5, annual_rate: 0.12, months: 12 };
    // 112,000 a month is what equal principal of 1,200,000 asks in its first month.
    expect(calc("debt_capacity", { ...terms, repayment: "equal_principal" })).toBeCloseTo(1_200_000, 6);
  });
});
