import { describe, expect, it } from "vitest";
import { usualClaim, usualUndeclared, taxNotPaid } from "~/domain/firm/undeclared";
import { INDUSTRIES } from "~/domain/industries";
import { randomStream } from "~/domain/random";

const RESTAURANT = { regime: "general", rate: 0.06 } as const;
const yuan = (amount: number) => amount * 100;

describe("the tax on sales that were not declared", () => {
  it("is VAT with its surcharges and income tax, 0.05 % for each day, and a fine of half of it", () => {
    // One month with 100,000 yuan left out, found ten months later: VAT 6,000, surcharges 12 % of it 720, income tax 500,
    // 7,220 in all; due 285 days ago (10 x 30 - 15), so 14.25 % or 1,028.85; half of it as a fine 3,610.
    const month = { month: 100, sales: yuan(100_000), incomeTax: yuan(500) };
    expect(taxNotPaid([month], 110, RESTAURANT)).toEqual({
      vat: yuan(6_000),
      surcharges: yuan(720),
      incomeTax: yuan(500),
      late: 102_885,
      fine: yuan(3_610),
      total: yuan(7_220) + 102_885 + yuan(3_610),
    });
  });

  it("of a small-scale payer is one per cent with half the surcharges", () => {
    const month = { month: 100, sales: yuan(100_000), incomeTax: 0 };
    const owed = taxNotPaid([month], 100, { regime: "smallScale", rate: 0.01 });
    // 1,000, 6 % of it 60, not yet late, fine 530.
    expect(owed).toMatchObject({
      vat: yuan(1_000),
      surcharges: yuan(60),
      late: 0,
      fine: yuan(530),
      total: yuan(1_590),
    });
  });

  it("goes back three years and no further", () => {
    const sales = yuan(100_000);
    const at = (month: number) => taxNotPaid([{ month, sales, incomeTax: 0 }], 136, RESTAURANT).total;
    expect(at(100)).toBe(0);
    expect(at(101)).toBeGreaterThan(0);
    expect(at(137)).toBe(0);
  });

  it("of a small restaurant with a fifth of 400,000 yuan a month left out comes to two tenths of a month's sales", () => {
    const monthlySales = yuan(400_000);
    const firm = {
      industry: INDUSTRIES.restaurant,
      vat: { regime: "smallScale", rate: 0.01, inputRate: 0 },
      monthlySales,
    } as const;
    // 80,000 a month for 36 months: VAT 28,800 and surcharges 1,728. Days late: 35 months of 30 x k - 15, in all 18,375,
    // over 36 months on average 510, so 25.5 % with half as a fine: 30,528 x 1.755 = 53,580; income tax comes on top:
    // 5 % of the margin of a fifth of the sales.
    const claim = usualClaim(firm, 0.2, 0.5);
    expect(claim).toBeGreaterThan(yuan(53_500));
    const margin = (claim - yuan(53_580)) / (yuan(80_000) * 36 * 0.05 * 1.755);
    expect(margin).toBeGreaterThan(0.08);
    expect(margin).toBeLessThan(0.15);
  });
});

describe("the usual share of sales that is not declared", () => {
  const drawn = (trade: keyof typeof INDUSTRIES, size: "small" | "medium" = "small") =>
    Array.from({ length: 400 }, (_, i) =>
      usualUndeclared(INDUSTRIES[trade], size, randomStream(`u${String(i)}`, "undeclared")),
    );
  const within = (shares: readonly number[], low: number, high: number) =>
    shares.every((share) => share === 0 || (share >= low && share <= high));

  it("is 10 to 35 % in small restaurants, 3 to 12 % in wholesale of food, and none where customers want invoices", () => {
    expect(within(drawn("restaurant"), 0.1, 0.35)).toBe(true);
    expect(within(drawn("foodWholesale"), 0.03, 0.12)).toBe(true);
    for (const trade of ["garment", "metalParts", "construction"] as const)
      expect(Math.max(...drawn(trade)), trade).toBe(0);
  });

  it("is a third of that in medium firms, and some firms declare all", () => {
    expect(within(drawn("restaurant", "medium"), 0.1 / 3, 0.35 / 3)).toBe(true);
    const all = drawn("restaurant").filter((share) => share === 0).length / 400;
    // 15 %; three standard deviations of 400 draws are 5.4 points.
    expect(Math.abs(all - 0.15)).toBeLessThan(0.054);
  });
});
