import { describe, expect, test } from "vitest";
import { gradeOf, MASTER_SCALE } from "~/domain/lending";
import {
  debtCapacity,
  expectedCreditLoss,
  exposureAtDefault,
  lendingLimit,
  levelPayment,
  constantHazardShares,
  lifetimeLoss,
  lossGivenDefault,
  presentValueOfCollateral,
  price,
  proposedCovenants,
  rarocAt,
  revolvingSchedule,
  schedule,
  seasonalSchedule,
  stageOf,
} from "~/domain/pricing";
import { currentPolicy } from "~/records/content/earlier-policy";
import { lineUse, owedByMonth } from "~/domain/pricing/exposure";
import { standardisedRiskWeight } from "~/domain/pricing/exposure-class";
import { corporateCorrelation } from "~/domain/pricing/irb";
import { policyLgd } from "~/domain/pricing/lgd";
import { monthlyHazard } from "~/domain/pricing/lifetime";
import { ftpRate } from "~/domain/pricing/price";
import { known } from "~/domain/statements";
import { demoPolicy } from "./policy";

const yuan = (amount: number) => amount * 100;
const MILLION = yuan(1_000_000);
const asked = {
  exposure: MILLION,
  tenorMonths: 12,
  repayment: "bullet" as const,
  pd: 0.02,
  collateral: [],
  sales: 80 * MILLION,
  size: "small" as "micro" | "small" | "medium",
};

describe("VAT on interest", () => {
  const tax = (change: Partial<Parameters<typeof price>[0]>) =>
    price({ ...asked, ...change }, demoPolicy).waterfall.interestTax;
  test.each(["micro", "small"] as const)("is not due of a %s firm on 10 million, and is on a fen more", (size) => {
    expect(tax({ size, exposure: 10 * MILLION })).toBe(0);
    expect(tax({ size, exposure: 10 * MILLION + 1 })).toBeGreaterThan(0);
  });
  test("is due of a medium firm on any amount", () => {
    expect(tax({ size: "medium", exposure: 1 })).toBeGreaterThan(0);
  });
  test("is 6 % of the rate before it", () => {
    const { interestTax, rate } = price({ ...asked, size: "medium" }, demoPolicy).waterfall;
    expect(interestTax! / (rate - interestTax!)).toBeCloseTo(0.06, 12);
  });
  test("counts what is granted of a line, not what is drawn: 10.5 million, of which 9.45 stand at a default", () => {
    const line = { ...asked, repayment: "revolving" as const, exposure: 10.5 * MILLION };
    expect(price(line, demoPolicy).ead).toBe(yuan(9_450_000));
    expect(price(line, demoPolicy).waterfall.interestTax).toBeGreaterThan(0);
    expect(price({ ...line, exposure: 10 * MILLION }, demoPolicy).waterfall.interestTax).toBe(0);
  });
});

describe("a line is priced on what stands at a default, where a loan is on what is granted", () => {
  const line = price({ ...asked, repayment: "revolving" }, demoPolicy);
  const loan = price(asked, demoPolicy);
  // 60 % drawn and three quarters of the other 40 %.
  test("so that a million granted counts for 900,000", () => {
    expect([line.ead, loan.ead]).toEqual([0.9 * MILLION, MILLION]);
    expect([line.expectedLossAmount, loan.expectedLossAmount]).toEqual([yuan(10_800), yuan(12_000)]); // 2 % · 60 %
  });
  test("and the same security covers more of it", () => {
    const deposit = [{ id: "d", type: "deposit" as const, appraisedValue: yuan(500_000) }];
    const lgd = (repayment: "revolving" | "bullet") =>
      price({ ...asked, repayment, collateral: deposit }, demoPolicy).lgd;
    // 90 % may be lent against a deposit: 450,000; of the rest 60 % are lost.
    expect(lgd("revolving").lgd).toBeCloseTo(0.6 * (450 / 900), 12);
    expect(lgd("bullet").lgd).toBeCloseTo(0.6 * (550 / 1_000), 12);
  });
  test("and its class is that of what is granted: a fen above 10 million leaves retail, though less is drawn", () => {
    const of = (exposure: number) => price({ ...asked, repayment: "revolving", exposure }, demoPolicy).exposureClass;
    expect([of(10 * MILLION), of(10 * MILLION + 1)]).toEqual(["retail", "corporateSme"]);
  });
  test("and an overdrawn line counts for what is drawn", () => {
    expect(exposureAtDefault(100, 100, 0.75)).toBe(100);
    expect(exposureAtDefault(100, 101, 0.75)).toBe(101);
  });
});

