import { expect, it } from "vitest";
import { levelsOf } from "~/domain/world";

it("PDs are told by five quantiles, their mean, and four shares whose bounds belong to the middle", () => {
  const levels = levelsOf([0.005, 0.01, 0.06, 0.15, 0.275]);
  // Five values: the quantiles at 25, 50 and 75 % are the second, third and fourth; 5 % lies a fifth of the way up.
  expect(levels.quantiles.map((pd) => Number(pd.toFixed(6)))).toEqual([0.006, 0.01, 0.06, 0.15, 0.25]);
  expect(levels.mean).toBeCloseTo(0.1, 12);
  expect(levels.shares).toEqual([0.2, 0.4, 0.2, 0.2]);
});
