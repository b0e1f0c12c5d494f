import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCountryRules } from "~/courseware";
import { calculate, CALCULATION_NAMES } from "~/domain/calc";
import { rows } from "./public-rows.json";

const RULES = "content/policy/cn-demo/rules.yaml";
const parsed = parseCountryRules(readFileSync(RULES, "utf8"), RULES);
if (!parsed.ok) throw new Error(`${RULES} does not parse`);
const rules = parsed.value;

/** Every number of `expected` within the tolerance; everything else the same. */
function expectWithin(result: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") {
    expect(result).toBeTypeOf("number");
    expect(Math.abs((result as number) - expected)).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === "object" && expected !== null) {
    expect(result).toBeTypeOf("object");
    for (const [name, part] of Object.entries(expected)) {
      expectWithin((result as Record<string, unknown>)[name], part, tolerance);
    }
  } else {
    expect(result).toBe(expected);
  }
}

const isGeneralKnowledge = ({ source }: { source: string }) => source.includes("general knowledge");
const check = ({ fn, inputs, expected, tol }: (typeof rows)[number]) =>
  expectWithin(calculate(fn, inputs, rules), expected, tol);

test("every function of the reference table can be calculated", () => {
  const named = [...new Set(rows.map(({ fn }) => fn))];
  expect(named).toHaveLength(27);
  expect(CALCULATION_NAMES).toEqual(expect.arrayContaining(named));
});

describe("figures of published tables, libraries and worked examples", () => {
  test.each(rows.filter((row) => !isGeneralKnowledge(row)))("$id", check);
});

describe("figures that rest on general knowledge (a better source may move them)", () => {
  test.each(rows.filter(isGeneralKnowledge))("$id", check);
});
