import { describe, expect, it } from "vitest";
import { allocate, roundHalfUp, roundToStep } from "~/domain/money";
import {
  daysIn,
  isoDate,
  isoMonth,
  monthEnd,
  monthNumber,
  monthOfYear,
  parseIsoDate,
  yearOf,
} from "~/domain/money/calendar";
import { assertMinor, roundHalfEven } from "~/domain/money/rounding";

describe("rounding at the half and just off it", () => {
  it.each([
    [1.4999999, 1],
    [1.5, 2],
    [1.5000001, 2],
    [-1.4999999, -1],
    [-1.5, -2],
    [-1.5000001, -2],
    [0.49999, 0],
    [7, 7],
    [-7, -7],
  ])("%d is %d half up, away from zero", (value, rounded) => expect(roundHalfUp(value)).toBe(rounded));
  it.each([
    [3.5, 4],
    [4.5, 4],
    [4.5000001, 5],
    [4.4999999, 4],
    [-1.5, -2],
    [-3.5, -4],
    [-4.5, -4],
    [6, 6],
    [5, 5],
  ])("%d is %d half even", (value, rounded) => expect(roundHalfEven(value)).toBe(rounded));
  it("never gives a nought with a sign", () => {
    for (const round of [roundHalfUp, roundHalfEven]) {
      for (const value of [0, -0, -0.2]) expect(Object.is(round(value), 0)).toBe(true);
    }
  });
  it("to a step takes the half step up", () => {
    expect(roundToStep(1_234_999, 10_000)).toBe(1_230_000);
    expect(roundToStep(1_235_000, 10_000)).toBe(1_240_000);
    expect(roundToStep(-1_235_000, 10_000)).toBe(-1_240_000);
  });
});

describe("an amount", () => {
  it("is a whole number that a double holds exactly, of either sign", () => {
    for (const amount of [0, -5, 2 ** 53 - 1, -(2 ** 53 - 1)]) expect(assertMinor(amount)).toBe(amount);
    for (const amount of [2 ** 53, -(2 ** 53), 1.5, Number.NaN, Infinity]) {
      expect(() => assertMinor(amount)).toThrow(RangeError);
    }
  });
});

describe("an allocation", () => {
  it("gives what is left to the largest remainders, not to the first in line", () => {
    // 100 · 1/6 = 16.67, 100 · 2/6 = 33.33, 100 · 3/6 = 50.
    expect(allocate(100, [1, 2, 3])).toEqual([17, 33, 50]);
    // 10 over 1, 1, 5 (sevenths): 1.43, 1.43, 7.14.
    expect(allocate(10, [1, 1, 5])).toEqual([2, 1, 7]);
    expect(allocate(5, [3, 3, 3, 3])).toEqual([2, 1, 1, 1]);
    expect(allocate(7, [3, 3, 3, 3])).toEqual([2, 2, 2, 1]);
  });
  it("of a debt is that of the amount with its sign", () => {
    expect(allocate(-100, [1, 2, 3])).toEqual([-17, -33, -50]);
  });
  it("gives a weight of nothing nothing, and of nothing nothing", () => {
    expect(allocate(7, [0, 1, 0])).toEqual([0, 7, 0]);
    expect(allocate(-7, [0, 1]).every((part) => !Object.is(part, -0))).toBe(true);
    expect(allocate(0, [1, 2])).toEqual([0, 0]);
  });
  it("that comes out even leaves nothing to give", () => expect(allocate(6, [1, 2])).toEqual([2, 4]));
  it("refuses one negative weight among others, no weights, and a part of a fen", () => {
    expect(() => allocate(1, [2, -1])).toThrow(RangeError);
    expect(() => allocate(1, [-1, -1])).toThrow(RangeError);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(0.5, [1])).toThrow(RangeError);
  });
});

describe("the calendar at its borders", () => {
  it("counts months from year 0 and back", () => {
    expect(monthNumber(2025, 1)).toBe(24_300);
    expect([24_299, 24_300, 24_311].map((month) => [yearOf(month), monthOfYear(month)])).toEqual([
      [2024, 12],
      [2025, 1],
      [2025, 12],
    ]);
    expect([24_299, 24_300].map(isoMonth)).toEqual(["2024-12", "2025-01"]);
  });
  it("knows the days of each month", () => {
    const days = Array.from({ length: 12 }, (_, month) => daysIn(monthNumber(2025, month + 1)));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysIn(monthNumber(2024, 1))).toBe(31); // a leap year has one longer month, not twelve
    expect(monthEnd(monthNumber(2024, 2))).toBe("2024-02-29");
  });
  it("keeps a day that the month has, and takes the last for one that it has not", () => {
    const april = monthNumber(2025, 4);
    expect([isoDate(april, 1), isoDate(april, 30), isoDate(april, 31)]).toEqual([
      "2025-04-01",
      "2025-04-30",
      "2025-04-30",
    ]);
  });
  it("reads the first and last day of a month, of the year, and no day beyond", () => {
    expect(parseIsoDate("2025-01-01")).toEqual({ month: 24_300, day: 1 });
    expect(parseIsoDate("2025-12-31")).toEqual({ month: 24_311, day: 31 });
    expect(parseIsoDate("2024-02-29")).toEqual({ month: 24_289, day: 29 });
    for (const text of [
      "2025-00-10",
      "2025-13-10",
      "2025-04-00",
      "2025-04-31",
      "2025-4-01",
      "12025-04-01",
      "2025-04-011",
    ]) {
      expect(parseIsoDate(text), text).toBeUndefined();
    }
  });
});
