import { describe, expect, test } from "vitest";
import type { AskedLoan } from "~/domain/scorecard";
import { REQUEST_RATIO_IDS, REQUEST_RATIO_LABELS, requestRatios } from "~/domain/scorecard";
import type { Statement } from "~/domain/statements";
import { shippedPolicy } from "../pricing/policy";

/** EBIT 1 200 000, EBITDA 1 500 000; cash for debt service 1 150 000, present service 500 000. */
const year: Statement = {
  periodEnd: "2025-12-31",
  months: 12,
  lines: {
    sales: 12_000_000,
    costOfSales: 9_000_000,
    otherOperatingIncome: 0,
    operatingExpenses: 1_500_000,
    depreciation: 300_000,
    interest: 100_000,
    nonOperatingIncome: 0,
    tax: 150_000,
    dividends: 200_000,
    currentPortionLongTermDebt: 400_000,
  },
};
const instalments: AskedLoan = {
  kind: "new",
  amount: 2_400_000,
  tenorMonths: 24,
  repayment: "equalPrincipal",
  collateral: [
    {
      id: "home",
      type: "home",
      appraisedValue: 3_000_000,
      appraisedOn: "2026-01-10",
      description: { code: "collateral.home" },
    },
  ],
};
const bullet: AskedLoan = { ...instalments, repayment: "bullet", tenorMonths: 12, collateral: [] };
const of = (request: AskedLoan, statement: Statement = year) =>
  requestRatios(request, statement, undefined, shippedPolicy.lgd);

describe("facts about a request, worked by hand", () => {
  test("a loan in instalments is covered by the year's cash, beside the debt that is there", () => {
    // Twelve times 100 000 of principal, and 5.5 %/12 on 2.4 m, 2.3 m … 1.3 m: 22.2 m · 0.055/12 = 101 750.
    expect(of(instalments).proFormaDscr.value).toBeCloseTo(1_150_000 / (500_000 + 1_301_750), 5);
    expect(of(instalments).dueWithinYear.value).toBe(0.5);
    expect(of(instalments).tenorMonths.value).toBe(24);
  });

  test("a bullet or a line is covered by interest alone, and all of it falls due within the year", () => {
    expect(of(bullet).proFormaDscr).toEqual({ value: undefined, reason: "repaidAtOnce" });
    expect(of({ ...bullet, repayment: "revolving" }).proFormaDscr.value).toBeUndefined();
    expect(of(bullet).proFormaInterestCover.value).toBeCloseTo(1_200_000 / (100_000 + 132_000), 12);
    expect(of(bullet).dueWithinYear.value).toBe(1);
    expect(of({ ...bullet, tenorMonths: 24 }).dueWithinYear.value).toBe(0);
  });

  test("a renewal brings no interest that the accounts do not bear already", () => {
    expect(of({ ...bullet, kind: "renewal" }).proFormaInterestCover.value).toBe(12);
  });

  test("amount against sales and EBITDA; a loss is a figure too", () => {
    expect(of(instalments).amountToSales.value).toBe(0.2);
    expect(of(instalments).ebitdaToAmount.value).toBe(0.625);
    const loss = { ...year, lines: { ...year.lines, costOfSales: 11_700_000 } };
    expect(of(instalments, loss).ebitdaToAmount.value).toBe(-0.5);
  });

  test("security counts for what the bank would get for it, and none is nothing", () => {
    // 3 m less 35 %, less 5 % of the sale, over 1.06 to the power of 1.75, which is 1.107351.
    expect(of(instalments).securityCover.value).toBeCloseTo(1_852_500 / 1.107351 / 2_400_000, 5);
    expect(of(bullet).securityCover.value).toBe(0);
  });

  test("half a year's accounts are taken for a year", () => {
    const half = Object.fromEntries(
      Object.entries(year.lines).map(([line, amount]) => [line, amount / 2]),
    ) as Statement["lines"];
    const short = of(instalments, { ...year, months: 6, lines: half });
    for (const id of REQUEST_RATIO_IDS) expect(short[id].value, id).toBeCloseTo(of(instalments)[id].value!, 9);
  });

  test("what the accounts do not state is unknown with its reason, never nothing", () => {
    const bare = of(instalments, { ...year, lines: { sales: 12_000_000 } });
    expect(bare.amountToSales.value).toBe(0.2);
    expect(bare.proFormaDscr).toMatchObject({ value: undefined });
    expect(bare.ebitdaToAmount).toMatchObject({ value: undefined });
    expect(of({ ...instalments, amount: 0 }).amountToSales).toEqual({ value: undefined, reason: "zero:amount" });
  });

  test("every fact has its label", () => {
    expect(Object.keys(REQUEST_RATIO_LABELS)).toEqual(REQUEST_RATIO_IDS);
  });
});
