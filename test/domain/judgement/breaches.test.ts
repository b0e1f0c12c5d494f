import { describe, expect, it } from "vitest";
import { breachesOf, dscrWithLoan } from "~/domain/judgement/opinion";
import type { Approval } from "~/domain/judgement/opinion/breaches";
import type { Statement } from "~/domain/statements/lines";
import { spread } from "~/domain/statements/spread";
import { after, before, without } from "../statements/accounts";

/** Cash for debt service 720, service today 250; sales 11,000; liabilities 3,400 of 6,750. */
const periods = (now: Statement = after) => spread([before, now], []);
const limits = {
  minDscr: 1.2,
  maxDebtToAssets: 3_400 / 6_750,
  worstGrade: 7,
  maxAmountToSales: 0.3,
  amountStep: 10,
  maxTenorMonths: 60,
  maxRate: 0.12,
};
/** 350 in ten months without interest: 720 / (250 + 350) is 1.2. */
const approval: Approval = { amount: 350, tenorMonths: 10, repayment: "equalPrincipal", rate: 0, grade: 7 };
const broken = (change: Partial<Approval> = {}, now?: Statement, bounds: Partial<typeof limits> = {}) =>
  breachesOf({ ...approval, ...change }, periods(now), { ...limits, ...bounds });

describe("a limit of the policy", () => {
  it("that is just reached is kept, every one of them", () => {
    expect(broken()).toEqual([]);
    const bullet = { amount: 3_300, repayment: "bullet" as const, tenorMonths: 60, rate: 0.12 };
    expect(broken(bullet)).toEqual([]); // 3,300 of 11,000 are three tenths
  });
  it.each([
    ["worstGrade", { grade: 8 }, 8, 7],
    ["minDscr", { amount: 351 }, 720 / 601, 1.2],
    ["maxAmountToSales", { amount: 3_301, repayment: "bullet" }, 3_301 / 11_000, 0.3],
    ["maxTenorMonths", { tenorMonths: 61, repayment: "bullet" }, 61, 60],
    ["maxRate", { rate: 0.1201, repayment: "bullet" }, 0.1201, 0.12],
  ] as const)("%s is broken by what goes a step beyond", (limit, change, value, bound) => {
    expect(broken(change)).toEqual([{ limit, value, bound }]);
  });
  it("of debt to assets is that of the adjusted sheet", () => {
    const indebted = { ...after, lines: { ...after.lines, payables: 1_401, retainedEarnings: 2_349 } };
    expect(broken({ repayment: "bullet" }, indebted)).toEqual([
      { limit: "maxDebtToAssets", value: 3_401 / 6_750, bound: 3_400 / 6_750 },
    ]);
  });
  it("is named in the order of gravity where all are broken", () => {
    const all = { amount: 9_000, tenorMonths: 61, rate: 0.2, grade: 9 };
    expect(broken(all, after, { maxDebtToAssets: 0.1 }).map(({ limit }) => limit)).toEqual([
      "worstGrade",
      "minDscr",
      "maxDebtToAssets",
      "maxAmountToSales",
      "maxTenorMonths",
      "maxRate",
    ]);
  });
  it("is not broken by what the accounts leave open", () => {
    expect(broken({ amount: 9_000 }, without(after, "sales", "payables"))).toEqual([]);
    expect(breachesOf({ ...approval, amount: 9_000 }, [], limits)).toEqual([]);
    const nothingSold = { ...after, lines: { ...after.lines, sales: 0 } };
    expect(broken({ repayment: "bullet" }, nothingSold).map(({ limit }) => limit)).not.toContain("maxAmountToSales");
  });
  it("counts a half year's sales at their pace", () => {
    // 11,000 in six months are 22,000 a year: 6,600 are three tenths.
    const half = { ...after, months: 6 };
    expect(broken({ amount: 6_600, repayment: "bullet" }, half)).toEqual([]);
    expect(broken({ amount: 6_601, repayment: "bullet" }, half)).toHaveLength(1);
  });
});

describe("cover with the new loan", () => {
  const cover = (change: Partial<Approval>, of = periods()) => dscrWithLoan({ ...approval, ...change }, of);
  it("counts the loan's first twelve months, not the thirteenth", () => {
    expect(cover({ amount: 1_200, tenorMonths: 24 }).value).toBeCloseTo(720 / (250 + 600), 12);
    expect(cover({ amount: 1_300, tenorMonths: 13 }).value).toBeCloseTo(720 / (250 + 1_200), 12);
  });
  it("is not tested of a bullet or a line, and unknown without statements", () => {
    expect(cover({ repayment: "bullet" })).toEqual({ value: undefined, reason: "repaidAtOnce" });
    expect(cover({ repayment: "revolving" })).toEqual({ value: undefined, reason: "repaidAtOnce" });
    expect(cover({}, [])).toEqual({ value: undefined, reason: "missing:statements" });
  });
});
