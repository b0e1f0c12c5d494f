import { describe, expect, it } from "vitest";
import { highestFairRate, unsecuredRate } from "../../support/plain-bank";
import type { CaseTruth } from "~/domain/casefile";
import { asAttainable, bestTerms, groundOf, worthOf } from "~/domain/judgement/outcome";
import type { Customer } from "~/domain/judgement/opinion/acceptance";
import { bestWithinPolicy } from "~/domain/judgement/outcome/benchmark";
import { attainableShare, bestRate } from "~/domain/judgement/outcome/best";
import { isLawful } from "~/domain/judgement/outcome/lawful";
import type { Policy } from "~/domain/pricing/types";
import { file, policy, shippedPolicy, soundTruth, yuan } from "./fixture";

const limits = (change: Partial<Policy["limits"]>): Policy => ({ ...policy, limits: { ...policy.limits, ...change } });
const ground = (truth: CaseTruth | undefined = soundTruth, rules = policy) => groundOf(file, rules, truth);
const pd = (value: number) => ({ ...soundTruth.ratingPd, value });
const { request } = ground();
/** The highest fair rate at the true 1 % for three years: 5.53 %. */
const HIGHEST = highestFairRate(0.01, 0.0245, 0.01);

describe("the key as a perfect reader of the file knows it", () => {
  const known = (change: Partial<CaseTruth>) => asAttainable(ground({ ...soundTruth, ...change })).truth!;
  const rounded = (shares: readonly number[]) => shares.map((share) => Number(share.toFixed(12)));
  it("has the file's PD, and every month's defaults in its proportion to the true one", () => {
    const { ratingPd, defaultByMonth, reservationRate } = known({
      ...{ ratingPd: pd(0.02), attainable: pd(0.03), pdTenor: pd(0.3) },
      defaultByMonth: [0.1, 0, 0.2],
    });
    expect(ratingPd.value).toBe(0.03);
    expect(rounded(defaultByMonth)).toEqual([0.15, 0, 0.3]);
    expect(reservationRate).toBe(soundTruth.reservationRate);
  });
  it("never expects more defaults than there are firms", () => {
    // Ten times 4 % is 40 % of the tenor; the months beyond it held another tenth: no factor above 1 / .14.
    const { defaultByMonth } = known({
      ...{ ratingPd: pd(0.02), attainable: pd(0.2), pdTenor: pd(0.04) },
      defaultByMonth: [0.04, 0.1],
    });
    expect(rounded(defaultByMonth)).toEqual([0.285714285714, 0.714285714286]);
  });
  it("of a firm that never failed in any future stays so", () => {
    expect(known({ defaultByMonth: [0, 0] }).defaultByMonth).toEqual([0, 0]);
  });
  it("cannot be told without a truth", () => {
    expect(() => asAttainable({ ...ground(), truth: undefined })).toThrow(RangeError);
  });
});

describe("the share of defaults that a perfect reader expects of the tenor", () => {
  const share = (rating: number, tenor: number, attainable: number, rules: Policy) =>
    attainableShare(
      { ...soundTruth, ratingPd: pd(rating), pdTenor: pd(tenor), attainable: pd(attainable) },
      { request, policy: rules },
    );
  /** The demonstration bank's curve of a loan in instalments over three years. */
  const curve = (own: number) => 1 - Math.exp(-11.82 * (-Math.log(1 - own)) ** 0.97);
  it("is the true one in the proportion of his PD to the true PD", () => {
    expect(share(0.01, 0.03, 0.012, policy)).toBeCloseTo((0.03 * 0.012) / 0.01, 12);
    expect(share(0.02, 0.1, 0.03, shippedPolicy)).toBeCloseTo(0.15, 12);
  });
  it("never makes him surer of a default than 98 in 100", () => {
    expect([share(0.1, 0.4, 0.2, policy), share(0.1, 0.4, 0.244, policy)]).toEqual([0.8, 0.976].map(near));
    expect(share(0.1, 0.4, 0.25, policy)).toBe(0.98);
  });
  it("goes up no further than the policy's curve at his PD, where that is above the true share", () => {
    // A firm of .04 % that fails in one future of twenty: 3 % in a year are no 98 % in three, but a third.
    expect(share(0.0004, 0.05, 0.03, shippedPolicy)).toBeCloseTo(curve(0.03), 9);
    expect(curve(0.03)).toBeCloseTo(0.33, 2);
    // The true share is beyond the curve at 1.2 % (15 %) already.
    expect(share(0.01, 0.2, 0.012, shippedPolicy)).toBe(0.2);
  });
  it("goes down no further than the curve either, where that is below the true share", () => {
    expect(share(0.03, 0.3, 0.003, shippedPolicy)).toBeCloseTo(curve(0.003), 9); // 4 %, in proportion 3 %
    expect(share(0.03, 0.02, 0.003, shippedPolicy)).toBe(0.02);
  });
});

