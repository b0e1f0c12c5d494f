import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCountryRules } from "~/courseware";
import { calculate, InputError } from "~/domain/calc";
import { rows } from "./public-rows.json";

const RULES = "content/policy/cn-demo/rules.yaml";
const parsed = parseCountryRules(readFileSync(RULES, "utf8"), RULES);
if (!parsed.ok) throw new Error(`${RULES} does not parse`);
const rules = parsed.value;

const calc = (fn: string, inputs: Record<string, unknown>) => calculate(fn, inputs, rules);
const refusal = (fn: string, inputs: Record<string, unknown>) => {
  try {
    return calc(fn, inputs);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
};

describe("a bad input is named", () => {
  test("a function that does not exist", () => {
    expect(refusal("npv", {})).toBe('unknown function "npv"');
    expect(refusal("toString", {})).toBe('unknown function "toString"');
  });
  test("an input that is missing, whichever it is", () => {
    for (const { fn, inputs } of rows.filter(({ id }) => id.endsWith("#01"))) {
      const required: Record<string, unknown> = inputs;
      for (const left of Object.keys(required)) {
        const { [left]: _, ...others } = required;
        const result = refusal(fn, others);
        if (typeof result === "string") expect(result).toContain(`"${left}"`);
        else expect(JSON.stringify(result)).toContain('"reason":"missing:');
      }
    }
  });
  test("an input that the function does not know", () => {
    expect(refusal("irb_rw_other_retail", { pd: 0.01, lgd: 0.45, maturity: 3 })).toBe(
      'input "maturity" is not one of this function\'s',
    );
  });
  test("a default probability of 0, of 1, or no number at all", () => {
    expect(refusal("irb_rw_other_retail", { pd: 0, lgd: 0.45 })).toBe('input "pd" must be above 0');
    expect(refusal("irb_rw_other_retail", { pd: 1, lgd: 0.45 })).toBe('input "pd" must be below 1');
    expect(refusal("irb_rw_other_retail", { pd: "1%", lgd: 0.45 })).toBe('input "pd" must be a number');
    expect(refusal("irb_rw_other_retail", { pd: null, lgd: 0.45 })).toBe('input "pd" must be a number');
  });
  test("lists that do not belong together", () => {
    expect(refusal("kendall_tau_b", { a: [1, 2], b: [1] })).toBe('input "b" must be as long as "a"');
    expect(refusal("icc_2_1", { ratings: [[1, 2], [1]] })).toBe('input "ratings[1]" must be as long as the first row');
    expect(refusal("auc_gini_ks", { p: [0.1, 0.2], y: [0, 2] })).toBe('input "y[1]" must be 0 or 1');
  });
  test("a sector the size rules do not know, and a measure a sector needs", () => {
    expect(refusal("china_sme_size", { industry: "mining", emp: 10, rev: 10 })).toBe(
      'input "industry" must be a sector of the size rules, not "mining"',
    );
    expect(refusal("china_sme_size", { industry: "retail", rev: 100 })).toBe('input "emp" is missing');
  });
});

describe("a formula without an answer says so", () => {
  const accounts = rows.find(({ id }) => id === "altman_z_prime#01")!.inputs;
  test("Z' of a firm without assets or liabilities", () => {
    expect(calc("altman_z_prime", { ...accounts, total_assets: 0 })).toMatchObject({ undefined: true });
    expect(calc("altman_z_prime", { ...accounts, total_liabilities: 0 })).toEqual({
      undefined: true,
      reason: "total_liabilities=0 makes equity/total_liabilities undefined",
    });
  });
  test("interest cover of a firm that pays none", () => {
    const inputs = { ...rows.find(({ id }) => id === "spread_ratios#01")!.inputs, interest: 0 };
    expect(calc("spread_ratios", inputs)).toMatchObject({
      interest_cover: { undefined: true, reason: "zero:interest" },
      current: expect.closeTo(1.594595, 6) as number,
    });
  });
  test("agreement of two raters who never vary", () => {
    expect(calc("kendall_tau_b", { a: [3, 3, 3], b: [1, 2, 3] })).toEqual({
      undefined: true,
      reason: "constantInput",
    });
  });
});
