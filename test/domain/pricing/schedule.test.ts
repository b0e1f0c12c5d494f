import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import {
  debtCapacity,
  expectedCreditLoss,
  levelPayment,
  revolvingSchedule,
  schedule,
  seasonalSchedule,
  type Instalment,
} from "~/domain/pricing";

const loan = fc.record({
  principal: fc.integer({ min: 1, max: 5_000_000_000 }),
  annualRate: fc.double({ min: 0, max: 0.36, noNaN: true }),
  months: fc.integer({ min: 1, max: 120 }),
  repayment: fc.constantFrom(...(["levelInstalment", "equalPrincipal", "bullet", "revolving"] as const)),
});

const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
const total = (plan: readonly Instalment[], part: "interest" | "principal") =>
  plan.reduce((sum, instalment) => sum + instalment[part], 0);

/** The rules of every plan: paid out to the unit, balances that follow, interest = balance × rate × time. */
function holds(plan: readonly Instalment[], drawn: number, annualRate: number) {
  expect(total(plan, "principal")).toBe(drawn);
  expect(plan.at(-1)?.balance).toBe(0);
  let owed = drawn;
  for (const { payment, interest, principal, balance } of plan) {
    expect(payment).toBe(interest + principal);
    expect(Math.abs(interest - (owed * annualRate) / 12)).toBeLessThanOrEqual(0.5);
    expect(balance).toBe(owed - principal);
    owed = balance;
  }
}

describe("every repayment schedule", () => {
  test("pays out the loan to the last fen and never owes less than nothing", () => {
    fc.assert(
      fc.property(loan, (terms) => {
        const plan = schedule(terms);
        expect(plan).toHaveLength(terms.months);
        holds(plan, terms.principal, terms.annualRate);
        for (const { principal, balance } of plan) expect(Math.min(principal, balance)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test("so does one that follows the season, and a month off season pays interest only", () => {
    fc.assert(
      fc.property(loan, weights, (terms, season) => {
        const plan = seasonalSchedule(terms, season);
        expect(plan).toHaveLength(terms.months);
        holds(plan, terms.principal, terms.annualRate);
        for (const { no, principal } of plan.slice(0, -1)) {
          expect(principal).toBeGreaterThanOrEqual(0);
          if (season[(no - 1) % season.length] === 0) expect(principal).toBe(0);
        }
      }),
    );
  });
  test("so does a line that is drawn, repaid and drawn again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 36 }),
        fc.double({ min: 0, max: 0.36, noNaN: true }),
        (balances, annualRate) => holds(revolvingSchedule(balances, annualRate), balances[0] ?? 0, annualRate),
      ),
    );
  });
});

// 900.00 at 12 %: interest alone in two months, then one part of three, then two.
test("a seasonal loan is repaid when the harvest is sold", () => {
  const plan = seasonalSchedule({ principal: 90_000, annualRate: 0.12, months: 4 }, [0, 0, 1, 2]);
  expect(plan.map(({ principal, interest }) => [principal, interest])).toEqual([
    [0, 900],
    [0, 900],
    [30_000, 900],
    [60_000, 600],
  ]);
  expect(seasonalSchedule({ principal: 90_000, annualRate: 0.12, months: 2 }, [0])).toEqual(
    schedule({ principal: 90_000, annualRate: 0.12, months: 2, repayment: "bullet" }),
  );
  expect(() => seasonalSchedule({ principal: 1, annualRate: 0, months: 1 }, [])).toThrow(RangeError);
  expect(() => seasonalSchedule({ principal: 1, annualRate: 0, months: 1 }, [-1, 2])).toThrow(RangeError);
});

// RMB 300,000 at 7.2 % in twelve level instalments of 25,985.69: the annuity formula, total interest 11,828.30.
test("level instalments are equal but for the rounding in the last", () => {
  const instalments = schedule({ principal: 30_000_000, annualRate: 0.072, months: 12, repayment: "levelInstalment" });
  const payments = instalments.map(({ payment }) => payment);
  expect(new Set(payments.slice(0, -1))).toEqual(new Set([2_598_569]));
  expect(Math.abs((payments.at(-1) ?? 0) - 2_598_569)).toBeLessThanOrEqual(12);
  const interest = instalments.reduce((total, instalment) => total + instalment.interest, 0);
  expect(Math.abs(interest - 1_182_830)).toBeLessThanOrEqual(12);
});

test("a bullet pays interest every month and the loan at the end", () => {
  expect(schedule({ principal: 1_200_000, annualRate: 0.06, months: 3, repayment: "bullet" })).toEqual([
    { no: 1, payment: 6000, interest: 6000, principal: 0, balance: 1_200_000 },
    { no: 2, payment: 6000, interest: 6000, principal: 0, balance: 1_200_000 },
    { no: 3, payment: 1_206_000, interest: 6000, principal: 1_200_000, balance: 0 },
  ]);
});

test("debt capacity is the loan whose instalments use up the cash at the minimum cover", () => {
  const capacity = debtCapacity({ yearlyCash: 1_500_000, minimumCover: 1.25, annualRate: 0.06, months: 36 });
  expect(12 * levelPayment(capacity, 0.06, 36) * 1.25).toBeCloseTo(1_500_000, 6);
  // 60,000.00 over twelve months at 12 %: the first month asks 5,000.00 and 600.00 of interest.
  const even = { minimumCover: 1, annualRate: 0.12, months: 12, repayment: "equalPrincipal" } as const;
  expect(debtCapacity({ ...even, yearlyCash: 12 * 560_000 })).toBeCloseTo(6_000_000, 6);
  expect(debtCapacity({ yearlyCash: -1, minimumCover: 1.25, annualRate: 0.06, months: 36 })).toBe(0);
});

test("moving a loan to the second stage never lowers its expected loss", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (marginalPds) => {
        const ecl = (stage: 1 | 2) =>
          expectedCreditLoss({
            stage,
            exposures: marginalPds.map(() => 1000),
            marginalPds,
            lgd: 0.4,
            effectiveRate: 0.05,
          });
        expect(ecl(2)).toBeGreaterThanOrEqual(ecl(1));
      },
    ),
  );
});
