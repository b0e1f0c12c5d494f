import { normalQuantile } from "./normal";
import { mean, quantileOfSorted } from "./quantile";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const TAIL = 0.025;
const RESAMPLES = 2_000;

/**
 * Wilson's 95 % interval of a share (1927): `events` seen in `count` independent trials, `count` above 0. It keeps inside
 * 0 and 1 and says something where no event was seen, as the usual ± 1.96 standard errors does not.
 */
export function wilson(events: number, count: number): Interval {
  const z2 = normalQuantile(1 - TAIL) ** 2;
  const share = events / count;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = Math.sqrt((z2 * share * (1 - share)) / count + (z2 / (2 * count)) ** 2) / (1 + z2 / count);
  // At none and at all the bound is exact, and rounding must not carry it past.
  return { low: events === 0 ? 0 : middle - half, high: events === count ? 1 : middle + half };
}

/**
 * Percentile interval of a mean at 95 % (Efron 1979): the values drawn again with replacement, as many as there are.
 * `random` picks; a stream of its own makes the answer the same every time.
 */
export function bootstrapMean(values: readonly number[], random: { pick(items: readonly number[]): number }): Interval {
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(() => random.pick(values))));
  const sorted = Float64Array.from(means).sort();
  return { low: quantileOfSorted(sorted, TAIL), high: quantileOfSorted(sorted, 1 - TAIL) };
}