const near = (value: number): unknown => expect.closeTo(value, 12);

describe("the best rate", () => {
  const best = (customer: Customer | undefined, rules = policy) =>
    bestRate(request, { ...ground(), policy: rules, customer });
  const stays = (low: number, high: number, named?: number): Customer => ({ stays: [low, high], named });
  it("is the highest fair one where everybody takes it, in whole basis points, down", () => {
    expect(best(undefined)!.rate).toBe(HIGHEST);
    expect(best(stays(0.08, 0.09))!.rate).toBe(HIGHEST);
  });
  it("is never above the policy's highest, and is none where the lowest fair one is", () => {
    expect(best(undefined, limits({ maxRate: 0.05 }))!.rate).toBe(0.05);
    // 4.63 % at half a notch better than 1 %.
    expect(best(undefined, limits({ maxRate: 0.0463 }))!.rate).toBe(0.0463);
    expect(best(undefined, limits({ maxRate: 0.0462 }))).toBeUndefined();
  });
  it("is the one that another bank has named, where that is fair", () => {
    expect(best(stays(0.08, 0.09, 0.0512))!.rate).toBe(0.0512);
  });
  it("is the lowest fair one where every basis point drives away more than it earns", () => {
    // From 4.63 % on every basis point loses a fiftieth of the customers; a loan over cost of 1.18 % earns a 118th more.
    expect(best(stays(0.0463, 0.0513))!.rate).toBe(0.0463);
  });
  it("of rates that are worth the same is the one nearest to the policy's price", () => {
    // Nobody stays at any of them.
    const price = Math.round(unsecuredRate(0.01, 0.0245, 0.01) * 10_000) / 10_000;
    expect(best(stays(0.02, 0.03))).toEqual({ rate: price, worth: 0 - policy.fileCost.amount });
  });
});

describe("the best decision without the policy's limits", () => {
  it("is the loan as requested at the highest fair rate where it earns, else a decline", () => {
    expect(bestTerms(ground())).toEqual({
      verdict: "approve",
      amount: yuan(1_500_000),
      tenorMonths: 36,
      repayment: "levelInstalment",
      rate: HIGHEST,
    });
    const leaves = { ...ground(), customer: { stays: [0.03, 0.04], named: undefined } as const };
    expect(bestTerms(leaves).verdict).toBe("decline"); // at 4.63 % nobody is left
  });
  it("is a decline of a firm that a rule ends, whatever it would earn", () => {
    expect(bestTerms(ground({ ...soundTruth, knockOuts: [{ kind: "listMatch", evidence: [] }] })).verdict).toBe(
      "decline",
    );
  });
  it("cannot be told without a truth", () => {
    expect(() => bestTerms({ ...ground(), truth: undefined })).toThrow(RangeError);
    expect(() => bestWithinPolicy({ ...ground(), truth: undefined }, [request])).toThrow(RangeError);
    expect(() => bestRate(request, { ...ground(), truth: undefined })).toThrow(RangeError);
  });
});

