import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { loanCurve, type Policy, price, rarocAt, remainingPd } from "~/domain/pricing";
import { demoPolicy, shippedPolicy } from "./policy";

const { termStructure } = shippedPolicy;
if (termStructure === "constantHazard") throw new Error("the shipped policy has a loan's curve");

const repayment = fc.constantFrom("levelInstalment", "equalPrincipal", "bullet", "revolving");
const months = fc.integer({ min: 1, max: 84 });
const pd = fc.double({ min: 0, max: 0.9, noNaN: true });

/** Times 1 at the tenor of four months, and a spread that is easily reckoned by hand. */
const shape = (times: number, quarters: [number, number, number, number], atMaturity: number) => ({
  lifetime: [{ months: 4, times, power: 1 }],
  quarters,
  atMaturity,
});
const curves = {
  source: "",
  bullet: shape(1, [0.1, 0.1, 0.1, 0.1], 0.6),
  instalments: shape(0.5, [0.1, 0.2, 0.3, 0.3], 0.1),
  revolving: shape(1, [0.1, 0.1, 0.1, 0.1], 0.6),
};
const byHand: Policy = {
  ...shippedPolicy,
  ftp: [{ months: 1, rate: 0 }],
  opexRate: 0.005,
  hurdleRate: 0.12,
  fileCost: { source: "", amount: 1_000 },
  ead: { source: "", revolvingUtilisation: 0.4, creditConversion: 0.1 },
  termStructure: curves,
};
/** Four months without security, to a small firm: LGD 60 %, standardised retail, so capital of 7.875 %, no tax on interest. */
const loan = { tenorMonths: 4, collateral: [], sales: 1_200_000_000, size: "small" as const };
/** Hurdle 12 % after tax of 25 % is 16 %; less 2.2 % of funding saved: 13.8 % of capital. */
const CAPITAL = 0.07875 * 0.138;

describe("a loan's own curve", () => {
  test("of a firm rated 2 % at times 1 ends at 2 %: a tenth in each quarter, the rest at maturity", () => {
    const { marginal, cumulative } = loanCurve(0.02, { repayment: "bullet", tenorMonths: 4 }, curves);
    [0.002, 0.002, 0.002, 0.014].forEach((share, month) => expect(marginal[month]).toBeCloseTo(share, 12));
    expect(cumulative[3]).toBeCloseTo(0.02, 12);
  });
  test("adds up: every month's share is above zero or zero, and the last sum is the lifetime PD, at most 1", () => {
    fc.assert(
      fc.property(pd, repayment, months, (value, kind, tenorMonths) => {
        const { marginal, cumulative } = loanCurve(value, { repayment: kind, tenorMonths }, termStructure);
        expect(marginal).toHaveLength(tenorMonths);
        for (const share of marginal) expect(share).toBeGreaterThanOrEqual(0);
        expect(marginal.reduce((a, b) => a + b, 0)).toBeCloseTo(cumulative.at(-1)!, 12);
        expect(cumulative.at(-1)).toBeLessThanOrEqual(1);
      }),
    );
  });
  test("of a riskier firm is nowhere lower, in any month", () => {
    fc.assert(
      fc.property(pd, pd, repayment, months, (a, b, kind, tenorMonths) => {
        const of = (value: number) => loanCurve(value, { repayment: kind, tenorMonths }, termStructure).marginal;
        const [safe, risky] = [of(Math.min(a, b)), of(Math.max(a, b))];
        risky.forEach((share, month) => expect(share).toBeGreaterThanOrEqual(safe[month]! - 1e-15));
      }),
    );
  });
  test("of a year's loan is the rating PD's, and of a longer one no lower", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.12, noNaN: true }), repayment, months, (value, kind, tenor) => {
        const life = (tenorMonths: number) =>
          loanCurve(value, { repayment: kind, tenorMonths }, termStructure).cumulative.at(-1)!;
        expect(life(12)).toBeCloseTo(value, 3);
        expect(life(tenor + 1)).toBeGreaterThanOrEqual(life(tenor));
      }),
    );
  });
  test("a bullet defaults mostly when it is due, an instalment loan before", () => {
    const last = (kind: "bullet" | "levelInstalment" | "revolving") => {
      const { marginal, cumulative } = loanCurve(0.02, { repayment: kind, tenorMonths: 12 }, termStructure);
      return marginal.at(-1)! / cumulative.at(-1)!;
    };
    expect(last("bullet")).toBeGreaterThan(0.5);
    expect(last("revolving")).toBeGreaterThan(0.5);
    expect(last("levelInstalment")).toBeLessThan(0.25);
  });
  test("what is left of it after months that were paid is of those that still pay", () => {
    const curve = loanCurve(0.02, { repayment: "bullet", tenorMonths: 4 }, curves);
    expect(remainingPd(curve, 0)).toBeCloseTo(0.02, 12);
    expect(remainingPd(curve, 3)).toBeCloseTo(0.014 / 0.994, 12);
  });
});

