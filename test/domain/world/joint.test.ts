import { describe, expect, it } from "vitest";
import { assetCorrelationOf, factorCorrelation, type Fails, jointDefaults } from "~/domain/world";

const firm = (group: string, ...on: number[]): Fails => ({ group, on });

describe("firms that default on the same paths of the economy", () => {
  it.each([
    ["are wholly correlated when they fail on the same ones", [0, 1], [0, 1], 1],
    ["are not when one path in four is common to halves", [0, 1], [0, 2], 0],
    ["are opposed when one fails where the other does not", [0, 1], [2, 3], -1],
    // Means 1/4 and 1/2 of four paths; covariance (1 − 4·1/8)/3 = 1/6; variances 1/4 and 1/3.
    ["are partly so when the rarer failure is among the other's", [0], [0, 1], 1 / 6 / Math.sqrt(1 / 12)],
  ])("%s", (_, a, b, correlation) => {
    const { within, withinGroup } = jointDefaults([firm("trucking", ...a), firm("trucking", ...b)], 4);
    expect(within.value).toBeCloseTo(correlation, 12);
    expect(withinGroup.get("trucking")!.value).toBeCloseTo(correlation, 12);
  });

  it("are compared within their trade and between trades, and who never fails counts for nothing", () => {
    const found = jointDefaults(
      [firm("trucking", 0, 1), firm("trucking", 0, 1), firm("garment", 0, 2), firm("garment", 1, 3), firm("garment")],
      4,
    );
    expect(found.withinGroup.get("trucking")!.value).toBeCloseTo(1, 12);
    expect(found.withinGroup.get("garment")!.value).toBeCloseTo(-1, 12);
    expect(found.within.value).toBeCloseTo(0, 12);
    expect(found.between.value).toBeCloseTo(0, 12);
    const apart = jointDefaults(
      [firm("trucking", 0, 1), firm("trucking", 0, 1), firm("garment", 2, 3), firm("garment", 2, 3)],
      4,
    );
    expect([apart.within.value, apart.between.value].map((value) => Number(value.toFixed(12)))).toEqual([1, -1]);
  });

  it("are known more exactly by more paths", () => {
    const pair = (paths: number) => {
      const every = (n: number) => Array.from({ length: paths }, (_, i) => i).filter((i) => (i * 7919) % 101 < n);
      const { within } = jointDefaults([firm("x", ...every(30)), firm("x", ...every(45))], paths);
      return within.standardError;
    };
    expect(pair(2_000)).toBeLessThan(pair(200));
  });
});

describe("one common factor behind assets", () => {
  it("makes firms that fail in one year of two fail together by 2·arcsin(R)/π", () => {
    expect(factorCorrelation([0.5, 0.5], 0.5)).toBeCloseTo(1 / 3, 8);
    expect(factorCorrelation([0.5, 0.5, 0.5], 0.2)).toBeCloseTo((2 * Math.asin(0.2)) / Math.PI, 8);
    expect(factorCorrelation([0.02, 0.3, 0], 0)).toBeCloseTo(0, 8);
  });

  it("is found again from the defaults that it brings about", () => {
    expect(assetCorrelationOf([0.5, 0.5], 1 / 3)).toBeCloseTo(0.5, 4);
    expect(assetCorrelationOf([0.01, 0.05, 0.05], factorCorrelation([0.01, 0.05, 0.05], 0.12))).toBeCloseTo(0.12, 4);
    expect(assetCorrelationOf([0.01, 0.05], -0.01)).toBe(0);
  });
});
