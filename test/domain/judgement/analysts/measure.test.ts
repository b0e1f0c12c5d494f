import { expect, it } from "vitest";
import { measureReading } from "~/domain/judgement/analysts";
import { rSquared } from "~/domain/statistics";

it("R² is the share of the variance explained, below zero for a forecast worse than the mean", () => {
  // Σ(actual − mean)² = 2; misses of 1 and of 2.
  expect(rSquared([1, 2, 3], [1, 2, 4])).toBeCloseTo(0.5, 12);
  expect(rSquared([1, 2, 3], [3, 2, 1])).toBeCloseTo(-3, 12);
  expect(rSquared([2, 2], [1, 2])).toBeNaN();
});

it("a reader who is always one and a half times too high has that bias, no deviation and the right order", () => {
  const files = [0.01, 0.02, 0.08].map((pd) => ({ isBent: false, pd, read: { high: 1.5 * pd } }));
  const { bias, deviation, spearman, meanRead, meanTrue } = measureReading(files, "high");
  expect(bias).toBeCloseTo(Math.log(1.5), 12);
  expect(deviation).toBeCloseTo(0, 12);
  expect(spearman).toBeCloseTo(1, 12);
  expect(meanRead / meanTrue).toBeCloseTo(1.5, 12);
});
