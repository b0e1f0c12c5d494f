import { describe, expect, it } from "vitest";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { coverUnder, planOf, scheduleByYear, stressedCovers } from "~/domain/judgement/worksheet/loan-cover";
import { workingsOf } from "~/domain/judgement/worksheet/workings";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { spread } from "~/domain/statements/spread";
import { card, file, policy, yuan } from "./fixture";

const { request, statements, size } = groundOf(file, policy, undefined);
const periods = spread(statements, []);
const last = statements.at(-1)!.lines;
const loan = { amount: yuan(1_200_000), tenorMonths: 36, repayment: "equalPrincipal", rate: 0.06 } as const;
const NONE = { salesChange: 0, marginChange: 0, rateChange: 0 };

// By hand, from the fixture's lines: cash for debt service and the debt served today.
const [sales, cost, opex, tax, dividends] = [
  last.sales!,
  last.costOfSales!,
  last.operatingExpenses!,
  last.tax!,
  last.dividends!,
];
const cash = sales - cost - opex - tax - dividends;
const service = last.interest! + last.currentPortionLongTermDebt!;
// Twelve principal parts of a thirty-sixth, interest on what is left: (36 + 35 + … + 25)/36 of a month's interest each.
const interest = (rate: number) => ((loan.amount * rate) / 12) * (366 / 36);
const firstYear = (rate: number) => (loan.amount * 12) / 36 + interest(rate);

describe("cover of debt service under the policy's shocks", () => {
  it("as things stand is cash over today's service and the loan's first year", () => {
    expect(coverUnder(NONE, loan, periods).value).toBeCloseTo(cash / (service + firstYear(0.06)), 4);
  });
  it("sales a tenth down take a tenth of gross profit, other costs staying", () => {
    const stressed = cash - 0.1 * (sales - cost);
    const cover = coverUnder({ ...NONE, salesChange: -0.1 }, loan, periods);
    expect(cover.value).toBeCloseTo(stressed / (service + firstYear(0.06)), 4);
  });
  it("two points of margin are two hundredths of sales", () => {
    const cover = coverUnder({ ...NONE, marginChange: -0.02 }, loan, periods);
    expect(cover.value).toBeCloseTo((cash - 0.02 * sales) / (service + firstYear(0.06)), 4);
  });
  it("a dearer point is paid on every debt, the new loan's included", () => {
    const debt = last.shortTermDebt! + last.currentPortionLongTermDebt! + last.longTermDebt!;
    const cover = coverUnder({ ...NONE, rateChange: 0.01 }, loan, periods);
    expect(cover.value).toBeCloseTo(cash / (service + 0.01 * debt + firstYear(0.07)), 4);
  });
  it("of a bullet only the interest is served from the year", () => {
    const bullet = { ...loan, repayment: "bullet", tenorMonths: 12 } as const;
    expect(coverUnder(NONE, bullet, periods).value).toBeCloseTo(cash / (service + loan.amount * 0.06), 4);
  });
  it("is open where the accounts are", () => {
    const silent = spread(
      statements.map(({ lines: { operatingExpenses: _, ...lines }, ...rest }) => ({ ...rest, lines })),
      [],
    );
    expect(coverUnder(NONE, loan, silent).value).toBeUndefined();
    expect(coverUnder(NONE, loan, []).value).toBeUndefined();
  });
  it("the demonstration policy asks for four shocks, and none of them helps", () => {
    const [asIs, ...shocks] = stressedCovers(policy.stress.scenarios, loan, periods);
    expect(shocks.map(({ id }) => id)).toEqual(["sales-10", "sales-20", "margin-2", "rate-1"]);
    for (const { cover } of shocks) expect(cover.value).toBeLessThan(asIs!.cover.value!);
  });
});

describe("the schedule by year", () => {
  it("adds up to the loan, and ends at nothing", () => {
    const years = scheduleByYear(planOf({ ...loan, tenorMonths: 30 }));
    expect(years.map(({ year }) => year)).toEqual([1, 2, 3]);
    expect(years.reduce((total, { principal }) => total + principal, 0)).toBe(loan.amount);
    expect(years.at(-1)?.balance).toBe(0);
    expect(years[0]).toMatchObject({ payment: years[0]!.interest + years[0]!.principal });
  });
});

describe("the analyst's own reading of the security", () => {
  const home = { id: "home", type: "home", appraisedValue: yuan(800_000) } as const;
  const work = (own: object) =>
    workingsOf(
      { ...EMPTY_WORKSHEET, pd: 0.03, ...own },
      { statements, request: { ...request, collateral: [home] }, currency: "CNY", size, scorecard: card, policy },
    ).offer!;
  it("an own LGD takes the place of the policy's in the expected loss", () => {
    const half = work({ lgd: 0.2 }).price.waterfall.expectedLoss;
    expect(work({ lgd: 0.4 }).price.waterfall.expectedLoss).toBeCloseTo(2 * half, 10);
    expect(work({}).lgdStated).toBe(false);
  });
  it("security that is not taken raises the loss, and the price with it", () => {
    const [with_, without] = [work({}), work({ collateral: [] })];
    expect(without.price.lgd.parts).toEqual([]);
    expect(without.price.lgd.lgd).toBeGreaterThan(with_.price.lgd.lgd);
    expect(without.price.waterfall.rate).toBeGreaterThan(with_.price.waterfall.rate);
  });
});
