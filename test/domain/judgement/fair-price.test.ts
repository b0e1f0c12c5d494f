import { describe, expect, it } from "vitest";
import { fairBand, placeIn } from "~/domain/judgement/opinion/fair-price";
import { gradeOf, midpointPd, shiftedPd } from "~/domain/lending";

describe("a PD some notches worse or better", () => {
  it("is the next midpoint for one notch from a midpoint, and the geometric mean for a half", () => {
    expect(shiftedPd(0.01, 1)).toBeCloseTo(0.02, 12);
    expect(shiftedPd(0.01, -2)).toBeCloseTo(0.0025, 12);
    expect(shiftedPd(0.02, 0.5)).toBeCloseTo(Math.sqrt(0.02 * 0.035), 12);
  });
  it("goes on by the last step beyond the ends, and never reaches certainty", () => {
    expect(shiftedPd(0.2, 1)).toBeCloseTo(0.4, 12);
    expect(shiftedPd(0.001, -1)).toBeCloseTo(0.0004, 12);
    expect(shiftedPd(0.9, 5)).toBeLessThan(1);
  });
  it("moves every midpoint from 2 to 8 by exactly a grade either way", () => {
    for (let grade = 2; grade <= 8; grade++) {
      expect(gradeOf(shiftedPd(midpointPd(grade), 1))).toBe(grade + 1);
      expect(gradeOf(shiftedPd(midpointPd(grade), -1))).toBe(grade - 1);
    }
  });
});

describe("a fair price", () => {
  /** 4 % and half of the PD. */
  const priceAt = (pd: number) => 0.04 + pd / 2;
  it("runs from the price half a notch better to that three quarters of a notch worse", () => {
    // Grade 4 at 1 %: half a notch better √(.5 % · 1 %), three quarters worse 1 % · 2^.75.
    const band = fairBand(0.01, priceAt, 0.12)!;
    expect(band.low).toBeCloseTo(0.04 + 0.00707107 / 2, 8);
    expect(band.price).toBeCloseTo(0.045, 12);
    expect(band.high).toBeCloseTo(0.04 + 0.01681793 / 2, 8);
  });
  it("ends at the policy's highest rate, and is none where even its lowest is beyond", () => {
    expect(fairBand(0.01, priceAt, 0.046)!.high).toBe(0.046);
    expect(fairBand(0.2, priceAt, 0.1)).toBeUndefined();
  });
  it("has a rate below, within or above, to half a basis point", () => {
    const band = { low: 0.04, price: 0.042, high: 0.045 };
    expect([0.0399, 0.03996, 0.04, 0.045, 0.04504, 0.0451].map((rate) => placeIn(band, rate))).toEqual([
      "below",
      "within",
      "within",
      "within",
      "within",
      "above",
    ]);
  });
});
