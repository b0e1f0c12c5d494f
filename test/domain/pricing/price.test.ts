import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { irbCorporate, price, raroc, rarocAt, riskBasedPrice } from "~/domain/pricing";
import { policyLgd } from "~/domain/pricing/lgd";
import { ftpRate } from "~/domain/pricing/price";
import { demoPolicy } from "./policy";

/** RMB 1m for two years against a home, to a firm with sales of RMB 12m. */
const request = {
  exposure: 100_000_000,
  tenorMonths: 24,
  repayment: "levelInstalment" as const,
  pd: 0.02,
  collateral: [{ id: "c1", type: "home" as const, appraisedValue: 120_000_000 }],
  sales: 1_200_000_000,
  size: "small" as const,
};
const pd = fc.double({ min: 0.0005, max: 0.5, noNaN: true });

describe("the worked example: PD 2 %, LGD 40 %, weight 75 %, ratio 10.5 %", () => {
  const inputs = {
    ftp: 0.022,
    opex: 0.01,
    fileCost: 0,
    expectedLoss: 0.02 * 0.4,
    capital: 0.75 * 0.105,
    capitalBenefit: 0.022,
    hurdle: 0.12,
    tax: 0.25,
    fees: 0,
    interestTax: 0,
  };
  test("the rate is 5.08675 %, and each part as worked", () => {
    const waterfall = riskBasedPrice(inputs);
    expect(waterfall.rate).toBeCloseTo(0.0508675, 10);
    expect(waterfall.capitalCharge).toBeCloseTo(0.0126, 10);
    expect(waterfall.capitalBenefit).toBeCloseTo(-0.0017325, 10);
  });
  test.each([
    [0.0508675, 0.12],
    [0.045, 0.0641],
    [0.04, 0.0165],
    [0.035, -0.0311],
  ])("RAROC at %d is %d", (rate, expected) => {
    expect(raroc(rate, inputs)).toBeCloseTo(expected, 4);
  });
});

describe("a price under the bank's policy", () => {
  test("its parts add up to the rate, and at that rate the loan returns the hurdle", () => {
    fc.assert(
      fc.property(pd, fc.integer({ min: 1, max: 120 }), fc.constantFrom("small", "medium"), (pd, tenorMonths, size) => {
        // A medium firm's interest is taxed, a small one's is not.
        const result = price({ ...request, pd, tenorMonths, size }, demoPolicy);
        const { rate, ...parts } = result.waterfall;
        expect(Object.values(parts).reduce((total, part) => total + part, 0)).toBeCloseTo(rate, 14);
        expect(rarocAt(rate, result, demoPolicy)).toBeCloseTo(demoPolicy.hurdleRate, 12);
      }),
    );
  });
  test("a riskier firm never pays less and never loses less", () => {
    fc.assert(
      fc.property(pd, pd, (a, b) => {
        const safe = price({ ...request, pd: Math.min(a, b) }, demoPolicy);
        const risky = price({ ...request, pd: Math.max(a, b) }, demoPolicy);
        expect(risky.waterfall.rate).toBeGreaterThanOrEqual(safe.waterfall.rate);
        expect(risky.expectedLossAmount).toBeGreaterThanOrEqual(safe.expectedLossAmount);
      }),
    );
  });
  test("a firm without sales in the policy's currency gets no size adjustment", () => {
    const known = price(request, demoPolicy);
    const unknown = price({ ...request, sales: undefined }, demoPolicy);
    expect(unknown.riskWeight).toBeGreaterThan(known.riskWeight);
  });
  test("no firm is priced as safer than the floor", () => {
    expect(price({ ...request, pd: 0 }, demoPolicy)).toEqual(price({ ...request, pd: demoPolicy.pdFloor }, demoPolicy));
  });
});

test("below the hump, a riskier firm never needs less capital", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0003, max: 0.2, noNaN: true }),
      fc.double({ min: 1, max: 1.5, noNaN: true }),
      (pd, factor) => {
        const k = (value: number) =>
          irbCorporate({ pd: value, lgd: 0.45, maturityYears: 2.5, turnoverEurM: undefined }).k;
        expect(k(Math.min(pd * factor, 0.2))).toBeGreaterThanOrEqual(k(pd) - 1e-15);
      },
    ),
  );
});

describe("loss given default under the bank's policy", () => {
  const value = fc.integer({ min: 0, max: 500_000_000 });
  const type = fc.constantFrom(
    ...(["deposit", "home", "shopOrOffice", "factoryOrLand", "machineryOrVehicle", "receivables", "stock"] as const),
  );
  test("more collateral never raises it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000_000 }), type, value, value, (ead, type, own, more) => {
        const lgd = (appraisedValue: number) => policyLgd(ead, [{ id: "c", type, appraisedValue }], demoPolicy.lgd).lgd;
        expect(lgd(own + more)).toBeLessThanOrEqual(lgd(own));
      }),
    );
  });
  test("one more piece never raises it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000_000 }),
        fc.array(fc.tuple(type, value), { minLength: 1 }),
        (ead, pieces) => {
          const collateral = pieces.map(([type, appraisedValue], i) => ({ id: `c${i}`, type, appraisedValue }));
          const of = (some: typeof collateral) => policyLgd(ead, some, demoPolicy.lgd).lgd;
          expect(of(collateral)).toBeLessThanOrEqual(of(collateral.slice(1)));
        },
      ),
    );
  });
  test("no piece counts for more than the bank lends against it: 90 % of a deposit", () => {
    const [part] = policyLgd(1_000, [{ id: "c", type: "deposit", appraisedValue: 1_000 }], demoPolicy.lgd).parts;
    expect(part).toMatchObject({ present: 900, advance: 900 });
  });
  test("without collateral it is what an unsecured claim loses", () => {
    expect(policyLgd(100, [], demoPolicy.lgd)).toEqual({
      lgd: 1 - demoPolicy.lgd.unsecuredRecovery,
      pvCollateral: 0,
      parts: [],
    });
  });
  test("however good the collateral, the floor stays", () => {
    const { lgd, pvCollateral } = policyLgd(100, [{ id: "c", type: "deposit", appraisedValue: 1000 }], demoPolicy.lgd);
    expect([lgd, pvCollateral]).toEqual([demoPolicy.lgd.floor, 100]);
  });
});

describe("the funds-transfer rate", () => {
  const curve = [
    { months: 12, rate: 0.02 },
    { months: 36, rate: 0.03 },
  ];
  test.each([
    [6, 0.02],
    [12, 0.02],
    [24, 0.025],
    [36, 0.03],
    [60, 0.03],
  ])("for %d months is %d: straight between the points, flat beyond", (months, rate) => {
    expect(ftpRate(curve, months)).toBeCloseTo(rate, 15);
  });
});
