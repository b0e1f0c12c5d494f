import { describe, expect, it } from "vitest";
import {
  firstYearOf,
  instalmentCover,
  interestCover,
  loanCover,
  ratiosWithLoan,
  REPAID_AT_ONCE,
  serviceCover,
} from "~/domain/pricing";
import { ratios, type Statement } from "~/domain/statements";
import { after, before, without } from "../statements/accounts";
import { demoPolicy } from "./policy";

const { lgd } = demoPolicy;
// By hand, from the accounts: cash for debt service 720 after drawings, 250 due today; DSCR 2.88.
const CASH = 720;
const SERVICE = 250;
const drawn = after.lines.dividends!;
const ebit = (of: Statement) => {
  const { sales = 0, costOfSales = 0, otherOperatingIncome = 0, operatingExpenses = 0, depreciation = 0 } = of.lines;
  return sales - costOfSales + otherOperatingIncome - operatingExpenses - depreciation;
};
const level = { amount: 1_200, tenorMonths: 24, repayment: "equalPrincipal", rate: 0 } as const;
const bullet = { amount: 1_000, tenorMonths: 12, repayment: "bullet", rate: 0.06 } as const;
const by = (replaces = false, security: Parameters<typeof loanCover>[1]["security"] = []) => ({
  replaces,
  security,
  lgd,
});

describe("instalments are served from the year's cash", () => {
  it("by cash over what is due today and the loan's first year", () => {
    expect(firstYearOf(level)).toEqual({ payment: 600, interest: 0, principal: 600 });
    expect(instalmentCover(level, after, before).value).toBeCloseTo(CASH / (SERVICE + 600), 12);
  });
  it("before drawings, which are the owner's choice, and after what was drawn", () => {
    const cover = loanCover(level, by(), after, before);
    if (cover.kind !== "instalments") throw new Error("instalments have no cycle");
    expect(cover.afterDrawings.value).toBeCloseTo(CASH / 850, 12);
    expect(cover.beforeDrawings.value).toBeCloseTo((CASH + drawn) / 850, 12);
  });
  it("by a period of six months as by a year at its pace", () => {
    const half: Statement = { ...after, months: 6 };
    expect(instalmentCover(level, half, before).value).toBeCloseTo((2 * CASH) / (2 * SERVICE + 600), 12);
  });
});

describe("a bullet or a line", () => {
  it("has no cover by instalments; only its interest is served from the year", () => {
    expect(instalmentCover(bullet, after, before)).toEqual({ value: undefined, reason: REPAID_AT_ONCE });
    expect(serviceCover(bullet, after, before).value).toBeCloseTo(CASH / (SERVICE + 60), 12);
  });
  it("adds its interest to what is paid today, unless it replaces a loan whose interest is in the accounts", () => {
    const interest = after.lines.interest!;
    expect(interestCover(bullet, false, after).value).toBeCloseTo(ebit(after) / (interest + 60), 12);
    expect(interestCover(bullet, true, after).value).toBeCloseTo(ebit(after) / interest, 12);
  });
  it("is repaid by its cycle: the days of it, and what is sold in it against the amount", () => {
    const cover = loanCover(bullet, by(), after, before);
    if (cover.kind !== "cycle") throw new Error("a bullet has a cycle");
    const { inventory, receivables, payables } = after.lines;
    expect(cover.cycleDays.value).toBeCloseTo(ratios(after, before).ccc.value!, 9);
    expect(cover.cycleAssets.value).toBeCloseTo((inventory! + receivables! - payables!) / 1_000, 12);
  });
  it("if nobody renews takes the months in which free cash repays it", () => {
    // 720 − 250 − 60 of interest are 410 a year, 34.17 a month: 29.3 months for 1,000.
    const cover = loanCover(bullet, by(), after, before);
    expect(cover.kind === "cycle" && cover.monthsOfFreeCash.value).toBeCloseTo(12_000 / 410, 9);
    // A renewal pays no new interest: 470 a year.
    const renewed = loanCover(bullet, by(true), after, before);
    expect(renewed.kind === "cycle" && renewed.monthsOfFreeCash.value).toBeCloseTo(12_000 / 470, 9);
    const burdened: Statement = { ...after, lines: { ...after.lines, currentPortionLongTermDebt: 700 } };
    const none = loanCover(bullet, by(), burdened, before);
    expect(none.kind === "cycle" && none.monthsOfFreeCash).toEqual({ value: undefined, reason: "negative:freeCash" });
  });
  it("if no cash comes in either has cash in hand and what its security brings", () => {
    const deposit = [{ id: "d", type: "deposit" as const, appraisedValue: 200 }];
    const cover = loanCover(bullet, by(false, deposit), after, before);
    // 200 less 5 %, a tenth of a year at 6 %; nine tenths are lent against it: 180.
    expect(cover.kind === "cycle" && cover.cashAndSecurity.value).toBeCloseTo((after.lines.cash! + 180) / 1_000, 12);
  });
  it("is open where the accounts are", () => {
    const cover = loanCover(bullet, by(), without(after, "inventory"), before);
    expect(cover.kind === "cycle" && cover.cycleDays.value).toBeUndefined();
  });
});

it("a promise is held against cover with the loan; what has no instalments keeps the cover of the accounts", () => {
  const own = ratios(after, before);
  const withLevel = ratiosWithLoan(own, level, false, after, before);
  expect(withLevel.dscr.value).toBeCloseTo(CASH / 850, 12);
  expect(withLevel.current).toEqual(own.current);
  expect(ratiosWithLoan(own, bullet, false, after, before).dscr).toEqual(own.dscr);
  expect(ratiosWithLoan(own, bullet, false, after, before).interestCover.value).toBeLessThan(own.interestCover.value!);
});
