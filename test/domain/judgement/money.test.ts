import fc from "../../support/fc";
import { highestFairRate } from "../../support/plain-bank";
import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile/truth";
import { debriefOf } from "~/domain/judgement/debrief/debrief-of";
import { type Lived, moneyOn, weightsOf, worthOfOffer } from "~/domain/judgement/outcome/money";
import { expectedResult, LENDER_OF_SCHEMA_1, type LentTerms } from "~/domain/judgement/outcome/result";
import type { Worksheet } from "~/domain/judgement/worksheet/worksheet";
import {
  bentTruth,
  card,
  debrief,
  declined,
  file,
  futures,
  lent,
  opinion,
  policy,
  soundTruth,
  withCustomer,
  yuan,
} from "./fixture";

/** 1.2 million for a year at 8 %, at a cost of 3.5 %: 4,500 a month. */
const bullet: LentTerms = { amount: yuan(1_200_000), tenorMonths: 12, repayment: "bullet", rate: 0.08 };
const plain = () => 1;
const lives = (count: number, ...defaults: [future: number, month: number, lgd: number][]): Lived => ({
  count,
  defaults: defaults.map(([future, month, lgd]) => ({ future, month, lgd })),
});

describe("money over futures", () => {
  it("earns the margin until the first unpaid month, and loses balance times LGD when the default is declared", () => {
    const { fan, outcomes, expected } = moneyOn(bullet, 0.035, lives(1, [0, 10, 0.5]), plain, LENDER_OF_SCHEMA_1);
    // Unpaid from month 7: six months earned; 600,000 lost in month 10.
    expect([5, 6, 7, 9, 10, 12].map((month) => fan[month]!.mean / 100)).toEqual([
      22_500, 27_000, 27_000, 27_000, -573_000, -573_000,
    ]);
    expect(outcomes).toEqual([
      { result: yuan(-573_000), share: 1 },
      { result: yuan(54_000), share: 0 },
    ]);
    expect(expected).toBe(yuan(-573_000));
  });
  it("has in the mean what the formula over probabilities gives", () => {
    const months = [4, 9, 12, 15, 15];
    const lived = lives(40, ...months.map((month, future) => [future, month, 0.4] as [number, number, number]));
    const byMonth = Array.from(
      { length: 12 },
      (_, i) => months.filter((month) => Math.max(1, month - 3) === i + 1).length / 40,
    );
    const prospect = { defaultByMonth: byMonth, lgd: 0.4, futures: 40, reservationRate: 0.12 };
    for (const repayment of ["bullet", "levelInstalment", "equalPrincipal"] as const) {
      const terms = { ...bullet, repayment };
      const { expected, defaultShare } = moneyOn(terms, 0.035, lived, plain, LENDER_OF_SCHEMA_1);
      expect(
        Math.abs(expected - expectedResult(terms, 0.035, prospect, LENDER_OF_SCHEMA_1).overTenor),
      ).toBeLessThanOrEqual(2);
      expect(defaultShare).toBe(5 / 40);
    }
  });
  it("counts quantiles by weight: one future in fifty that weighs as five is below p5's line, not below p1's", () => {
    const lived = lives(50, [0, 10, 0.5]);
    const { fan } = moneyOn(bullet, 0.035, lived, (future) => (future === 0 ? 5 : 1), LENDER_OF_SCHEMA_1);
    expect(fan.at(-1)).toMatchObject({
      p1: yuan(-573_000),
      p5: yuan(-573_000),
      median: yuan(54_000),
      p95: yuan(54_000),
    });
    expect(moneyOn(bullet, 0.035, lived, plain, LENDER_OF_SCHEMA_1).fan.at(-1)).toMatchObject({
      p1: yuan(-573_000),
      p5: yuan(54_000),
    });
  });
  it("weighs the futures so that as many fail as should be expected, and all together count as many as they are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.double({ min: 0.001, max: 0.98, noNaN: true }),
        (fail, share) => {
          const weight = weightsOf({ defaultMonths: futures(fail) }, share);
          const weights = Array.from({ length: 1000 }, (_, future) => weight(future));
          const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
          expect(sum(weights)).toBeCloseTo(1000, 6);
          expect(sum(weights.slice(0, fail)) / 1000).toBeCloseTo(share, 9);
        },
      ),
    );
  });
});

const money = (worksheet: Worksheet, truth: CaseTruth) => debrief(worksheet, truth).money!;
const on = (truth: CaseTruth) => ({ file, card, policy, opinion, truth, engineVersion: "test" });