describe("the maturity of a corporate's capital", () => {
  const weight = (tenorMonths: number) => price({ ...asked, size: "medium", tenorMonths }, demoPolicy).riskWeight;
  test("is a year at least: up to twelve months weigh the same, the thirteenth more", () => {
    expect(weight(1)).toBe(weight(12));
    expect(weight(11)).toBe(weight(12));
    expect(weight(13)).toBeGreaterThan(weight(12));
  });
  test("is five years at most: from sixty months on all weigh the same, the fifty-ninth less", () => {
    expect(weight(59)).toBeLessThan(weight(60));
    expect(weight(61)).toBe(weight(60));
    expect(weight(120)).toBe(weight(60));
  });
  test("raises the weight from one year to five by (1 + 2.5 b)/(1 − 1.5 b)", () => {
    // PD 2 %: b = (0.11852 + 0.05478 · 3.912023)² = 0.1107695; 1.2769238 / 0.8338457.
    expect(weight(60) / weight(12)).toBeCloseTo(1.531367, 5);
  });
});

describe("the size of a firm in the correlation of corporates", () => {
  // PD 2 %: e^−1 of the way from 0.24 to 0.12 is left: 0.12 + 0.12 · 0.367879 = 0.164146.
  test.each([
    ["unknown", undefined, 0.164146],
    ["50 million", 50, 0.164146],
    ["60 million", 60, 0.164146],
    ["27.5 million", 27.5, 0.144146],
    ["5 million", 5, 0.124146],
    ["1 million", 1, 0.124146],
  ])("at a turnover of EUR %s", (_, turnover, expected) => {
    expect(corporateCorrelation(0.02, turnover)).toBeCloseTo(expected, 5);
  });
  test("turns yuan into EUR m at the policy's rate", () => {
    const weight = (sales: number) => price({ ...asked, size: "medium", sales }, demoPolicy).riskWeight;
    // 7.80 to the euro: 39 million are EUR 5m, as little as counts; 40 million are more.
    expect(weight(39 * MILLION)).toBe(weight(10 * MILLION));
    expect(weight(40 * MILLION)).toBeGreaterThan(weight(39 * MILLION));
  });
});

describe("level instalments without interest", () => {
  test("are the loan over the months", () => {
    expect(levelPayment(1_200, 0, 12)).toBe(100);
    expect(levelPayment(1_200, 1e-9, 12)).toBeCloseTo(100, 5); // and no leap beside it
  });
  test("leave what rounding leaves to the last", () => {
    const plan = schedule({ principal: 1_000, annualRate: 0, months: 3, repayment: "levelInstalment" });
    expect(plan).toEqual([
      { no: 1, payment: 333, interest: 0, principal: 333, balance: 667 },
      { no: 2, payment: 333, interest: 0, principal: 333, balance: 334 },
      { no: 3, payment: 334, interest: 0, principal: 334, balance: 0 },
    ]);
  });
  test("carry a loan of the cash over all months", () => {
    const even = { yearlyCash: 1_200, minimumCover: 1, annualRate: 0, months: 30 };
    expect(debtCapacity(even)).toBe(3_000);
    expect(debtCapacity({ ...even, repayment: "equalPrincipal" })).toBeCloseTo(3_000, 9);
    expect(debtCapacity({ ...even, minimumCover: 1.25 })).toBe(2_400);
  });
  test("of one month are the loan and a month's interest", () => {
    expect(levelPayment(1_200, 0.12, 1)).toBeCloseTo(1_212, 9);
  });
});

