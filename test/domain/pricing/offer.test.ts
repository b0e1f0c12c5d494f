import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import {
  breakEvenPd,
  lendingLimit,
  price,
  priceGrid,
  proposedCovenants,
  rarocAt,
  signed,
  unpromisable,
} from "~/domain/pricing";
import { known, missing } from "~/domain/statements";
import { demoPolicy } from "./policy";

const home = (appraisedValue: number) => ({ id: "c1", type: "home" as const, appraisedValue });
const request = {
  exposure: 100_000_000,
  tenorMonths: 24,
  repayment: "levelInstalment" as const,
  collateral: [home(60_000_000)],
  sales: 1_200_000_000,
  size: "small" as const,
};
const base = { repayment: request.repayment, pd: 0.02, sales: request.sales, size: request.size };

describe("break-even PD", () => {
  test("at the policy's price for a PD is that PD", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.25, noNaN: true }), (pd) => {
        const { rate } = price({ ...request, pd }, demoPolicy).waterfall;
        expect(breakEvenPd(rate, demoPolicy.hurdleRate, request, demoPolicy).value).toBeCloseTo(pd, 9);
      }),
      { numRuns: 30 },
    );
  });
  test("for nothing but its cost is higher than for the hurdle, and RAROC is 0 there", () => {
    const hurdle = breakEvenPd(0.06, demoPolicy.hurdleRate, request, demoPolicy).value!;
    const cost = breakEvenPd(0.06, 0, request, demoPolicy).value!;
    expect(cost).toBeGreaterThan(hurdle);
    expect(rarocAt(0.06, price({ ...request, pd: cost }, demoPolicy), demoPolicy)).toBeCloseTo(0, 9);
  });
  test("is unknown where no firm earns it, and where every firm does", () => {
    expect(breakEvenPd(0.02, 0, request, demoPolicy)).toEqual({ value: undefined, reason: "aboveFloor" });
    expect(breakEvenPd(1_000, 0, request, demoPolicy)).toEqual({ value: undefined, reason: "always" });
  });
});

describe("the price grid", () => {
  const axes = { amounts: [50_000_000, 100_000_000], tenors: [12, 36], securities: [[], [home(150_000_000)]] };
  const cells = priceGrid(base, axes, demoPolicy);
  test("has a price for each amount, tenor and security, the same as the loan's own", () => {
    expect(cells.map(({ amount, tenorMonths, security }) => [amount, tenorMonths, security])).toEqual([
      [50_000_000, 12, 0],
      [50_000_000, 12, 1],
      [50_000_000, 36, 0],
      [50_000_000, 36, 1],
      [100_000_000, 12, 0],
      [100_000_000, 12, 1],
      [100_000_000, 36, 0],
      [100_000_000, 36, 1],
    ]);
    expect(cells[7]?.price).toEqual(
      price({ ...base, exposure: 100_000_000, tenorMonths: 36, collateral: [home(150_000_000)] }, demoPolicy),
    );
  });
  test("is lower with a home as security", () => {
    for (let i = 0; i < cells.length; i += 2)
      expect(cells[i + 1]!.price.waterfall.rate).toBeLessThan(cells[i]!.price.waterfall.rate);
  });
});

describe("the limit", () => {
  const bounds = [
    { kind: "salesShare" as const, amount: 2_345_678 },
    { kind: "debtCapacity" as const, amount: 1_999_999.9 },
  ];
  test("is the request where every bound lies above it, to the unit", () => {
    expect(lendingLimit(1_234_567, bounds, 100_000)).toMatchObject({ amount: 1_234_567, binding: "requested" });
  });
  test("is the lowest bound otherwise, rounded down to the step, and says which", () => {
    expect(lendingLimit(5_000_000, bounds, 100_000)).toMatchObject({ amount: 1_900_000, binding: "debtCapacity" });
  });
  test("is nothing where a bound leaves nothing", () => {
    const none = [{ kind: "workingCapitalNeed" as const, amount: -5 }];
    expect(lendingLimit(5_000_000, none, 100_000)).toMatchObject({ amount: 0, binding: "workingCapitalNeed" });
  });
});

describe("covenants", () => {
  const rules = [
    { ratio: "dscr" as const, weakFrom: 1.4, threshold: 1.2 },
    { ratio: "current" as const, weakFrom: 1, threshold: 0.8 },
    { ratio: "dso" as const, weakFrom: 90, threshold: 120 },
    { ratio: "interestCover" as const, weakFrom: 2, threshold: 1.5 },
  ];
  test("are proposed for weak ratios on either side, none for strong or unknown ones", () => {
    const ratios = { dscr: known(1.3), current: known(1), dso: known(100), interestCover: missing("interest") };
    expect(proposedCovenants(ratios, rules)).toEqual([
      { ratio: "dscr", threshold: 1.2, value: 1.3 },
      { ratio: "dso", threshold: 120, value: 100 },
    ]);
    expect(unpromisable(ratios, rules)).toEqual([]);
  });
  test("are not proposed where the firm would break them at signing, or with its first slow month", () => {
    // A twentieth of room: 1.26 of cover, 114 days.
    const proposed = (dscr: number, dso: number) =>
      proposedCovenants({ dscr: known(dscr), dso: known(dso) }, rules).map(({ ratio }) => ratio);
    expect(proposed(1.26, 114)).toEqual(["dscr", "dso"]);
    expect(proposed(1.25, 115)).toEqual([]);
    expect(proposed(0.9, 140)).toEqual([]);
    expect(unpromisable({ dscr: known(0.9), dso: known(140) }, rules)).toEqual([
      { ratio: "dscr", threshold: 1.2, value: 0.9 },
      { ratio: "dso", threshold: 120, value: 140 },
    ]);
  });
  test("that a person asks for are held against the figures at signing", () => {
    const asked = [
      { ratio: "dscr" as const, threshold: 1.2 },
      { ratio: "debtToAssets" as const, threshold: 0.6 },
      { ratio: "dso" as const, threshold: 60 },
      { ratio: "quick" as const, threshold: 0.7 },
    ];
    const figures = { dscr: known(1.1), debtToAssets: known(0.5), dso: known(59), quick: missing("inventory") };
    expect(signed(asked, figures).map(({ state }) => state)).toEqual(["broken", "kept", "tight", "open"]);
  });
});
