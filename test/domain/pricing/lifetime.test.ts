import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { constantHazardShares, cumulativePd, exposureAtDefault, lifetimeLoss, price } from "~/domain/pricing";
import { lineUse, owedByMonth } from "~/domain/pricing/exposure";
import { monthlyHazard } from "~/domain/pricing/lifetime";
import { demoPolicy } from "./policy";

const months = fc.integer({ min: 1, max: 120 });
const repayment = fc.constantFrom("levelInstalment", "equalPrincipal", "bullet", "revolving");
const pd = fc.double({ min: 0.0005, max: 0.5, noNaN: true });

describe("exposure at default", () => {
  test("of a line is what is drawn and the policy's part of the rest", () => {
    expect(exposureAtDefault(1_000, 600, 0.75)).toBe(900);
    expect(exposureAtDefault(1_000, 1_000, 0.75)).toBe(1_000);
    expect(exposureAtDefault(1_000, 1_100, 0.75)).toBe(1_100); // overdrawn: all of it
  });
  test("of a term loan runs down with its schedule, of a line it stands", () => {
    const loan = { amount: 1_200_000, tenorMonths: 3 };
    const by = (kind: "equalPrincipal" | "bullet" | "revolving") =>
      owedByMonth(
        { ...loan, repayment: kind },
        0.03,
        lineUse({ source: "", revolvingUtilisation: 0.6, creditConversion: 0.75 }).atDefault,
      );
    expect(by("equalPrincipal")).toEqual([1_200_000, 800_000, 400_000]);
    expect(by("bullet")).toEqual([1_200_000, 1_200_000, 1_200_000]);
    expect(by("revolving")).toEqual([1_080_000, 1_080_000, 1_080_000]);
  });
  test("never rises after drawing, for any way of repayment", () => {
    fc.assert(
      fc.property(repayment, months, (kind, tenorMonths) => {
        const exposures = owedByMonth(
          { amount: 987_654_321, tenorMonths, repayment: kind },
          0.025,
          lineUse(demoPolicy.ead).atDefault,
        );
        expect(exposures).toHaveLength(tenorMonths);
        exposures.forEach((owed, i) => expect(owed).toBeLessThanOrEqual(exposures[i - 1] ?? owed));
      }),
    );
  });
});

describe("the PD over time, at a constant hazard", () => {
  test("comes back to the twelve-month PD after twelve months", () => {
    fc.assert(
      fc.property(pd, (value) => {
        expect(cumulativePd(value, 12)).toBeCloseTo(value, 14);
      }),
    );
    expect(cumulativePd(0.02, 24)).toBeCloseTo(1 - 0.98 ** 2, 14);
    expect(1 - (1 - monthlyHazard(0.02)) ** 12).toBeCloseTo(0.02, 14);
  });
});

describe("lifetime loss", () => {
  const loss = (exposures: readonly number[], pd12: number, lgd = 0.4) =>
    lifetimeLoss({
      shares: constantHazardShares(pd12, exposures.length),
      exposures,
      lgdOf: () => lgd,
      discountRate: 0.03,
    });
  test("of a year's bullet without discount is PD · LGD · EAD, all of it in the first year", () => {
    const { total, firstYear } = lifetimeLoss({
      shares: constantHazardShares(0.02, 12),
      exposures: Array<number>(12).fill(1_000_000),
      lgdOf: () => 0.4,
      discountRate: 0,
    });
    expect(total).toBeCloseTo(0.02 * 0.4 * 1_000_000, 6);
    expect(firstYear).toBe(total);
  });
  test("as an annual rate at a constant LGD is 12·h/(1 − h)·LGD, whatever the schedule", () => {
    const hazard = 1 - 0.98 ** (1 / 12);
    for (const exposures of [Array<number>(36).fill(500), [900, 700, 200, 100], [10]]) {
      expect(loss(exposures, 0.02).annualRate).toBeCloseTo(((12 * hazard) / (1 - hazard)) * 0.4, 14);
    }
  });
  test("never falls when the PD rises, in total or by the year", () => {
    fc.assert(
      fc.property(pd, pd, repayment, months, (a, b, kind, tenorMonths) => {
        const exposures = owedByMonth(
          { amount: 100_000_000, tenorMonths, repayment: kind },
          0.025,
          lineUse(demoPolicy.ead).atDefault,
        );
        // Against the same collateral less is lost of less that is owed.
        const lgdOf = (owed: number) => Math.max(0.1, 0.6 * (1 - Math.min(1, 40_000_000 / owed)));
        const at = (pd12: number) =>
          lifetimeLoss({ shares: constantHazardShares(pd12, tenorMonths), exposures, lgdOf, discountRate: 0.025 });
        const [safe, risky] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(risky.total).toBeGreaterThanOrEqual(safe.total * (1 - 1e-12));
        expect(risky.annualRate).toBeGreaterThanOrEqual(safe.annualRate * (1 - 1e-12));
      }),
    );
  });
});

describe("a price, computed a second time in Python", () => {
  const base = { sales: 1_200_000_000, size: "small" as const };
  const home = { id: "c1", type: "home" as const, appraisedValue: 120_000_000 };
  test("two years of level instalments against a home, PD 2 %", () => {
    const result = price(
      { ...base, exposure: 100_000_000, tenorMonths: 24, repayment: "levelInstalment", pd: 0.02, collateral: [home] },
      demoPolicy,
    );
    expect(result.lgd.lgd).toBeCloseTo(0.198501252, 12);
    expect(result.riskWeight).toBeCloseTo(0.2557862562, 9); // other retail
    expect(result.waterfall.expectedLoss).toBeCloseTo(0.00249581877697, 13);
    expect(result.waterfall.rate).toBeCloseTo(0.0397021616295, 12);
    expect([result.lifetimeLoss, result.firstYearLoss]).toEqual([253_868, 201_518]);
  });
  test("a medium firm's bullet without security, PD 3 %: SME weight, and tax on the interest", () => {
    const result = price(
      {
        exposure: 500_000_000,
        tenorMonths: 12,
        repayment: "bullet",
        pd: 0.03,
        collateral: [],
        sales: 8_000_000_000,
        size: "medium",
      },
      demoPolicy,
    );
    expect([result.exposureClass, result.riskWeight]).toEqual(["corporateSme", expect.closeTo(1.15378224214, 9)]);
    expect(result.waterfall.rate).toBeCloseTo(0.0710380654731, 12);
    expect(result.waterfall.interestTax).toBeCloseTo(0.0710380654731 - 0.0670170428992, 12);
  });
});
