import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import { allocate, roundHalfUp, roundToStep } from "~/domain/money";
import { daysIn, isoDate, monthNumber, parseIsoDate } from "~/domain/money/calendar";
import { assertMinor, roundHalfEven } from "~/domain/money/rounding";

describe("rounding", () => {
  it.each([
    [0.5, 1, 0],
    [1.5, 2, 2],
    [2.5, 3, 2],
    [-0.5, -1, 0],
    [-2.5, -3, -2],
    [2.4999, 2, 2],
  ])("%d is %d half up and %d half even", (value, up, even) => {
    expect(roundHalfUp(value)).toBe(up);
    expect(roundHalfEven(value)).toBe(even);
  });

  it("to a step goes to the nearest multiple", () => expect(roundToStep(1_234_567, 10_000)).toBe(1_230_000));

  it("an amount with a fraction is not money", () => expect(() => assertMinor(0.1)).toThrow(RangeError));
});

describe("allocation", () => {
  it("of 100 over three equal parts gives the odd unit to the first", () =>
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]));

  it("adds up to the total, no part further than a unit from its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc
          .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
          .filter((w) => w.some((x) => x > 0)),
        (total, weights) => {
          const parts = allocate(total, weights);
          const all = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => expect(Math.abs(part - (total * weights[i]!) / all)).toBeLessThanOrEqual(1));
        },
      ),
    );
  });

  it("refuses weights that share nothing", () => expect(() => allocate(1, [0, 0])).toThrow(RangeError));
});

describe("the calendar", () => {
  it.each([
    [2024, 29],
    [2025, 28],
    [1900, 28],
    [2000, 29],
  ])("February %d has %d days", (year, days) => expect(daysIn(monthNumber(year, 2))).toBe(days));

  it("a day beyond the end of the month is its last", () =>
    expect(isoDate(monthNumber(2025, 2), 30)).toBe("2025-02-28"));

  it("takes no date that does not exist", () => expect(parseIsoDate("2025-02-29")).toBeUndefined());
});
