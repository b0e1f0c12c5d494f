import { describe, expect, it } from "vitest";
import {
  equity,
  futures,
  INDUSTRIES,
  liveToApplication,
  totalAssets,
  type FutureLoan,
  type Quality,
} from "~/domain/firm";
import { hasDefaulted, newLoan } from "~/domain/firm/loans";
import { monthNumber } from "~/domain/money/calendar";

const applicant = (quality: Quality, seed: string) =>
  liveToApplication(
    { industry: INDUSTRIES.metalParts, size: "small", quality, privateLoan: false, opening: monthNumber(2021, 12) },
    48,
    seed,
  ).states.at(-1)!;

const loanOf = (amount: number): FutureLoan => ({
  amount,
  tenorMonths: 12,
  annualRate: 0.055,
  repayment: "bullet",
  purpose: "workingCapital",
  collateral: 0,
});
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const seeds = Array.from({ length: 66 }, (_, i) => `future-${i}`);

describe("a firm that asks for a loan", () => {
  it("still trades, is past due to nobody and has equity", () => {
    for (const seed of seeds) {
      const state = applicant("weak", seed);
      expect(state.trading).toBe(true);
      expect(state.loans.every(({ monthsPastDue }) => monthsPastDue === 0)).toBe(true);
      expect(equity(state.balances)).toBeGreaterThan(0.05 * totalAssets(state.balances));
    }
  });
});

describe("the true PD", () => {
  it("over about two hundred honest firms spreads to beyond a fifth, and weaker firms stand above stronger ones", () => {
    const pds = (quality: Quality) =>
      seeds.map((seed) => {
        const state = applicant(quality, seed);
        return futures(state, loanOf(state.firm.monthlySales * 1.5), seed, 150).pd12.value;
      });
    const [strong, average, weak] = [pds("strong"), pds("average"), pds("weak")];
    expect(median(strong)).toBeLessThanOrEqual(median(average));
    expect(median(average)).toBeLessThan(median(weak));
    const all = [...strong, ...average, ...weak];
    expect(median(all)).toBeGreaterThan(0.005);
    expect(median(all)).toBeLessThan(0.06);
    expect(Math.max(...all)).toBeGreaterThan(0.2);
  }, 120_000);

  it("has a standard error of √(p(1−p)/n) and keeps the first futures when more are asked for", () => {
    const state = applicant("weak", "future-3");
    const few = futures(state, loanOf(state.firm.monthlySales), "s", 100);
    const more = futures(state, loanOf(state.firm.monthlySales), "s", 200);
    expect(more.defaultMonths.slice(0, 100)).toEqual(few.defaultMonths);
    const share = more.defaultMonths.filter((month) => month > 0 && month <= 12).length / 200;
    expect(more.pd12.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 200), 12);
  });
});

describe("default", () => {
  const loan = newLoan("ours", "thisBank", loanOf(100_000_000), monthNumber(2025, 12));
  const state = applicant("average", "future-1");

  it("begins with the third end of month past due, not the second", () => {
    expect(hasDefaulted({ ...state, loans: [{ ...loan, monthsPastDue: 2 }] }, "ours")).toBe(false);
    expect(hasDefaulted({ ...state, loans: [{ ...loan, monthsPastDue: 3 }] }, "ours")).toBe(true);
  });

  it("is also 90 days past due elsewhere on more than a fifth of all debt", () => {
    const elsewhere = (balance: number) => ({ ...loan, id: "theirs", balance, monthsPastDue: 3 });
    expect(hasDefaulted({ ...state, loans: [loan, elsewhere(25_000_000)] }, "ours")).toBe(false);
    expect(hasDefaulted({ ...state, loans: [loan, elsewhere(26_000_000)] }, "ours")).toBe(true);
  });

  it("is also a firm that has closed", () => {
    expect(hasDefaulted({ ...state, trading: false, loans: [loan] }, "ours")).toBe(true);
  });

  it("a twelve-month bullet loan falls due in its twelfth month", () => {
    expect(loan.matures).toBe(monthNumber(2026, 12));
  });
});
