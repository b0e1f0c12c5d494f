import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile";
import { asAttainable, groundOf, type Money, worthOf } from "~/domain/judgement/outcome";
import { worthOfOffer } from "~/domain/judgement/outcome/money";
import { judgedFile } from "~/domain/judgement/ranking/judged-file";
import {
  bentTruth,
  byMonth,
  debrief,
  declined,
  futures,
  lent,
  policy,
  soundTruth,
  withCustomer,
  yuan,
} from "./fixture";

/** A customer who pays a bank 8.5 % today and takes the dearest fair rate for certain. */
const captive = withCustomer(0.085);
const decided = (change: Partial<typeof lent> = {}, of = captive): Money =>
  debrief({ ...lent, ...change }, soundTruth, { file: of }).money!;
const price = decided().fairHere!.price;
const difference = ({ best, you }: Money) => worthOfOffer(best) - worthOfOffer(you);

describe("regret", () => {
  it("is none for who asks exactly the policy's price where the customer would have taken the top of the fair band", () => {
    const money = decided({ rate: price });
    expect(money.best.terms.rate).toBeGreaterThan(price + 0.001);
    expect(difference(money)).toBeGreaterThan(0);
    expect(money.regret).toBe(0);
    expect(money.leftToCustomer).toBe(difference(money));
  });
  it("is the whole difference for a rate below the band, which does not pay for the risk", () => {
    const money = decided({ rate: decided().fairHere!.low - 0.001 });
    expect(money.regret).toBe(difference(money));
    expect(money.leftToCustomer).toBeUndefined();
  });
  it("counts the smaller amount, and not the price it was lent at", () => {
    const half = { amount: yuan(700_000) };
    const band = decided(half).fairHere!;
    const cheap = decided({ ...half, rate: Math.ceil(band.price * 10_000) / 10_000 });
    const dear = decided({ ...half, rate: Math.floor(band.high * 10_000) / 10_000 });
    expect(cheap.regret).toBeGreaterThan(0);
    expect(cheap.regret + cheap.leftToCustomer!).toBe(difference(cheap));
    // At the top of its own band the same half is regretted as much, to what a basis point of the instalments moves.
    expect(Math.abs(cheap.regret - dear.regret)).toBeLessThan(0.0001 * yuan(700_000));
  });
  it("counts a rate that the customer leaves, though it is fair", () => {
    const wanderer = withCustomer(0.085, price - 0.0002);
    const money = decided({ rate: price + 0.0005 }, wanderer);
    expect(money.you.noDeal).toBe("refusedByCustomer");
    expect(money.regret).toBe(difference(money));
  });
  it("of a decline is what the best is worth more", () => {
    const money = debrief(declined, soundTruth, { file: captive }).money!;
    expect(money.regret).toBe(difference(money));
  });
});

/** A good year, and three in ten fail before the third is over: the price of the year does not pay for the life. */
const failsLate: CaseTruth = {
  ...soundTruth,
  pdTenor: { ...soundTruth.pdTenor, value: 0.3 },
  defaultByMonth: byMonth(futures(300)),
  defaultMonths: futures(300),
};

describe("a loan at a fair rate where declining is best", () => {
  it("is regretted whole: nothing is left to a customer who should not have been lent to", () => {
    const rate = decided({}, captive).fairHere!.price;
    const money = debrief({ ...lent, rate }, failsLate, { file: withCustomer(0.05) }).money!;
    expect(money.best.terms.verdict).toBe("decline");
    expect(money.you.against).toBeUndefined();
    expect(money.regret).toBe(0 - policy.fileCost.amount - money.you.worth!);
    // Three in ten lose half of what is owed: far more than a customer's part of a rate.
    expect(money.regret).toBeGreaterThan(yuan(50_000));
    expect(money.leftToCustomer).toBeUndefined();
  });
  it("is regretted as much in the ranking: what it loses, per hundred asked, less what a decline costs too", () => {
    const ground = asAttainable(groundOf(withCustomer(0.05), policy, failsLate));
    const { amount } = ground.request;
    const rate = decided().fairHere!.price;
    const worth = worthOf({ verdict: "approve", ...ground.request, rate }, ground);
    const { regretOf } = judgedFile({ file: withCustomer(0.05), truth: failsLate }, policy);
    expect(worth).toBeLessThan(-yuan(50_000));
    expect(regretOf(rate)).toBeCloseTo((100 * (0 - policy.fileCost.amount - worth)) / amount, 9);
    expect(regretOf(undefined)).toBe(0);
  });
  it("is so at every rate, for every customer and every firm", () => {
    const loans = fc.record({
      rate: fc.integer({ min: 450, max: 650 }).map((bps) => bps / 10_000),
      amount: fc.constantFrom(yuan(300_000), yuan(700_000), yuan(1_500_000)),
    });
    const files = fc.constantFrom(captive, withCustomer(0.04), withCustomer(0.05), withCustomer(0.05, 0.0515));
    const truths = fc.constantFrom(soundTruth, bentTruth, failsLate);
    fc.assert(
      fc.property(loans, files, truths, (loan, own, truth) => {
        const money = debrief({ ...lent, ...loan }, truth, { file: own }).money!;
        expect(money.regret + (money.leftToCustomer ?? 0)).toBe(Math.max(0, difference(money)));
        if (money.best.reason === "lend") return;
        expect(money.regret).toBe(Math.max(0, difference(money)));
        expect(money.leftToCustomer).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
