import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { DEFAULT_GRADE, gradeOf } from "~/domain/lending/master-scale";
import { irbCorporate, irbOtherRetail, price, stageOf } from "~/domain/pricing";
import { exposureClassOf, standardisedRiskWeight } from "~/domain/pricing/exposure-class";
import { demoPolicy } from "./policy";

const { capital: rules } = demoPolicy;

/**
 * Capital for the unexpected grows with PD to a hump and falls beyond it, where more of the loss is expected. Where the
 * humps stand was found a second time on a grid of basis points in Python (LGD 45 %).
 */
const HUMPS = {
  "corporate, maturity 2.5": [
    0.2962,
    (pd: number) => irbCorporate({ pd, lgd: 0.45, maturityYears: 2.5, turnoverEurM: undefined }).k,
  ],
  "corporate, maturity 5": [
    0.2751,
    (pd: number) => irbCorporate({ pd, lgd: 0.45, maturityYears: 5, turnoverEurM: undefined }).k,
  ],
  "corporate, turnover EUR 5m": [
    0.3318,
    (pd: number) => irbCorporate({ pd, lgd: 0.45, maturityYears: 2.5, turnoverEurM: 5 }).k,
  ],
  "other retail": [0.4045, (pd: number) => irbOtherRetail(pd, 0.45).k],
} as const;

describe.each(Object.entries(HUMPS))("capital of %s", (_name, [hump, k]) => {
  test(`rises with PD up to ${hump} and not beyond`, () => {
    const below = fc.double({ min: 0.0003, max: hump - 0.0001, noNaN: true });
    fc.assert(
      fc.property(below, below, (a, b) => {
        expect(k(Math.max(a, b))).toBeGreaterThanOrEqual(k(Math.min(a, b)) - 1e-15);
      }),
    );
    expect(k(hump)).toBeGreaterThan(k(hump - 0.002));
    expect(k(hump)).toBeGreaterThan(k(hump + 0.002));
  });
});

describe("the class of a loan for capital", () => {
  const of = (exposure: number, size: "small" | "medium", sales: number | undefined) =>
    exposureClassOf({ exposure, size, sales }, rules);
  test("is retail for a small firm up to the limit, SME above it, corporate without a known turnover", () => {
    expect(of(rules.retailUpTo, "small", 5_000_000_000)).toBe("retail");
    expect(of(rules.retailUpTo + 1, "small", 5_000_000_000)).toBe("corporateSme");
    expect(of(100, "medium", rules.smeUpToSales)).toBe("corporateSme");
    expect(of(100, "medium", rules.smeUpToSales + 1)).toBe("corporate");
    expect(of(100, "small", undefined)).toBe("corporate");
  });
});

describe("the standardised weight", () => {
  test.each([
    [{ class: "corporate" }, 1],
    [{ class: "corporateSme" }, 0.85],
    [{ class: "retail" }, 0.75],
    [{ class: "residentialMortgage", loanToValue: 0.5 }, 0.2],
    [{ class: "residentialMortgage", loanToValue: 0.51 }, 0.25],
    [{ class: "residentialMortgage", loanToValue: 1.2 }, 0.7],
    [{ class: "residentialMortgage" }, 0.7],
    [{ class: "defaulted", provisioned: 0.19 }, 1.5],
    [{ class: "defaulted", provisioned: 0.2 }, 1],
  ] as const)("of %o is %d", (claim, weight) => expect(standardisedRiskWeight(claim, rules.standardised)).toBe(weight));
  test("prices a loan where the policy chooses that approach: then the PD does not move capital", () => {
    const policy = { ...demoPolicy, capital: { ...rules, approach: "standardised" as const } };
    const at = (pd: number) =>
      price(
        {
          exposure: 100_000_000,
          tenorMonths: 12,
          repayment: "bullet",
          pd,
          collateral: [],
          sales: 1_000_000_000,
          size: "small",
        },
        policy,
      );
    expect([at(0.01).riskWeight, at(0.2).riskWeight]).toEqual([0.75, 0.75]);
  });
});

describe("the stage of IFRS 9", () => {
  const facts = { daysPastDue: 0, pdAtOrigination: 0.02, pdNow: 0.02, creditImpaired: false };
  test.each([
    ["as granted", {}, 1, []],
    ["30 days late", { daysPastDue: 30 }, 1, []],
    ["31 days late", { daysPastDue: 31 }, 2, ["daysToSignificant"]],
    ["90 days late", { daysPastDue: 90 }, 2, ["daysToSignificant"]],
    ["91 days late", { daysPastDue: 91 }, 3, ["daysToImpaired", "daysToSignificant"]],
    ["at twice the PD", { pdNow: 0.04 }, 2, ["pdRatio"]],
    ["a little below", { pdNow: 0.0399 }, 1, []],
    ["unlikely to pay", { creditImpaired: true }, 3, ["creditImpaired"]],
  ] as const)("%s", (_case, change, stage, triggers) => {
    expect(stageOf({ ...facts, ...change }, demoPolicy.staging)).toEqual({ stage, triggers });
  });
  test("three notches count where the bank asks for more than a doubling", () => {
    const rules = { ...demoPolicy.staging, pdRatio: 100 };
    expect(stageOf({ ...facts, pdNow: 0.06 }, rules)).toEqual({ stage: 1, triggers: [] }); // grade 7 after 5
    expect(stageOf({ ...facts, pdNow: 0.08 }, rules)).toEqual({ stage: 2, triggers: ["notches"] });
  });
});

test("default is a status: no performing PD gives the default grade", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (pd) => {
      expect(gradeOf(pd)).toBeLessThan(DEFAULT_GRADE);
    }),
  );
});
