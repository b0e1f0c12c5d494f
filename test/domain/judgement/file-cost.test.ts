import { describe, expect, it } from "vitest";
import { debriefOf } from "~/domain/judgement/debrief/debrief-of";
import { type Lived, moneyOn } from "~/domain/judgement/outcome/money";
import { declinedResult, expectedResult, lenderOf, LENDER_OF_SCHEMA_1 } from "~/domain/judgement/outcome/result";
import type { Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { card, declined, file, lent, opinion, policy, shippedPolicy, soundTruth, withCustomer, yuan } from "./fixture";

const lender = lenderOf(shippedPolicy);
const debrief = (worksheet: Worksheet, under = shippedPolicy, own = file) =>
  debriefOf({ worksheet, file: own, card, policy: under, opinion, truth: soundTruth, engineVersion: "test" });

describe("what a file costs", () => {
  it("is spent on a decline, on a refused offer and on a loan alike", () => {
    const prospect = { defaultByMonth: [0.002, 0.002, 0.002, 0.014], lgd: 0.6, futures: 1, reservationRate: 0.08 };
    const bullet = { amount: yuan(1_000_000), tenorMonths: 4, repayment: "bullet" as const, rate: 0.06 };
    // Margin 5.5 % on 330,666.67 balance years is 18,186.67; 12,000 is lost; the file costs 1,000.
    const loan = expectedResult(bullet, 0.005, prospect, lender);
    expect([loan.margin, loan.loss, loan.overTenor]).toEqual([1_818_667, yuan(12_000), 518_667]);
    const dear = expectedResult({ ...bullet, rate: 0.081 }, 0.005, prospect, lender);
    expect([dear.overTenor, declinedResult(4, prospect, lender).overTenor]).toEqual([yuan(-1_000), yuan(-1_000)]);
    // So declining costs the margin less the loss: a regret of 6,186.67.
    expect(loan.overTenor - dear.overTenor).toBe(618_667);
  });
  it("leaves regret what it is without it: every decision bears it", () => {
    const under = { ...shippedPolicy, fileCost: { source: "", amount: 0 } };
    // Without it the price is lower too; 6.5 % is fair either way, and more than another bank has named nobody pays.
    const own = withCustomer(0.07, 0.065);
    const [dear, free] = [debrief(declined, shippedPolicy, own).money!, debrief(declined, under, own).money!];
    expect([dear, free].map(({ best }) => best.terms.rate)).toEqual([0.065, 0.065]);
    expect(dear.you.expected).toBe(yuan(-1_000));
    expect(dear.best.expected).toBe(free.best.expected - yuan(1_000));
    expect(dear.regret).toBe(free.regret);
  });
  it("is none under a policy of schema 1, and the debrief says which it is", () => {
    const earlier = debrief(declined, policy);
    expect([earlier.policySchema, earlier.money!.you.expected]).toEqual([1, 0]);
    expect(debrief(lent).policySchema).toBe(2);
  });
});

describe("a line over its futures", () => {
  const line = { amount: yuan(1_000_000), tenorMonths: 4, repayment: "revolving" as const, rate: 0.065 };
  const lived: Lived = {
    count: 2,
    drawn: [1_000_000, 400_000, 200_000, 0].map(yuan),
    defaults: [
      {
        future: 0,
        month: 6,
        lgd: 0.5,
        line: { drawn: [1_000_000, 900_000, 800_000, 800_000].map(yuan), owed: yuan(800_000) },
      },
    ],
  };
  it("earns on what is drawn in the future that is lived, and loses what is owed there", () => {
    const { outcomes } = moneyOn(line, 0.005, lived, () => 1, lender);
    // 6 % a year on 1.6 million in months is 8,000; unpaid from month 3: 9,500 on 1.9 million, 400,000 lost; 1,000 for the file.
    expect(outcomes).toEqual([
      { result: yuan(9_500 - 400_000 - 1_000), share: 0.5 },
      { result: yuan(8_000 - 1_000), share: 0.5 },
    ]);
  });
  it("where none was lived earns on the policy's usual drawing", () => {
    const { fan } = moneyOn(line, 0.005, { count: 1, defaults: [] }, () => 1, lender);
    const drawn = shippedPolicy.ead.revolvingUtilisation * 1_000_000;
    expect(fan.at(-1)!.mean).toBe(yuan((drawn * 0.06 * 4) / 12 - 1_000));
  });
  it("under a policy of schema 1 earns on all that is granted", () => {
    const { fan } = moneyOn(line, 0.005, { ...lived, defaults: [] }, () => 1, LENDER_OF_SCHEMA_1);
    expect(fan.at(-1)!.mean).toBe(yuan(20_000));
  });
});