describe("what an offer is worth", () => {
  const offer = { verdict: "approve", ...request, rate: 0.05 } as const;
  const at = (chance: number, rules: Policy) =>
    worthOf(offer, {
      ...ground(),
      policy: rules,
      customer: { stays: [0.05 - (1 - chance) / 100, 0.06 - (1 - chance) / 100], named: undefined },
    });
  const costly: Policy = { ...policy, fileCost: { source: "test", amount: yuan(1_000) } };
  it("is what it earns if it is taken for certain, and half of that where it is taken half the time", () => {
    expect(at(1, policy)).toBe(worthOf(offer, ground()));
    expect(Math.abs(at(0.5, policy) - at(1, policy) / 2)).toBeLessThanOrEqual(1);
  });
  it("pays for the file either way", () => {
    expect(at(1, costly)).toBe(at(1, policy) - yuan(1_000));
    expect(Math.abs(at(0.5, costly) - (at(1, policy) / 2 - yuan(1_000)))).toBeLessThanOrEqual(1);
    expect(at(0, costly)).toBe(-yuan(1_000));
    expect(worthOf({ ...offer, verdict: "decline" }, ground(soundTruth, costly))).toBe(-yuan(1_000));
  });
});

describe("the best decision within the policy", () => {
  const shape = { amount: yuan(1_500_000), tenorMonths: 36, repayment: "levelInstalment" } as const;
  const best = (shapes: Parameters<typeof bestWithinPolicy>[1] = [shape], truth = soundTruth, rules = policy) =>
    bestWithinPolicy(ground(truth, rules), shapes);
  it("is of several shapes the one that earns most, wherever it stands in the list", () => {
    const small = { ...shape, amount: yuan(500_000) };
    for (const shapes of [
      [shape, small],
      [small, shape],
    ]) {
      expect(best(shapes)).toMatchObject({ reason: "lend", terms: { amount: yuan(1_500_000), rate: HIGHEST } });
    }
  });
  it("keeps to a share of true sales: 10 % of nine million is allowed, a fen more is not", () => {
    const tenth = limits({ maxAmountToSales: 0.1 });
    const lawful = (amount: number) =>
      isLawful({ ...shape, amount, rate: 0.09 }, ground(soundTruth, tenth), soundTruth);
    expect([lawful(yuan(900_000)), lawful(yuan(900_000) + 1)]).toEqual([true, false]);
    expect(best([shape], soundTruth, tenth).terms.amount).toBe(yuan(900_000));
    expect(best([{ ...shape, amount: yuan(900_000) }], soundTruth, tenth).terms.amount).toBe(yuan(900_000));
  });
  it("goes down in the policy's steps, and to nothing where not one step is allowed", () => {
    // 905,000 allowed of what is asked, in steps of 10,000 and of 400,000.
    const share = { maxAmountToSales: 905_000 / 9_000_000 };
    expect(best([shape], soundTruth, limits(share)).terms.amount).toBe(yuan(900_000));
    expect(best([shape], soundTruth, limits({ ...share, amountStep: yuan(400_000) })).terms.amount).toBe(yuan(800_000));
    const none = best([shape], soundTruth, limits({ ...share, amountStep: yuan(1_000_000) }));
    expect(none).toMatchObject({ reason: "policy.maxAmountToSales", terms: { verdict: "decline" } });
  });
  it("lends for the longest tenor, and not a month longer", () => {
    const longest = limits({ maxTenorMonths: 36 });
    expect(best([shape], soundTruth, longest).reason).toBe("lend");
    expect(best([{ ...shape, tenorMonths: 37 }], soundTruth, longest)).toMatchObject({
      reason: "policy.maxTenorMonths",
      terms: { verdict: "decline" },
    });
  });
  it("names the rule, the limit broken first, or the price", () => {
    expect(best([shape], { ...soundTruth, knockOuts: [{ kind: "listMatch", evidence: [] }] }).reason).toBe("knockOut");
    expect(best([shape], { ...soundTruth, ratingPd: pd(0.1) }).reason).toBe("policy.worstGrade");
    expect(best([shape], soundTruth, limits({ maxRate: 0.046 })).reason).toBe("price");
  });
});
