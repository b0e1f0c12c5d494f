import { describe, expect, it } from "vitest";
import type { JudgedFile } from "~/domain/judgement/ranking/judged-file";
import { offeredRate, priceDistance } from "~/domain/judgement/ranking/offer";

/** Priced at 3 % and the PD, by hand: at 2 % (grade 5) 5 %, a notch worse (3.5 %) 6.5 %. */
const FILE: JudgedFile = {
  limits: { worstGrade: 7, maxRate: 0.1 },
  priceAt: (pd) => 0.03 + pd,
  regretOf: () => 0,
};
const view = { pd: 0.02, knockedOut: false, slip: 0 };

describe("an analyst's offer", () => {
  it("is the request at the policy's price at his own PD, and its distance is nothing", () => {
    expect(offeredRate(view, FILE)).toBe(0.05);
    expect(priceDistance(0.05, 0.02, FILE)).toBe(0);
  });

  it("misses the price by his slip in notches of it, either way", () => {
    expect(offeredRate({ ...view, slip: 0.5 }, FILE)).toBeCloseTo(0.0575, 12);
    expect(offeredRate({ ...view, slip: -0.5 }, FILE)).toBeCloseTo(0.0425, 12);
    expect(priceDistance(0.0575, 0.02, FILE)).toBeCloseTo(0.5, 12);
    expect(priceDistance(0.0425, 0.02, FILE)).toBeCloseTo(0.5, 12);
  });

  it("is quoted in whole basis points, and is never above the policy's highest rate", () => {
    expect(offeredRate({ ...view, pd: 0.01234 }, FILE)).toBe(0.0423);
    // 9 % at 6 %, and a slip of half of the 4 % to 10 %
    expect(offeredRate({ ...view, pd: 0.06, slip: 0.5 }, FILE)).toBe(0.1);
  });

  it("is a decline beyond the worst grade, beyond the highest rate, and on a rule that was seen", () => {
    expect(offeredRate({ ...view, pd: 0.08 }, FILE)).toBeUndefined(); // grade 8: bound 7.7 %
    expect(offeredRate({ ...view, pd: 0.071 }, FILE)).toBeUndefined(); // grade 7, price 10.1 %
    expect(offeredRate({ ...view, pd: 0.069 }, FILE)).toBeCloseTo(0.099, 12);
    expect(offeredRate({ ...view, knockedOut: true }, FILE)).toBeUndefined();
  });

  it("has a notch in the worst grade as well: the step that leads to it, 10 to 20 %", () => {
    expect(priceDistance(0.03 + 0.3 + 0.15, 0.3, FILE)).toBeCloseTo(0.5, 12);
  });
});
