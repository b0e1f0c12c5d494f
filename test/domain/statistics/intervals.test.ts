import { describe, expect, it } from "vitest";
import { randomStream } from "~/domain/random";
import { bootstrapMean, wilson } from "~/domain/statistics";

describe("Wilson's interval of a share", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is as Newcombe printed it", (events, count, low, high) => {
    const found = wilson(events, count);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("of all in all ends at one, and mirrors none in all", () => {
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(20, 20).low).toBeCloseTo(1 - wilson(0, 20).high, 12);
  });
});

describe("the bootstrap's interval of a mean", () => {
  const random = () => randomStream("interval", "test");

  it("of values that are all alike is that value", () => {
    expect(bootstrapMean([0.04, 0.04, 0.04], random())).toEqual({ low: 0.04, high: 0.04 });
  });

  it("of two values spans both: a quarter of the resamples has one of them alone", () => {
    expect(bootstrapMean([0, 1], random())).toEqual({ low: 0, high: 1 });
  });

  it("of many even values is the usual mean ± 1.96 standard errors", () => {
    const values = Array.from({ length: 400 }, (_, i) => i / 399); // mean 0.5, deviation 0.2894 with divisor n
    const half = (1.96 * 0.2894) / 20;
    const { low, high } = bootstrapMean(values, random());
    expect(low).toBeCloseTo(0.5 - half, 2);
    expect(high).toBeCloseTo(0.5 + half, 2);
  });
});