describe("a price on what is drawn, worked by hand", () => {
  test("of a bullet of 1,000,000, PD 2 %: 12,000 lost over 330,667 balance years", () => {
    const result = price({ ...loan, exposure: 1_000_000, repayment: "bullet", pd: 0.02 }, byHand);
    const balanceYears = ((0.998 + 0.996 + 0.994 + 0.98) * 1_000_000) / 12;
    expect(result.waterfall.expectedLoss).toBeCloseTo(12_000 / balanceYears, 12);
    expect(result.waterfall.fileCost).toBeCloseTo(1_000 / balanceYears, 12);
    expect(result.waterfall.rate).toBeCloseTo(0.005 + 13_000 / balanceYears + CAPITAL, 12);
    expect([result.lifetimeLoss, result.lifetimePd]).toEqual([12_000, expect.closeTo(0.02, 12)]);
  });
  test("of 1,200,000 in equal parts, PD 19 % at times a half: a tenth defaults, of less and less", () => {
    const result = price({ ...loan, exposure: 1_200_000, repayment: "equalPrincipal", pd: 0.19 }, byHand);
    // Shares 1, 2, 3 and 3 + 1 %; owed 1.2, 0.9, 0.6 and 0.3 million; alive 99, 97, 94 and 90 %.
    const loss = 0.6 * (0.01 * 1_200_000 + 0.02 * 900_000 + 0.03 * 600_000 + 0.04 * 300_000);
    const balanceYears = (0.99 * 1_200_000 + 0.97 * 900_000 + 0.94 * 600_000 + 0.9 * 300_000) / 12;
    expect([loss, balanceYears]).toEqual([36_000, 241_250]);
    expect(result.waterfall.expectedLoss).toBeCloseTo(36_000 / 241_250, 12);
    expect(result.waterfall.rate).toBeCloseTo(0.005 + 37_000 / 241_250 + CAPITAL, 12);
  });
  test("of a line of 1,000,000 earns on 400,000 drawn, and loses of the 460,000 owed at a default", () => {
    const result = price({ ...loan, exposure: 1_000_000, repayment: "revolving", pd: 0.02 }, byHand);
    const balanceYears = ((0.998 + 0.996 + 0.994 + 0.98) * 400_000) / 12;
    expect(result.ead).toBe(460_000);
    expect(result.waterfall.expectedLoss).toBeCloseTo(5_520 / balanceYears, 12);
    expect(result.capital).toBeCloseTo(0.07875 * 1.15, 12);
    expect(result.waterfall.rate).toBeCloseTo(0.005 + 6_520 / balanceYears + 1.15 * CAPITAL, 12);
  });
});

describe("a price by the loan's curve", () => {
  const request = { ...loan, exposure: 80_000_000, collateral: [] };
  test("earns exactly the hurdle, whatever the loan", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.3, noNaN: true }), repayment, months, (value, kind, tenorMonths) => {
        const result = price({ ...request, pd: value, repayment: kind, tenorMonths }, shippedPolicy);
        const { rate, ...parts } = result.waterfall;
        expect(Object.values(parts).reduce((total, part) => total + part, 0)).toBeCloseTo(rate, 12);
        expect(rarocAt(rate, result, shippedPolicy)).toBeCloseTo(shippedPolicy.hurdleRate, 9);
      }),
    );
  });
  test("is never lower by a higher curve: a worse rating, or more defaults over the life at the same one", () => {
    fc.assert(
      fc.property(
        pd,
        pd,
        fc.double({ min: 1, max: 3, noNaN: true }),
        repayment,
        months,
        (a, b, more, kind, tenorMonths) => {
          const at = (value: number, factor: number) => {
            const higher = (one: (typeof termStructure)["bullet"]) => ({
              ...one,
              lifetime: one.lifetime.map((point) => ({ ...point, times: factor * point.times })),
            });
            const { source, instalments, bullet, revolving } = termStructure;
            const structure = {
              source,
              instalments: higher(instalments),
              bullet: higher(bullet),
              revolving: higher(revolving),
            };
            const policy = { ...shippedPolicy, termStructure: structure };
            return price({ ...request, pd: value, repayment: kind, tenorMonths }, policy).waterfall.rate;
          };
          const [safe, risky] = [Math.min(a, b), Math.max(a, b)];
          expect(at(risky, 1)).toBeGreaterThanOrEqual(at(safe, 1) * (1 - 1e-12));
          expect(at(safe, more)).toBeGreaterThanOrEqual(at(safe, 1) * (1 - 1e-12));
        },
      ),
    );
  });
  test("at no risk at all is its costs: funding, work, the file and capital", () => {
    const free = { ...shippedPolicy, pdFloor: 0, opexRate: 0.005, hurdleRate: 0.12 };
    const { waterfall } = price({ ...request, pd: 0, repayment: "bullet", tenorMonths: 12 }, free);
    expect(waterfall.expectedLoss).toBe(0);
    // 2.2 % funding, 0.5 % work; CNY 1,000 over 800,000, a year discounted monthly at 2.2 %; capital as above.
    const balanceYears = Array.from({ length: 12 }, (_, i) => (800_000 / 12) * 1.022 ** (-(i + 1) / 12)).reduce(
      (a, b) => a + b,
    );
    expect(waterfall.rate).toBeCloseTo(0.027 + 1_000 / balanceYears + CAPITAL, 12);
  });
  test("of a small loan bears more of the file, and of a line more than of a loan that is drawn", () => {
    const file = (exposure: number, kind: "bullet" | "revolving") =>
      price({ ...request, exposure, pd: 0.02, repayment: kind, tenorMonths: 12 }, shippedPolicy).waterfall.fileCost;
    expect(file(10_000_000, "bullet")).toBeGreaterThan(file(80_000_000, "bullet"));
    expect(file(80_000_000, "revolving")).toBeGreaterThan(file(80_000_000, "bullet"));
  });
  test("under a policy of schema 1 has neither file cost nor curve: a constant hazard, and a line on its EAD", () => {
    const line = price({ ...request, pd: 0.02, repayment: "revolving", tenorMonths: 24 }, demoPolicy);
    expect(line.waterfall.fileCost).toBe(0);
    expect(line.lifetimePd).toBeCloseTo(1 - 0.98 ** 2, 12);
    const bullet = price(
      { ...request, pd: 0.02, exposure: line.ead, repayment: "bullet", tenorMonths: 24 },
      demoPolicy,
    );
    expect(line.waterfall.expectedLoss).toBeCloseTo(bullet.waterfall.expectedLoss, 12);
  });
});
