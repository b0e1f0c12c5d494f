import fc from "../../support/fc";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCountryRules } from "~/courseware/country-rules";
import { classify, LOAN_CLASSES, workoutValues } from "~/domain/workout";

const FILE = "content/policy/cn-demo/rules.yaml";
const parsed = parseCountryRules(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);
const rules = parsed.value.classification;

describe("the class of a claim", () => {
  test("the worst trigger wins, and all that apply are named", () => {
    expect(classify({ daysPastDue: 95, purposeDiverted: true, bankruptcyLiquidation: true }, rules)).toEqual({
      class: "loss",
      isNonPerforming: true,
      triggers: [
        { fact: "daysPastDue", atLeast: "specialMention" },
        { fact: "daysPastDue", atLeast: "substandard" },
        { fact: "bankruptcyLiquidation", atLeast: "loss" },
        { fact: "purposeDiverted", atLeast: "specialMention" },
      ],
    });
  });
  test("special mention is not yet non-performing", () => {
    expect(classify({ daysPastDue: 90 }, rules)).toMatchObject({ class: "specialMention", isNonPerforming: false });
  });
  test("more days past due never give a better class", () => {
    const days = fc.integer({ min: 0, max: 800 });
    const rank = (daysPastDue: number) => LOAN_CLASSES.indexOf(classify({ daysPastDue }, rules).class);
    fc.assert(fc.property(days, days, (a, b) => rank(Math.max(a, b)) >= rank(Math.min(a, b))));
  });
});

describe("the ways out of a bad loan", () => {
  const inputs = {
    rate: 0.06,
    enforcement: [[1, 500]] as const,
    restructuring: {
      plan: [
        [1, 300],
        [2, 300],
      ] as const,
      redefault: 0.4,
      recovery: 200,
      recoveryYears: 2,
    },
    sale: { price: 400, cost: 0.01 },
  };
  test("each is its expected cash at one rate", () => {
    const { values, best } = workoutValues(inputs);
    expect(values.enforcement).toBeCloseTo(500 / 1.06, 10);
    expect(values.restructuring).toBeCloseTo(0.6 * (300 / 1.06 + 300 / 1.06 ** 2) + (0.4 * 200) / 1.06 ** 2, 10);
    expect(values.sale).toBeCloseTo(396, 10);
    expect(best).toBe("enforcement");
  });
  test("a plan more likely to fail is worth less, if failing recovers less than paying", () => {
    const value = (redefault: number) =>
      workoutValues({ ...inputs, restructuring: { ...inputs.restructuring, redefault } }).values.restructuring;
    expect(value(0.5)).toBeLessThan(value(0.4));
  });
});
