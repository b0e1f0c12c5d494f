import { describe, expect, it } from "vitest";
import { applicant, TRADES } from "../firm/applicants";
import { paysToday, rateNamedElsewhere, reservationRate } from "~/domain/casefile/market";
import { MARKET } from "~/domain/casefile/market-terms";
import type { FirmState, Loan } from "~/domain/firm";
import { monthNumber } from "~/domain/money";

const state = applicant("average", 0, TRADES[0]).states.at(-1)!;
const loan = (balance: number, annualRate: number, more: Partial<Loan>): Loan => ({
  ...state.loans[0]!,
  lender: "otherBank",
  balance,
  limit: 0,
  annualRate,
  ...more,
});
// One-year prime rate: 3.45 % from August 2023, 3.35 % from July 2024, 3.10 % from October 2024, 3.00 % from May 2025.
const now: FirmState = {
  ...state,
  month: monthNumber(2026, 2),
  loans: [
    loan(300, 0.05, {
      repayment: "bullet",
      drawn: monthNumber(2020, 3),
      matures: monthNumber(2025, 12),
      termMonths: 12,
    }),
    loan(100, 0.06, {
      repayment: "levelInstalment",
      drawn: monthNumber(2023, 9),
      matures: monthNumber(2026, 9),
      termMonths: 36,
    }),
    loan(900, 0.18, { lender: "private" }),
  ],
};
const holding = (months: number): FirmState => ({
  ...now,
  balances: { ...now.balances, cash: Math.round(months * now.firm.monthlySales) },
});
const looking = (creditSpread: number): FirmState => ({ ...holding(5), firm: { ...now.firm, creditSpread } });
const seeds = Array.from({ length: 2_000 }, (_, i) => `customer-${i}`);

describe("what a firm pays today", () => {
  it("is each bank's rate moved with the prime rate since it was set; private lenders set no price of banks", () => {
    // 5.00 % renewed in December 2024 at 3.10 %: −0.10; 6.00 % of September 2023 at 3.45 %: −0.45.
    expect(paysToday(now)).toBeCloseTo((300 * 0.049 + 100 * 0.0555) / 400, 12);
  });
});

describe("the rate above which a customer goes elsewhere", () => {
  it("lies 30 to 80 basis points above what he pays today where no bank has named a rate and he can wait", () => {
    for (const seed of seeds) {
      if (rateNamedElsewhere(seed, holding(5)) !== undefined) continue;
      const above = reservationRate(seed, holding(5)) - paysToday(now);
      expect(above).toBeGreaterThanOrEqual(0.003 - 0.00005);
      expect(above).toBeLessThanOrEqual(0.008 + 0.00005);
    }
  });

  it("is never above what another bank has named, and below what is paid today for one in ten at most", () => {
    let below = 0;
    for (const seed of seeds) {
      const rate = reservationRate(seed, holding(5));
      expect(rate).toBeLessThanOrEqual(rateNamedElsewhere(seed, holding(5)) ?? 1);
      if (rate < paysToday(now) - 0.00005) below += 1;
    }
    expect(below).toBeGreaterThan(0);
    expect(below / seeds.length).toBeLessThan(0.1);
  });

  it("is named less often to a firm that banks think worse of", () => {
    const named = (spread: number) =>
      seeds.filter((seed) => rateNamedElsewhere(seed, looking(spread)) !== undefined).length / seeds.length;
    expect(named(0.008)).toBeCloseTo(0.5, 1);
    expect(named(0.022)).toBeCloseTo(0.25, 1); // 1.2 points worse: half
  });

  it("is higher by the urgency of who has no cash, and by nothing for who has enough", () => {
    const patient = seeds.filter((seed) => rateNamedElsewhere(seed, now) === undefined).slice(0, 20);
    for (const seed of patient) {
      const rate = reservationRate(seed, holding(MARKET.easyMonths));
      expect(reservationRate(seed, holding(0)) - rate).toBeCloseTo(0.004, 3);
      expect(reservationRate(seed, holding(5))).toBe(rate);
    }
  });
});
