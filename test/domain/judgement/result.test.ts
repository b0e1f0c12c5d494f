import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import {
  declinedResult,
  defaultByMonth,
  expectedResult,
  LENDER_OF_SCHEMA_1,
  type LentTerms,
} from "~/domain/judgement/outcome/result";
import { byMonth, futures, yuan } from "./fixture";

const bullet: LentTerms = { amount: yuan(1_200_000), tenorMonths: 12, repayment: "bullet", rate: 0.08 };
const prospect = (months: readonly number[]) => ({
  defaultByMonth: months,
  lgd: 0.5,
  futures: 1000,
  reservationRate: 0.12,
});
const never = new Array<number>(12).fill(0);
const ratingPd = (value: number) => ({ value, standardError: 0, futures: 0, gradeUncertain: false });

describe("expected result of terms", () => {
  it("is the margin on the balance where nobody defaults: 1.2 million at 4.5 % over cost for a year is 54,000", () => {
    const result = expectedResult(bullet, 0.035, prospect(never), LENDER_OF_SCHEMA_1);
    expect(result).toMatchObject({ margin: yuan(54_000), loss: 0, overTenor: yuan(54_000), perYear: yuan(54_000) });
  });
  it("loses balance times LGD in the month of default and earns nothing from then on", () => {
    // One in ten defaults in month 7: margin 4,500 a month, six full months and six of nine tenths.
    const result = expectedResult(
      bullet,
      0.035,
      prospect(never.map((_, index) => (index === 6 ? 0.1 : 0))),
      LENDER_OF_SCHEMA_1,
    );
    expect(result.margin).toBe(yuan(6 * 4_500 + 6 * 0.9 * 4_500));
    expect(result.loss).toBe(yuan(0.1 * 1_200_000 * 0.5));
  });
  it("falls with repayment: equal principal earns (n + 1) / 2n of what a bullet earns", () => {
    const result = expectedResult(
      { ...bullet, repayment: "equalPrincipal" },
      0.035,
      prospect(never),
      LENDER_OF_SCHEMA_1,
    );
    expect(result.margin).toBe(Math.round((yuan(54_000) * 13) / 24));
  });
  it("states a year's share of a longer tenor", () => {
    const twoYears = { ...bullet, tenorMonths: 24 };
    const result = expectedResult(twoYears, 0.035, prospect([...never, ...never]), LENDER_OF_SCHEMA_1);
    expect([result.overTenor, result.perYear]).toEqual([yuan(108_000), yuan(54_000)]);
  });
  it("is nothing at a rate the customer walks away from, with that reason", () => {
    const result = expectedResult({ ...bullet, rate: 0.121 }, 0.035, prospect(never), LENDER_OF_SCHEMA_1);
    expect(result).toMatchObject({ overTenor: 0, noDeal: "refusedByCustomer" });
  });
  it("is nothing for a declined loan, with that reason", () => {
    expect(declinedResult(12, prospect(never), LENDER_OF_SCHEMA_1)).toMatchObject({ overTenor: 0, noDeal: "declined" });
  });
  it("never rises when more futures default, at a rate that covers its costs", () => {
    const repayment = fc.constantFrom("levelInstalment" as const, "equalPrincipal" as const, "bullet" as const);
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.double({ min: 0.035, max: 0.11, noNaN: true }),
        repayment,
        (a, b, rate, kind) => {
          const at = (defaults: number) => {
            const months = defaultByMonth(
              { defaultByMonth: byMonth(futures(defaults)), ratingPd: ratingPd(0) },
              36,
              36,
            );
            return expectedResult(
              { ...bullet, tenorMonths: 36, rate, repayment: kind },
              0.035,
              prospect(months),
              LENDER_OF_SCHEMA_1,
            );
          };
          expect(at(Math.max(a, b)).overTenor).toBeLessThanOrEqual(at(Math.min(a, b)).overTenor);
        },
      ),
    );
  });
});

describe("probability of default by month", () => {
  it("counts the simulated futures at the first unpaid month, 90 days before the default", () => {
    const months = defaultByMonth(
      { defaultByMonth: byMonth([0, 5, 0, 6, 5, 0, 0, 0, 0, 0]), ratingPd: ratingPd(0.5) },
      3,
      3,
    );
    expect(months).toEqual([0, 0.2, 0.1]);
  });
  it("counts a bullet that was not repaid at maturity, though it defaults after the tenor", () => {
    expect(defaultByMonth({ defaultByMonth: byMonth([15, 0]), ratingPd: ratingPd(0) }, 12, 12).at(-1)).toBe(0.5);
  });
  it("counts a firm that fails outright in its first weeks in the first month", () => {
    expect(defaultByMonth({ defaultByMonth: byMonth([2, 0]), ratingPd: ratingPd(0) }, 12, 12)[0]).toBe(0.5);
  });
  it("without futures adds up to the one-year PD after twelve months", () => {
    const months = defaultByMonth({ defaultByMonth: [], ratingPd: ratingPd(0.08) }, 12, 12);
    expect(months.reduce((total, share) => total + share, 0)).toBeCloseTo(0.08, 12);
  });
  it("goes on at the same pace beyond the simulated horizon, so that a longer tenor is never safer", () => {
    const months = defaultByMonth({ defaultByMonth: byMonth(futures(100)), ratingPd: ratingPd(0) }, 72, 36);
    expect(months.reduce((total, share) => total + share, 0)).toBeCloseTo(1 - 0.9 ** 2, 12);
  });
});