describe("regret", () => {
  const HIGHEST = highestFairRate(0.012, 0.0245, 0.01);
  it("of declining a good honest firm is what the best loan would have earned", () => {
    const { best, regret, you } = money(declined, soundTruth);
    expect(best).toMatchObject({ reason: "lend", terms: { amount: yuan(1_500_000), rate: HIGHEST } });
    expect(you).toMatchObject({ noDeal: "declined", expected: 0 });
    expect(regret).toBe(best.expected);
    expect(regret).toBeGreaterThan(yuan(30_000)); // 2.3 % over cost on half of 1.5 million for three years, less loss
  });
  it("of a price that the customer refuses is the same: he went elsewhere", () => {
    const by = { file: withCustomer(0.05) };
    const refused = debrief({ ...lent, rate: 0.0589 }, soundTruth, by).money!;
    expect(refused.you.noDeal).toBe("refusedByCustomer");
    expect(refused.regret).toBe(debrief(declined, soundTruth, by).money!.regret);
    expect(debrief({ ...lent, rate: 0.0587 }, soundTruth, by).money!.you.noDeal).toBeUndefined();
  });
  it("is nothing for declining a firm that the policy or its price excludes", () => {
    expect(money(declined, bentTruth)).toMatchObject({ regret: 0, best: { reason: "policy.worstGrade" } });
    const leaves = debrief(declined, soundTruth, { file: withCustomer(0.02) }).money!;
    expect(leaves).toMatchObject({ regret: 0, best: { reason: "price" } });
  });
  it("is never below zero, whatever is offered to whichever customer, and nothing lawful and fair beats the best", () => {
    const offers = fc.record({
      amount: fc.integer({ min: 1, max: 40 }).map((tens) => yuan(tens * 100_000)),
      tenorMonths: fc.constantFrom(6, 12, 24, 36, 60),
      repayment: fc.constantFrom("levelInstalment" as const, "equalPrincipal" as const, "bullet" as const),
      rate: fc.integer({ min: 200, max: 1300 }).map((bps) => bps / 10_000),
    });
    const files = fc.constantFrom(file, withCustomer(0.045), withCustomer(0.05, 0.0515), withCustomer(0.08));
    fc.assert(
      fc.property(offers, fc.constantFrom(soundTruth, bentTruth), files, (offer, truth, own) => {
        const { fair, money: found } = debrief({ ...lent, ...offer, pd: truth.attainable.value }, truth, { file: own });
        expect(found!.regret).toBeGreaterThanOrEqual(0);
        if (!found!.unlawful && fair?.place === "within") {
          expect(worthOfOffer(found!.you)).toBeLessThanOrEqual(worthOfOffer(found!.best));
        }
      }),
      { numRuns: 60 },
    );
  });
  it("does not count a gain that the rules forbid, and says that they do", () => {
    const knockedOut: CaseTruth = { ...soundTruth, knockOuts: [{ kind: "listMatch", evidence: [] }] };
    const found = money(lent, knockedOut);
    expect(found).toMatchObject({ unlawful: true, regret: 0, best: { reason: "knockOut", expected: 0 } });
    expect(found.you.expected).toBeGreaterThan(0);
    expect(money(lent, soundTruth).unlawful).toBe(false);
  });
  it("does not count a gain of an unfair price either: 7 % where 5.79 % is the most earns more, and no best is made of it", () => {
    const found = money(lent, soundTruth);
    expect(found.you.expected).toBeGreaterThan(found.best.expected);
    expect(found).toMatchObject({ regret: 0, unlawful: false, best: { terms: { rate: HIGHEST } } });
  });
  it("lets nobody borrow more than he asked for", () => {
    const more = money({ ...lent, amount: yuan(1_700_000) }, soundTruth);
    expect(more.you.expected).toBe(money(lent, soundTruth).you.expected);
  });
  it("is against as much as the true books carry within the policy: here a share of sales, in its steps", () => {
    const tight = { ...policy, limits: { ...policy.limits, maxAmountToSales: 0.101 } };
    const { best } = debriefOf({ ...on(soundTruth), worksheet: declined, policy: tight }).money!;
    expect(best.terms.amount).toBe(yuan(900_000)); // 10.1 % of 9 million, down to tens of thousands
  });
  it("stands apart from the truth: who declines a firm better than its file shows regrets nothing", () => {
    const better: CaseTruth = { ...soundTruth, attainable: bentTruth.attainable };
    const found = money(declined, better);
    expect(found.best.expected).toBe(0);
    expect(found.regret).toBe(0);
    expect(found.allKnowing).toBeUndefined();
  });
});
