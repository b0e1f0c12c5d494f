import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import { ratios, type StandardLine, type Statement } from "~/domain/statements";
import { after, before, without } from "./accounts";

test.each([
  ["dscr", (1_170 - 200 - 250) / (100 + 150)],
  ["interestCover", 910 / 100],
  ["current", 3_750 / 2_700],
  ["quick", (3_750 - 1_200) / 2_700],
  ["debtToAssets", 3_400 / 6_750],
  ["grossMargin", 2_400 / 11_000],
  ["ebitdaMargin", 1_170 / 11_000],
  ["ebitMargin", 910 / 11_000],
  ["netMargin", 600 / 11_000],
  ["dso", (365 * 1_900) / 11_000],
  ["dio", (365 * 1_200) / 8_600],
  ["dpo", (365 * 1_400) / 8_600],
  ["ccc", (365 * 1_900) / 11_000 + (365 * (1_200 - 1_400)) / 8_600],
  ["salesGrowth", 0.1],
  ["salesToAssets", 11_000 / 6_750],
] as const)("%s by its definition", (id, expected) => {
  expect(ratios(after, before)[id].value).toBeCloseTo(expected, 12);
});

describe("a ratio that cannot be had says why", () => {
  test("growth without an earlier year", () => {
    expect(ratios(after).salesGrowth).toEqual({ value: undefined, reason: "noPreviousPeriod" });
  });
  test("interest cover of a firm without debt", () => {
    const free: Statement = { ...after, lines: { ...after.lines, interest: 0, currentPortionLongTermDebt: 0 } };
    expect(ratios(free).interestCover).toEqual({ value: undefined, reason: "zero:interest" });
    expect(ratios(free).dscr).toEqual({ value: undefined, reason: "zero:debtService" });
  });
  test("days to collect where receivables are not stated", () => {
    expect(ratios(without(after, "receivables")).dso).toEqual({ value: undefined, reason: "missing:receivables" });
  });
  test("no ratio is ever NaN or infinite, whatever the accounts", () => {
    const line = fc.constantFrom(...(Object.keys(after.lines) as StandardLine[]));
    fc.assert(
      fc.property(fc.dictionary(line, fc.integer({ min: -1_000, max: 1_000 })), (lines) => {
        for (const { value } of Object.values(ratios({ ...after, lines }, before))) {
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });
});

test("drawings that are not stated are what retained earnings lost", () => {
  const silent = without(after, "dividends");
  expect(ratios(silent, before).dscr.value).toBe(ratios(after, before).dscr.value);
  expect(ratios(silent).dscr).toEqual({ value: undefined, reason: "missing:dividends" });
});

test("a half year's flows are annualised where they meet a balance or another year", () => {
  const half: Statement = { ...after, months: 6 };
  expect(ratios(half).dso.value).toBeCloseTo((182.5 * 1_900) / 11_000, 12);
  expect(ratios(half).salesToAssets.value).toBeCloseTo(22_000 / 6_750, 12);
  expect(ratios(half, before).salesGrowth.value).toBeCloseTo(1.2, 12);
});
