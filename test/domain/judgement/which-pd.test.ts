import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile/truth";
import { debriefOf } from "~/domain/judgement/debrief/debrief-of";
import { gradeOf } from "~/domain/lending";
import { loanCurve, type Policy, price, remainingPd, stageOf } from "~/domain/pricing";
import { card, declined, file, opinion, shippedPolicy, soundTruth, yuan } from "./fixture";

/**
 * Which PD stands behind which figure. Each PD is changed alone, and what moves is what stands on it:
 *   rating PD             grade, internal-ratings capital, and (through the curve) price, stage 1 and staging
 *   curve, first year     stage 1, price, staging
 *   curve, whole life     staging, price, stage 1
 *   curve, after a year   price alone: when in the later years the loss comes
 *   attainable PD         the benchmark alone
 * The benchmark lends at a fair price for the attainable PD, so it follows the price wherever the curve moves that.
 */
interface Pds {
  readonly rating: number;
  readonly policy: Policy;
  readonly truth: CaseTruth;
}

if (shippedPolicy.termStructure === "constantHazard") throw new Error("the shipped policy has a loan's curve");
const { termStructure } = shippedPolicy;
const instalments = (change: Partial<(typeof termStructure)["instalments"]>): Policy => ({
  ...shippedPolicy,
  termStructure: { ...termStructure, instalments: { ...termStructure.instalments, ...change } },
});

const before: Pds = { rating: 0.01, policy: instalments({}), truth: soundTruth };
const loan = { tenorMonths: 36, repayment: "levelInstalment" as const };
const request = {
  ...loan,
  exposure: yuan(1_500_000),
  collateral: [],
  sales: yuan(9_000_000),
  size: "small" as const,
};

const figures = {
  grade: ({ rating }: Pds) => gradeOf(rating),
  price: ({ rating, policy }: Pds) => price({ ...request, pd: rating }, policy).waterfall.expectedLoss,
  "ECL of stage 1": ({ rating, policy }: Pds) => price({ ...request, pd: rating }, policy).firstYearLoss,
  staging: ({ rating, policy }: Pds) => remainingPd(curveOf(rating, policy), 0),
  "capital, standardised": ({ rating, policy }: Pds) => price({ ...request, pd: rating }, policy).riskWeight,
  "capital, internal ratings": ({ rating, policy }: Pds) =>
    price({ ...request, pd: rating }, { ...policy, capital: { ...policy.capital, approach: "irb" } }).riskWeight,
  benchmark: ({ policy, truth }: Pds) =>
    debriefOf({ worksheet: declined, file, card, policy, opinion, truth, engineVersion: "test" }).money!.best.expected,
};
type Figure = keyof typeof figures;

function curveOf(rating: number, policy: Policy) {
  if (policy.termStructure === "constantHazard") throw new Error("no curve");
  return loanCurve(rating, loan, policy.termStructure);
}

const moved = (after: Pds): readonly Figure[] =>
  (Object.keys(figures) as Figure[]).filter((name) => figures[name](after) !== figures[name](before));

const { lifetime, quarters, atMaturity } = termStructure.instalments;
const [first, second, third, fourth] = quarters;

describe("the PD behind each figure", () => {
  it("is the rating PD for grade and internal ratings, and through the loan's curve for price, stage 1 and staging", () => {
    expect(moved({ ...before, rating: 0.03 })).toEqual([
      "grade",
      "price",
      "ECL of stage 1",
      "staging",
      "capital, internal ratings",
    ]);
  });
  it("is the loan's lifetime PD for price and staging, whose first year is stage 1's; no grade and no capital", () => {
    const riskier = lifetime.map((point) => ({ ...point, times: 1.5 * point.times }));
    expect(moved({ ...before, policy: instalments({ lifetime: riskier }) })).toEqual([
      "price",
      "ECL of stage 1",
      "staging",
      "benchmark",
    ]);
  });
  it("is of twelve months for stage 1: what comes later in the life moves the price alone, and with it the benchmark's", () => {
    // A third of 36 months lies in the first quarter and a third of the second: the last one and maturity are later.
    const later = instalments({ quarters: [first, second, third, fourth / 2], atMaturity: atMaturity + fourth / 2 });
    expect(moved({ ...before, policy: later })).toEqual(["price", "benchmark"]);
  });
  it("is the first year's for stage 1 where the life as a whole stays: less early is less to provide for, and a lower price", () => {
    const later = instalments({ quarters: [0, second, third, fourth], atMaturity: atMaturity + first });
    expect(moved({ ...before, policy: later })).toEqual(["price", "ECL of stage 1", "benchmark"]);
  });
  it("is what the file allows to know for the benchmark, and for nothing else", () => {
    const attainable = { ...soundTruth.attainable, value: 2 * soundTruth.attainable.value };
    expect(moved({ ...before, truth: { ...soundTruth, attainable } })).toEqual(["benchmark"]);
  });
});

describe("a change of stage", () => {
  const facts = { daysPastDue: 0, pdAtOrigination: 0.01, pdNow: 0.012, creditImpaired: false };
  it("compares the lifetime PD of what is left, and grades by the rating PD", () => {
    const rules = shippedPolicy.staging;
    expect(stageOf(facts, rules).stage).toBe(1);
    expect(stageOf({ ...facts, lifetime: { atOrigination: 0.04, now: 0.08 } }, rules)).toEqual({
      stage: 2,
      triggers: ["pdRatio"],
    });
    const steady = { atOrigination: 0.04, now: 0.04 };
    expect(stageOf({ ...facts, pdNow: 0.09, lifetime: steady }, rules).triggers).toEqual(["notches"]);
  });
});
