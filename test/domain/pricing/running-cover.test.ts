import { describe, expect, it } from "vitest";
import { runningCover } from "~/domain/pricing/running-cover";
import type { Statement } from "~/domain/statements";

/** Nine months: EBITDA 900 less tax 60 = 840 before the owner's 240. Interest 90; 300 of principal due in a year. */
const nine: Statement = {
  periodEnd: "2026-09-30",
  months: 9,
  lines: {
    sales: 9_000,
    costOfSales: 7_000,
    otherOperatingIncome: 0,
    operatingExpenses: 1_100,
    depreciation: 180,
    interest: 90,
    nonOperatingIncome: 0,
    tax: 60,
    dividends: 240,
    currentPortionLongTermDebt: 300,
  },
};
/** No interest, so that the first year is twelve of twenty-four equal parts: 600. */
const loan = { amount: 1_200, tenorMonths: 24, repayment: "equalPrincipal", rate: 0 } as const;

describe("cover in the running year", () => {
  it("raises the months' cash and interest to a year; instalments are those of the next twelve months already", () => {
    const cover = runningCover(loan, false, nine, undefined);
    // Cash 840·12/9 = 1,120, after the owner 600·12/9 = 800; service 90·12/9 + 300 + 600 = 1,020.
    expect(cover).toMatchObject({ kind: "instalments", periodEnd: "2026-09-30", months: 9 });
    if (cover?.kind !== "instalments") throw new Error("instalments expected");
    expect(cover.beforeDrawings.value).toBeCloseTo(1_120 / 1_020, 9);
    expect(cover.afterDrawings.value).toBeCloseTo(800 / 1_020, 9);
  });
  it("of a line is interest cover: EBIT 720 over 90, with a year's interest of the loan beside it", () => {
    const line = { ...loan, repayment: "revolving", rate: 0.05 } as const;
    const cover = runningCover(line, false, nine, undefined);
    if (cover?.kind !== "cycle") throw new Error("a cycle expected");
    // EBIT 720·12/9 = 960 over interest 120 + 60 on the loan.
    expect(cover.interest.value).toBeCloseTo(960 / 180, 9);
  });
  it("fewer months than half a year say nothing of a year, and twelve are the full year itself", () => {
    expect(runningCover(loan, false, { ...nine, months: 5 }, undefined)).toBeUndefined();
    expect(runningCover(loan, false, { ...nine, months: 6 }, undefined)?.months).toBe(6);
    expect(runningCover(loan, false, { ...nine, months: 12 }, undefined)).toBeUndefined();
    expect(runningCover(loan, false, undefined, undefined)).toBeUndefined();
  });
});
