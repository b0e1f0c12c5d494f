import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile";
import { asAttainable, bestTerms, groundOf } from "~/domain/judgement/outcome";
import { bestWithinPolicy, isLawful } from "~/domain/judgement/outcome/benchmark";
import { highestRate } from "~/domain/judgement/outcome/best";
import type { Policy } from "~/domain/pricing/types";
import { file, policy, soundTruth, yuan } from "./fixture";

const limits = (change: Partial<Policy["limits"]>): Policy => ({ ...policy, limits: { ...policy.limits, ...change } });
const ground = (truth: CaseTruth | undefined = soundTruth, rules = policy) => groundOf(file, rules, truth);
const pd = (value: number) => ({ ...soundTruth.ratingPd, value });
const { request } = ground();

describe("the key as a perfect reader of the file knows it", () => {
  it("has the file's PD, and every month's defaults in its proportion to the true one", () => {
    const known = asAttainable({
      ...soundTruth,
      ratingPd: pd(0.02),
      attainable: pd(0.03),
      defaultByMonth: [0.1, 0, 0.2],
    });
    expect(known.ratingPd.value).toBe(0.03);
    expect(known.defaultByMonth.map((share) => Number(share.toFixed(12)))).toEqual([0.15, 0, 0.3]);
    expect(known.reservationRate).toBe(soundTruth.reservationRate);
  });
  it("never expects more defaults than there are firms", () => {
    const known = asAttainable({ ...soundTruth, ratingPd: pd(0.02), attainable: pd(0.2), defaultByMonth: [0.1, 0.3] });
    expect(known.defaultByMonth.map((share) => Number(share.toFixed(12)))).toEqual([0.25, 0.75]);
  });
  it("of a firm that never failed in any future stays so", () => {
    expect(asAttainable({ ...soundTruth, defaultByMonth: [0, 0] }).defaultByMonth).toEqual([0, 0]);
  });
});

describe("the highest rate", () => {
  it("is the lower of the customer's and the policy's, in whole basis points, down", () => {
    const rate = (reservationRate: number, maxRate: number) =>
      highestRate({ ...soundTruth, reservationRate }, limits({ maxRate }));
    expect([rate(0.0912345, 0.12), rate(0.2, 0.12), rate(0.08, 0.08)]).toEqual([0.0912, 0.12, 0.08]);
  });
});

describe("the best decision without the policy's limits", () => {
  it("is the loan as requested at the customer's rate where it earns, else a decline", () => {
    expect(bestTerms(ground())).toEqual({
      verdict: "approve",
      amount: yuan(1_500_000),
      tenorMonths: 36,
      repayment: "levelInstalment",
      rate: 0.09,
    });
    expect(bestTerms(ground({ ...soundTruth, reservationRate: 0.034 })).verdict).toBe("decline"); // below its cost of 3.45 %
  });
  it("is a decline of a firm that a rule ends, whatever it would earn", () => {
    expect(bestTerms(ground({ ...soundTruth, knockOuts: [{ kind: "listMatch", evidence: [] }] })).verdict).toBe(
      "decline",
    );
  });
  it("cannot be told without a truth", () => {
    expect(() => bestTerms({ ...ground(), truth: undefined })).toThrow(RangeError);
    expect(() => bestWithinPolicy({ ...ground(), truth: undefined }, [request])).toThrow(RangeError);
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
      expect(best(shapes)).toMatchObject({ reason: "lend", terms: { amount: yuan(1_500_000), rate: 0.09 } });
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
    expect(best([shape], { ...soundTruth, ratingPd: pd(0.2) }).reason).toBe("policy.worstGrade");
    expect(best([shape], { ...soundTruth, reservationRate: 0.034 }).reason).toBe("price");
  });
});
