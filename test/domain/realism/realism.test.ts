import { describe, expect, it } from "vitest";
import { QUALITIES } from "~/domain/firm";
import { INDUSTRIES } from "~/domain/industries";
import { benfordDeviation, compare, read } from "~/domain/realism";
import { mean, quantile } from "~/domain/statistics/quantile";
import { spearman } from "~/domain/statistics/spearman";

const DEEP = Boolean(process.env.LENDWRIGHT_DEEP);
/** Enough that the kinds, which overlap, come out in their order. */
const FIRMS = DEEP ? 1_000 : 300;
/** Bounds on the deviation of a median; three hundred firms are a small sample of ratios with long tails. */
const MEDIAN = DEEP ? 0.25 : 0.45;

describe.each(Object.values(INDUSTRIES))("a population of $id", (industry) => {
  const readings = Array.from({ length: FIRMS }, (_, i) => read(industry, i, "realism", 20));

  it("has ratios whose medians lie about the published ones", () => {
    for (const { ratio, points } of compare(industry.id, readings)) {
      expect(Math.abs(points[1]!.deviation), ratio).toBeLessThan(MEDIAN);
    }
  });

  it("defaults more often the weaker its firms are", () => {
    const [strong, , weak] = QUALITIES.map((quality) =>
      mean(readings.filter((one) => one.quality === quality).map(({ pd }) => pd)),
    );
    expect(weak).toBeGreaterThan(strong!);
  });
});

describe("statistics of realism", () => {
  it("quantiles interpolate between order statistics", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([40, 10, 30, 20], 0.25)).toBe(17.5);
  });

  it("rank correlation has ties at their mean rank", () => {
    // By hand: ranks 0, 1.5, 1.5, 3 and 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it("equal steps of the logarithm follow Benford's law, equal amounts do not", () => {
    expect(benfordDeviation(Array.from({ length: 1_000 }, (_, i) => 10 ** (i / 250)))).toBeLessThan(0.003);
    expect(benfordDeviation([5, 55, 510])).toBeGreaterThan(0.15);
  });
});