describe("schedules by hand", () => {
  test("equal principal: interest on what is left, the odd fen in the last month", () => {
    expect(schedule({ principal: 1_000, annualRate: 0.12, months: 3, repayment: "equalPrincipal" })).toEqual([
      { no: 1, payment: 343, interest: 10, principal: 333, balance: 667 },
      { no: 2, payment: 340, interest: 7, principal: 333, balance: 334 },
      { no: 3, payment: 337, interest: 3, principal: 334, balance: 0 },
    ]);
  });
  test("rounded parts that repay early leave nothing to pay", () => {
    // A hundred fen over 150 months: one a month, nothing from month 101 on.
    const plan = schedule({ principal: 100, annualRate: 0, months: 150, repayment: "equalPrincipal" });
    expect([plan[99], plan[100], plan[149]].map((one) => [one!.principal, one!.balance])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
  });
  test("a level instalment below the first interest repays nothing before the end", () => {
    // 12 % a month on 100: an instalment of 12 over very many months is all interest.
    const plan = schedule({ principal: 100, annualRate: 1.44, months: 120, repayment: "levelInstalment" });
    expect(plan.slice(0, -1).every(({ principal }) => principal === 0)).toBe(true);
    expect(plan.at(-1)).toMatchObject({ principal: 100, interest: 12, balance: 0 });
  });
  test("a line used as it is needed: drawn again, and paid off at the end", () => {
    expect(revolvingSchedule([6_000, 9_000, 3_000], 0.12)).toEqual([
      { no: 1, payment: -2_940, interest: 60, principal: -3_000, balance: 9_000 },
      { no: 2, payment: 6_090, interest: 90, principal: 6_000, balance: 3_000 },
      { no: 3, payment: 3_030, interest: 30, principal: 3_000, balance: 0 },
    ]);
  });
  test("a season comes again after its last weight, and nothing but a number of 0 or more is a weight", () => {
    const plan = seasonalSchedule({ principal: 600, annualRate: 0, months: 5 }, [0, 1]);
    expect(plan.map(({ principal }) => principal)).toEqual([0, 300, 0, 300, 0]);
    expect(
      seasonalSchedule({ principal: 600, annualRate: 0, months: 3 }, [1, 2]).map(({ principal }) => principal),
    ).toEqual([150, 300, 150]);
    expect(() => seasonalSchedule({ principal: 1, annualRate: 0, months: 1 }, [Number.NaN])).toThrow(RangeError);
    expect(() => seasonalSchedule({ principal: 1, annualRate: 0, months: 1 }, [0])).not.toThrow();
  });
});

describe("exposure over the months", () => {
  test("begins with the whole and ends with the last part owed", () => {
    const level = owedByMonth(
      { amount: 1_200, tenorMonths: 4, repayment: "levelInstalment" },
      0,
      lineUse(demoPolicy.ead).atDefault,
    );
    expect(level).toEqual([1_200, 900, 600, 300]);
  });
});

describe("expected credit loss by stage", () => {
  const loan = { exposures: [1_000, 600, 300], marginalPds: [0.02, 0.03, 0.04], lgd: 0.4, effectiveRate: 0.05 };
  // 8 / 1.05 = 7.619048; 7.2 / 1.1025 = 6.530612; 4.8 / 1.157625 = 4.146420.
  test("one counts the first year, two every year, three the whole exposure", () => {
    expect(expectedCreditLoss({ ...loan, stage: 1 })).toBeCloseTo(7.619048, 6);
    expect(expectedCreditLoss({ ...loan, stage: 2 })).toBeCloseTo(18.29608, 5);
    expect(expectedCreditLoss({ ...loan, stage: 3 })).toBe(400);
  });
  test("of a year's loan is the same in one and two", () => {
    const year = { ...loan, exposures: [1_000] };
    expect(expectedCreditLoss({ ...year, stage: 2 })).toBe(expectedCreditLoss({ ...year, stage: 1 }));
  });
  test("counts nothing where no PD is known and nothing where nothing is owed", () => {
    expect(expectedCreditLoss({ ...loan, marginalPds: [0.02], stage: 2 })).toBeCloseTo(7.619048, 6);
    expect(expectedCreditLoss({ ...loan, exposures: [], stage: 3 })).toBe(0);
  });
});

describe("lifetime loss by hand", () => {
  // Without discount, at a monthly hazard of 1 %: 100 · 1 % · 50 %, and half of it with 99 in 100 alive.
  const pd12 = 1 - 0.99 ** 12;
  const shares = constantHazardShares(pd12, 13);
  test("each month loses what is owed then, of those still alive", () => {
    const { total, annualRate } = lifetimeLoss({ exposures: [100, 50], shares, lgdOf: () => 0.5, discountRate: 0 });
    expect(monthlyHazard(pd12)).toBeCloseTo(0.01, 12);
    expect(total).toBeCloseTo(0.5 + 0.99 * 0.25, 12);
    expect(annualRate).toBeCloseTo((12 * 0.7475) / (0.99 * 100 + 0.99 ** 2 * 50), 12);
  });
  test("is discounted from the end of each month at the annual rate", () => {
    const one = (months: number) =>
      lifetimeLoss({
        exposures: Array.from({ length: months }, (_, index) => (index === months - 1 ? 100 : 0)),
        shares,
        lgdOf: () => 0.5,
        discountRate: 0.21,
      }).total;
    expect(one(6)).toBeCloseTo((0.99 ** 5 * 0.5) / 1.1, 12); // 1.21 ^ (6/12)
    expect(one(12)).toBeCloseTo((0.99 ** 11 * 0.5) / 1.21, 12);
  });
  test("has in the first year what falls in months 1 to 12, not in the thirteenth", () => {
    const { total, firstYear } = lifetimeLoss({
      exposures: Array<number>(13).fill(100),
      shares,
      lgdOf: () => 0.5,
      discountRate: 0,
    });
    expect(firstYear).toBeCloseTo(50 * pd12, 12);
    expect(total).toBeCloseTo(50 * (1 - 0.99 ** 13), 12);
  });
  test("asks no LGD of a month in which nothing is owed", () => {
    const lgdOf = (owed: number) => 1 / owed;
    expect(lifetimeLoss({ exposures: [100, 0], shares, lgdOf, discountRate: 0 }).total).toBeCloseTo(0.01, 12);
  });
});

describe("security", () => {
  test("is worth its sale after haircut and cost, when the money comes", () => {
    // 1,000 · 0.5 · 0.95 / 1.06^2.5 = 410.6095
    expect(presentValueOfCollateral(1_000, demoPolicy.lgd.collateral.factoryOrLand, 0.06)).toBeCloseTo(410.6095, 3);
  });
  test("covers up to what is owed, and the rest recovers as an unsecured claim does", () => {
    expect(lossGivenDefault(100, 25, 0.4)).toBeCloseTo(0.45, 12);
    expect(lossGivenDefault(100, 100, 0.4)).toBe(0);
    expect(lossGivenDefault(100, 150, 0.4)).toBe(0);
  });
  test("of several pieces adds up, each up to what the bank lends against it", () => {
    const { parts, pvCollateral, lgd } = policyLgd(
      10_000,
      [
        { id: "a", type: "deposit", appraisedValue: 1_000 },
        { id: "b", type: "receivables", appraisedValue: 1_000 },
      ],
      demoPolicy.lgd,
    );
    // 1,000 · 0.95 / 1.06^0.1 = 944.48, at most 900; 1,000 · 0.5 · 0.95 / 1.06^0.75 = 454.69, at most 600.
    expect(parts).toEqual([
      { id: "a", type: "deposit", value: 1_000, present: 900, advance: 900 },
      { id: "b", type: "receivables", value: 1_000, present: 455, advance: 600 },
    ]);
    expect(pvCollateral).toBe(1_355);
    expect(lgd).toBeCloseTo(0.6 * 0.8645, 12);
  });
});

describe("the standardised weight stands at the bound for the bound itself", () => {
  test.each([
    [0.5, 0.2],
    [0.6, 0.25],
    [0.8, 0.3],
    [0.9, 0.4],
    [1, 0.5],
    [1.0001, 0.7],
  ])("a loan of %d of the home weighs %d", (loanToValue, weight) => {
    const claim = { class: "residentialMortgage", loanToValue } as const;
    expect(standardisedRiskWeight(claim, demoPolicy.capital.standardised)).toBe(weight);
  });
  test("a defaulted claim without provision weighs one and a half", () => {
    expect(standardisedRiskWeight({ class: "defaulted" }, demoPolicy.capital.standardised)).toBe(1.5);
  });
});

describe("a loan moves stage on the day after the bound, and with the notch that the policy names", () => {
  const facts = { daysPastDue: 0, pdAtOrigination: 0.02, pdNow: 0.02, creditImpaired: false };
  test("all triggers that hold are named, the graver first", () => {
    const worst = { daysPastDue: 91, pdAtOrigination: 0.005, pdNow: 0.2, creditImpaired: true };
    expect(stageOf(worst, demoPolicy.staging)).toEqual({
      stage: 3,
      triggers: ["creditImpaired", "daysToImpaired", "daysToSignificant", "pdRatio", "notches"],
    });
  });
  test("a better PD than at the start is no trigger", () => {
    expect(stageOf({ ...facts, pdNow: 0.001 }, demoPolicy.staging).stage).toBe(1);
  });
});

describe("a PD on the bound of two grades", () => {
  test("belongs to the worse one", () => {
    // Between the midpoints 1 % and 2 % the bound is √2 %.
    expect(MASTER_SCALE[4]!.fromPd).toBeCloseTo(0.0141421356, 9);
    expect(gradeOf(MASTER_SCALE[4]!.fromPd)).toBe(5);
    expect(gradeOf(MASTER_SCALE[4]!.fromPd - 1e-12)).toBe(4);
  });
});

describe("limits and covenants at their border", () => {
  test("a bound equal to the request does not bind, a fen below it does", () => {
    const limit = (amount: number) => lendingLimit(1_000, [{ kind: "salesShare", amount }], 100);
    expect(limit(1_000)).toMatchObject({ amount: 1_000, binding: "requested" });
    expect(limit(999)).toMatchObject({ amount: 900, binding: "salesShare" });
    expect(limit(900)).toMatchObject({ amount: 900, binding: "salesShare" });
  });
  test("of two equal bounds the first binds, and all are shown with the request", () => {
    const bounds = [
      { kind: "salesShare" as const, amount: 500 },
      { kind: "authority" as const, amount: 500 },
    ];
    expect(lendingLimit(1_000, bounds, 100)).toEqual({
      amount: 500,
      binding: "salesShare",
      bounds: [{ kind: "requested", amount: 1_000 }, ...bounds],
    });
  });
  test("a ratio at the policy's mark is not weak, on either side", () => {
    const rules = [
      { ratio: "dscr" as const, weakFrom: 1.2, threshold: 1 },
      { ratio: "dso" as const, weakFrom: 120, threshold: 150 },
    ];
    expect(proposedCovenants({ dscr: known(1.2), dso: known(120) }, rules)).toEqual([]);
    expect(proposedCovenants({ dscr: known(1.1999), dso: known(120.01) }, rules)).toHaveLength(2);
  });
});

describe("the funds-transfer curve", () => {
  const curve = [
    { months: 6, rate: 0.01 },
    { months: 12, rate: 0.02 },
    { months: 36, rate: 0.05 },
  ];
  test("is straight between two neighbours, at its points exact", () => {
    expect([6, 9, 12, 20, 36].map((months) => ftpRate(curve, months))).toEqual([
      0.01,
      expect.closeTo(0.015, 15) as number,
      0.02,
      expect.closeTo(0.03, 15) as number,
      0.05,
    ]);
  });
  test("without a point has no rate", () => expect(() => ftpRate([], 12)).toThrow("no point"));
});

test("RAROC counts the tax inside the rate: at no hurdle the whole capital earns its benefit", () => {
  const result = price({ ...asked, size: "medium" }, demoPolicy);
  const { waterfall, capital } = result;
  const cost = waterfall.ftp + waterfall.opex + waterfall.expectedLoss - 0.022 * capital;
  expect(rarocAt(cost * 1.06, result, demoPolicy)).toBeCloseTo(0, 12);
  expect(rarocAt((cost + 0.01) * 1.06, result, demoPolicy)).toBeCloseTo((0.01 * 0.75) / capital, 12);
});

test("a policy of before these parts existed is completed with what the bank did then", () => {
  const { capital, interestTax, ead, staging, covenants, stress, information, knockOuts, workingCapital, ...earlier } =
    demoPolicy;
  void [capital, interestTax, ead, staging, covenants, stress, information, knockOuts, workingCapital];
  const NO_BOUND = 9_007_199_254_740_991; // 2^53 − 1
  expect(currentPolicy(earlier)).toEqual({
    ...earlier,
    capital: {
      source: "Basel CRE31",
      approach: "irb",
      retailUpTo: 0,
      smeUpToSales: NO_BOUND,
      standardised: {
        source: "Basel CRE20",
        weights: {
          corporate: 1,
          corporateSme: 0.85,
          retail: 0.75,
          residentialMortgage: [],
          mortgageAbove: 0.7,
          defaulted: { provisionedFrom: 0.2, below: 1.5, from: 1 },
        },
      },
    },
    interestTax: { source: "none", rate: 0, exemptUpTo: 0 },
    ead: { source: "fully drawn", revolvingUtilisation: 1, creditConversion: 1 },
    staging: { source: "IFRS 9", significantAfterDays: 30, impairedAfterDays: 90, pdRatio: 2, notches: 3 },
    covenants: [],
    information: { source: "none", requests: [] },
    stress: { source: "none", scenarios: [] },
    knockOuts: {
      source: "none",
      beneficialOwnerFrom: 1,
      prohibitedSectors: [],
      groupLimit: NO_BOUND,
      branchAuthority: { micro: NO_BOUND, small: NO_BOUND, medium: NO_BOUND },
    },
    workingCapital: { source: "none", maxGrowth: 0, ownFundsShare: 0 },
  });
});
