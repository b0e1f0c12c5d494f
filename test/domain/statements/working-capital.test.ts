import { expect, test } from "vitest";
import { workingCapitalNeed } from "~/domain/statements";

const nothing = { ownFunds: 0, existingLoans: 0, otherSources: 0 };

// A filled bank worksheet for 2011 (RMB 10k), by its own days: turns 4.85, requirement 7,188.82, new loan 4,187.60.
test("the published worksheet: need 7,188.82, new loan 4,187.60", () => {
  const { need, maxNewLoan } = workingCapitalNeed({
    priorSales: 20_315.74,
    salesMargin: 0.044454,
    growth: 0.7966365,
    dio: 19.328,
    dso: 21.662,
    dpo: 0.019,
    prepaidDays: 34.641,
    advanceDays: 1.41,
    ownFunds: 3_001.22,
    existingLoans: 0,
    otherSources: 0,
  });
  expect(Math.abs(need - 7_188.82)).toBeLessThan(0.5);
  expect(Math.abs(maxNewLoan - 4_187.6)).toBeLessThan(0.5);
});

test("a published question: sales 3,000, margin 15 %, growth 10 %, five turns need 561", () => {
  const cycle = { dio: 72, dso: 0, dpo: 0, prepaidDays: 0, advanceDays: 0 };
  expect(
    workingCapitalNeed({ priorSales: 3_000, salesMargin: 0.15, growth: 0.1, ...cycle, ...nothing }).need,
  ).toBeCloseTo(561, 9);
});

test("a firm that its suppliers finance needs no loan", () => {
  const cycle = { dio: 12, dso: 4, dpo: 30, prepaidDays: 0, advanceDays: 2 };
  expect(workingCapitalNeed({ priorSales: 3_000, salesMargin: 0.1, growth: 0.1, ...cycle, ...nothing })).toEqual({
    cycleDays: -16,
    turns: { value: undefined, reason: "negative:cycle" },
    need: 0,
    maxNewLoan: 0,
  });
});
