import { describe, expect, it } from "vitest";
import {
  byMonth,
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
import type { CaseFile } from "~/domain/casefile";
import { debriefOf } from "~/domain/judgement/debrief";
import { isNarrow } from "~/domain/judgement/opinion";
import { groundOf } from "~/domain/judgement/outcome";
import { bestWithinPolicy } from "~/domain/judgement/outcome/benchmark";
import type { Customer } from "~/domain/judgement/opinion/acceptance";
import type { LoanRequest } from "~/domain/lending";
import type { Policy } from "~/domain/pricing/types";

const limits = (change: Partial<Policy["limits"]>): Policy => ({ ...policy, limits: { ...policy.limits, ...change } });
const shape = { amount: yuan(1_500_000), tenorMonths: 36, repayment: "levelInstalment" } as const;
const best = (rules: Policy = policy, customer?: Customer) =>
  bestWithinPolicy({ ...groundOf(file, rules, soundTruth), customer }, [shape]);
/** Stays up to 3 % for certain and leaves from 4 % on, where a fair price of 1 % over three years is dearer. */
const cool: Customer = { stays: [0.03, 0.04], named: undefined };

describe("a firm that owes a trifle too much: 3.25 of 7.2 million, where the limit is 45 %", () => {
  const { reason, bound } = best(limits({ maxDebtToAssets: 0.45 }));
  it("is declined by that limit, with both figures", () => {
    expect(reason).toBe("policy.maxDebtToAssets");
    expect(bound!.limit).toMatchObject({ limit: "maxDebtToAssets", bound: 0.45, asked: yuan(1_500_000), allowed: 0 });
    expect(bound!.limit!.value).toBeCloseTo(3.25 / 7.2, 12);
  });
  it("is told that it is near, and that 22,222.23 of new money would do: 3.25 / .45 − 7.2 million", () => {
    expect(isNarrow(bound!.limit!)).toBe(true);
    expect(bound!.limit!.inside).toEqual({ equity: 2_222_223 });
  });
  it("is no narrow miss at 40 %, and a grade never is one", () => {
    expect(isNarrow(best(limits({ maxDebtToAssets: 0.4 })).bound!.limit!)).toBe(false);
    expect(isNarrow({ limit: "worstGrade", value: 8, bound: 7.9 })).toBe(false);
  });
});

describe("cover that is short by little", () => {
  it("is mended by a smaller loan or by cash, each reckoned by hand", () => {
    const cover = debrief(lent, soundTruth, { policy: limits({ minDscr: 5 }) });
    const [breach] = cover.breaches;
    const { inside } = cover;
    expect(breach).toMatchObject({ limit: "minDscr", bound: 5 });
    // A year's service is cash / value; at the limit it would take 5 times that.
    // Cash: 9 m · 24 % − 0.9 m less tax paid 0.06 m, less the 0.1 m that the owner took, which is the dividend.
    const cash = 9_000_000 * 0.24 - 900_000 - 60_000 - 100_000;
    const service = cash / breach!.value;
    expect(inside!.yearlyCash! / 100).toBeCloseTo(5 * service - cash, 0);
  });
});

describe("a limit and a price, both against the loan", () => {
  it("name the limit first where it leaves less than a third of what was asked for", () => {
    // 4 % of nine million are 360,000 of 1.5 million.
    const { reason, bound } = best(limits({ maxAmountToSales: 0.04 }), cool);
    expect(reason).toBe("policy.maxAmountToSales");
    expect(bound!.limit).toMatchObject({ allowed: yuan(360_000), inside: { smaller: yuan(360_000) } });
  });
  it("name the price first where the limit leaves a loan, and the limit beside it", () => {
    const { reason, bound } = best(limits({ maxAmountToSales: 0.1 }), cool);
    expect(reason).toBe("price");
    expect(bound!.limit).toMatchObject({ allowed: yuan(900_000), bound: 0.1 });
    expect(bound!.price).toMatchObject({ why: "leaves", amount: yuan(900_000), takes: 0.04 });
    expect((bound!.price as { low: number }).low).toBeGreaterThan(0.04);
  });
  it("name what another bank has named", () => {
    const { reason, bound } = best(policy, { stays: [0.05, 0.06], named: 0.039 });
    expect(reason).toBe("price");
    expect(bound).toMatchObject({ price: { why: "named", amount: yuan(1_500_000), takes: 0.039 } });
    expect(bound!.limit).toBeUndefined();
  });
  it("name the other bank only where its rate is below every fair one", () => {
    const { price: told } = best(policy, { stays: [0.05, 0.06], named: 0.039 }).bound!;
    expect((told as { low: number }).low).toBeGreaterThan(0.039);
  });
  it("name the policy's highest rate where the lowest fair rate is above it", () => {
    expect(best(limits({ maxRate: 0.04 })).bound!.price).toMatchObject({ why: "aboveHighest", highest: 0.04 });
  });
});

describe("a firm whose year is good, and of whose futures three in ten fail before the third is over", () => {
  const failsLate = {
    ...soundTruth,
    pdTenor: { ...soundTruth.pdTenor, value: 0.3 },
    defaultByMonth: byMonth(futures(300)),
    defaultMonths: futures(300),
  };
  const told = (customer: Customer | undefined) =>
    bestWithinPolicy({ ...groundOf(file, policy, failsLate), customer }, [shape]).bound!.price;
  it("is declined because it loses at a rate that the customer takes, not because another bank is cheaper", () => {
    const price = told({ stays: [0.05, 0.06], named: 0.0525 });
    expect(price).toMatchObject({ why: "earnsTooLittle", amount: yuan(1_500_000), rate: 0.0525 });
    const { chance, worth } = price as { chance: number; worth: number };
    // Three quarters stay at three quarters of the way from 6 to 5 %.
    expect(chance).toBeCloseTo(0.75, 12);
    // Three in ten lose half of some 0.8 million; the others bring some two percent a year on it.
    expect(worth).toBeLessThan(0.75 * (-0.3 * 0.5 * yuan(800_000) + 3 * 0.02 * yuan(800_000)) + yuan(20_000));
    expect(worth).toBeGreaterThan(0.75 * -0.3 * 0.5 * yuan(800_000) - yuan(10_000));
  });
  it("is told at a rate that half such customers take, where a higher one loses less only because nobody takes it", () => {
    const half = told({ stays: [0.05, 0.055], named: undefined });
    expect(half).toMatchObject({ rate: 0.0525, chance: expect.closeTo(0.5, 12) });
  });
  it("is told how much more fails than the price of a PD of 1 % reckons with: 30 % against 1 − .99³", () => {
    const price = told(undefined) as { fails?: { share: number; priced: number; months: number } };
    expect(price.fails!.share).toBeCloseTo(0.3, 12);
    expect(price.fails!.priced).toBeCloseTo(1 - 0.99 ** 3, 12);
    expect(price.fails!.months).toBe(36);
  });
  it("gets a letter that speaks of its steadiness, and not of what it can have elsewhere", () => {
    const { letter, money } = debrief(declined, failsLate, { file: withCustomer(0.05) });
    expect(money!.best.bound!.price!.why).toBe("earnsTooLittle");
    expect(letter!.topics).not.toContain("price");
    expect(letter!.standard.map(({ code }) => code)).toContain("why.risk");
  });
  it("still gets one that speaks of the price, where every fair one is above what it takes", () => {
    const { letter, money } = debrief(declined, soundTruth, { file: withCustomer(0.03) });
    expect(money!.best.bound!.price!.why).toBe("leaves");
    expect(letter!.topic).toBe("price");
  });
});

/** The maker of metal parts owes this bank 1.5 million, due in May, and asks for the same again; the till holds 600,000. */
const renewing: CaseFile = {
  ...file,
  documents: withCustomer(0.085).documents.map((document) =>
    document.kind === "application"
      ? { ...document, request: { ...document.request, kind: "renewal" } as LoanRequest }
      : document.kind === "loanList"
        ? {
            ...document,
            rows: document.rows.map((row) => ({
              ...row,
              lenderType: "thisBank" as const,
              balance: yuan(1_500_000),
              maturity: "2026-05-15",
            })),
          }
        : document,
  ),
};
const share = (amount: number) => limits({ maxAmountToSales: amount / 9_000_000 });
const renewed = (worksheet: typeof lent, rules: Policy) =>
  debrief(worksheet, soundTruth, { file: renewing, policy: rules });

describe("a smaller loan in the place of one that falls due", () => {
  it("is best where the firm has the cash for the rest, and says so: 600,000 of 1.5 million", () => {
    const { best: found } = renewed(declined, share(900_000)).money!;
    expect(found).toMatchObject({
      reason: "lend",
      terms: { amount: yuan(900_000) },
      rest: { rest: yuan(600_000), owed: yuan(1_500_000), cash: yuan(600_000), by: "2026-05-15" },
    });
  });
  it("is not counted on where it has not: declining then names the limit, and what stays owed", () => {
    const { best: found } = renewed(declined, share(890_000)).money!;
    expect(found).toMatchObject({
      reason: "policy.maxAmountToSales",
      terms: { verdict: "decline" },
      bound: { limit: { allowed: yuan(890_000) }, due: { owed: yuan(1_500_000), cash: yuan(600_000) } },
    });
  });
  it("that was offered all the same is no yardstick, and says which rest nobody can pay", () => {
    const rate = renewed(lent, policy).money!.best.terms.rate!;
    const { you } = renewed({ ...lent, pd: 0.012, amount: yuan(800_000), rate }, policy).money!;
    expect(you.against).toMatchObject({ rule: "rest", rest: yuan(700_000), cash: yuan(600_000) });
  });
  it("leaves nothing where the whole is lent again, or the loan takes no other's place", () => {
    expect(renewed(declined, policy).money!.best.rest).toBeUndefined();
    expect(debrief(declined, soundTruth, { file: withCustomer(0.085), policy: share(900_000) }).money!.best.rest).toBe(
      undefined,
    );
  });
});

describe("an offer that breaks a rule", () => {
  const captive = withCustomer(0.085);
  it("carries it, with what would keep it: a sixth of a year's sales where a tenth is allowed", () => {
    const { you, unlawful } = debrief(lent, soundTruth, {
      file: captive,
      policy: limits({ maxAmountToSales: 0.1 }),
    }).money!;
    expect(unlawful).toBe(true);
    expect(you.against).toMatchObject({
      rule: "policy",
      limit: "maxAmountToSales",
      bound: 0.1,
      inside: { smaller: yuan(900_000) },
    });
    expect((you.against as { value: number }).value).toBeCloseTo(1 / 6, 12);
  });
  it("is below or above the fair prices of the file's own risk, or carries none", () => {
    const at = (rate: number) => debrief({ ...lent, rate }, soundTruth, { file: captive }).money!;
    const { low, high } = at(0.05).fairHere!;
    expect(at(low - 0.001).you.against).toMatchObject({ rule: "cheap", low });
    expect(at(high + 0.001).you.against).toMatchObject({ rule: "dear", high });
    expect(at((low + high) / 2).you.against).toBeUndefined();
  });
});

describe("a rule of the bank that is a limit of money", () => {
  it("has the figures of the bank's own records: what the group owes with the loan, and what it may", () => {
    const kind = "connectedGroupLimit" as const;
    const at = { doc: "screening", at: "g1" };
    const seen = { kind, at, params: { owed: yuan(900_000), requested: yuan(1_500_000), limit: yuan(2_000_000) } };
    const { knockOuts } = debriefOf({
      worksheet: lent,
      file,
      card,
      policy,
      opinion: { ...opinion, knockOuts: [seen] },
      truth: { ...soundTruth, knockOuts: [{ kind, evidence: [] }] },
      engineVersion: "test",
    });
    expect(knockOuts).toEqual([{ kind, places: [], figures: { value: yuan(2_400_000), bound: yuan(2_000_000) } }]);
  });
});

describe("a rate a little above what is fair", () => {
  const captive = withCustomer(0.085);
  const advice = (over: number) => {
    const { high } = debrief({ ...lent, pd: 0.012 }, soundTruth, { file: captive }).fair!;
    return debrief({ ...lent, pd: 0.012, rate: high + over }, soundTruth, { file: captive }).oneThing.code;
  };
  it("is no headline at 8 bp, and is one at half a point", () => {
    expect(advice(0.0008)).toBe("slightSlip");
    expect(advice(0.005)).toBe("pricedAboveOwnPd");
  });
});
