import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gainsAndLosses } from "~/domain/judgement/outcome/gains-and-losses";
import { yuan } from "./fixture";

describe("gains and losses over a thousand futures", () => {
  it("tells many small gains from a rare large loss", () => {
    // 34 of 1,000 lose: 10 lose 100,000 and 24 lose 227,500, 190,000 on average: (10 · 100,000 + 24 · 227,500) / 34.
    const outcomes = [
      { result: yuan(-227_500), share: 0.024 },
      { result: yuan(-100_000), share: 0.01 },
      { result: yuan(6_000), share: 0.006 },
      { result: yuan(9_400), share: 0.96 },
    ];
    expect(gainsAndLosses(outcomes, 1_000)).toEqual({
      gains: { count: 966, low: yuan(6_000), high: yuan(9_400) },
      losses: { count: 34, mean: yuan(-190_000), worst: yuan(-227_500) },
    });
  });
  it("counts weighed futures by their share, and a loss that hardly counts as one, not as none", () => {
    const outcomes = [
      { result: yuan(-50_000), share: 0.0003 },
      { result: yuan(800), share: 0.9997 },
    ];
    expect(gainsAndLosses(outcomes, 1_000)).toMatchObject({ gains: { count: 999 }, losses: { count: 1 } });
  });
  it("says of a safe loan that none loses, and of a price below cost that none earns", () => {
    const safe = gainsAndLosses([{ result: yuan(500), share: 1 }], 1_000);
    expect(safe).toEqual({ gains: { count: 1_000, low: yuan(500), high: yuan(500) }, losses: undefined });
    const below = gainsAndLosses([{ result: yuan(-500), share: 1 }], 1_000);
    expect(below).toEqual({ gains: undefined, losses: { count: 1_000, mean: yuan(-500), worst: yuan(-500) } });
  });
  it("counts every future once, whatever the shares", () => {
    const outcome = fc.record({
      result: fc.integer({ min: -1e9, max: 1e7 }),
      weight: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), fc.integer({ min: 2, max: 2_000 }), (drawn, futures) => {
        const all = drawn.reduce((sum, { weight }) => sum + weight, 0);
        const outcomes = drawn.map(({ result, weight }) => ({ result, share: weight / all }));
        const { gains, losses } = gainsAndLosses(outcomes, futures);
        expect((gains?.count ?? 0) + (losses?.count ?? 0)).toBe(futures);
        if (gains) expect(gains.count).toBeGreaterThan(0);
        if (losses) expect(losses.count).toBeGreaterThan(0);
      }),
    );
  });
});
