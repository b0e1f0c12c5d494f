import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debtCapacity, expectedCreditLoss, levelPayment, schedule } from "~/domain/pricing";

const loan = fc.record({
  principal: fc.integer({ min: 1, max: 5_000_000_000 }),
  annualRate: fc.double({ min: 0, max: 0.36, noNaN: true }),
  months: fc.integer({ min: 1, max: 120 }),
  repayment: fc.constantFrom(...(["levelInstalment", "equalPrincipal", "bullet", "revolving"] as const)),
});

describe("every repayment schedule", () => {
  test("pays out the loan to the last fen and never owes less than nothing", () => {
    fc.assert(
      fc.property(loan, (terms) => {
        const instalments = schedule(terms);
        expect(instalments).toHaveLength(terms.months);
        expect(instalments.reduce((total, { principal }) => total + principal, 0)).toBe(terms.principal);
        expect(instalments.at(-1)?.balance).toBe(0);
        for (const { payment, interest, principal, balance } of instalments) {
          expect(payment).toBe(interest + principal);
          expect(Math.min(interest, principal, balance)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
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
