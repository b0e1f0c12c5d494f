import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCountryRules } from "~/courseware";
import { calculate } from "~/domain/calc";

const RULES = "content/policy/cn-demo/rules.yaml";
const parsed = parseCountryRules(readFileSync(RULES, "utf8"), RULES);
if (!parsed.ok) throw new Error(`${RULES} does not parse`);
const rules = parsed.value;
const calc = (fn: string, inputs: Record<string, unknown>) => calculate(fn, inputs, rules);

test("exposure of a line: 600 drawn of 1,000, three quarters of the rest to come", () => {
  expect(calc("ead", { granted: 1000, drawn: 600, credit_conversion: 0.75 })).toBe(900);
});

test("PD over two years and a half at a constant hazard", () => {
  expect(calc("cumulative_pd", { pd: 0.02, months: 30 })).toBeCloseTo(1 - 0.98 ** 2.5, 14);
});

test("lifetime loss of two months without discount, by hand", () => {
  // PD such that a month's hazard is 1 %.
  const result = calc("lifetime_el", { pd: 1 - 0.99 ** 12, lgd: 0.5, r: 0, ead_by_month: [1000, 500] });
  expect(result).toEqual({
    total: expect.closeTo(0.01 * 0.5 * 1000 + 0.99 * 0.01 * 0.5 * 500, 10),
    first_year: expect.closeTo(7.475, 10),
    annual_rate: expect.closeTo((12 * 7.475) / (0.99 * 1000 + 0.99 ** 2 * 500), 12),
  });
});

test("break-even PD of the worked price: at 5.08675 % and a hurdle of 12 % it is 2 %", () => {
  const worked = {
    ftp: 0.022,
    opex: 0.01,
    lgd: 0.4,
    rw: 0.75,
    capital_ratio: 0.105,
    capital_benefit: 0.022,
    tax: 0.25,
    fees: 0,
  };
  expect(calc("break_even_pd", { ...worked, rate: 0.0508675, target_raroc: 0.12 })).toBeCloseTo(0.02, 12);
  // Without a return on capital its charge of 1.26 % may be lost too: 2 % + 1.26 %/40 %.
  expect(calc("break_even_pd", { ...worked, rate: 0.0508675, target_raroc: 0 })).toBeCloseTo(0.0515, 12);
  expect(calc("break_even_pd", { ...worked, rate: 0.03, target_raroc: 0 })).toEqual({
    undefined: true,
    reason: "belowCost",
  });
});

test("the stage by thresholds that are given", () => {
  const thresholds = { significant_after_days: 30, impaired_after_days: 90, pd_ratio: 2, notches: 3 };
  const asked = { ...thresholds, days_past_due: 31, pd_at_origination: 0.01, pd_now: 0.02 };
  expect(calc("ifrs9_stage", asked)).toEqual({ stage: 2, triggers: "daysToSignificant pdRatio" });
});
