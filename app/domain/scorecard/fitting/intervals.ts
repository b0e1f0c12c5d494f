import { exp, log, randomStream } from "../../random";
import { mean, normalQuantile, quantileOfSorted } from "../../statistics";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const CONFIDENCE = 0.95;

/**
 * Clopper & Pearson's exact 95 % interval of a share: the shares at which `events` or fewer, and `events` or more, of
 * `count` have a chance of 2.5 %. `count` above 0.
 */
export function clopperPearson(events: number, count: number): Interval {
  const tail = (1 - CONFIDENCE) / 2;
  return {
    low: events === 0 ? 0 : bisect((p) => 1 - atMost(events - 1, count, p) > tail),
    high: events === count ? 1 : bisect((p) => atMost(events, count, p) < tail),
  };
}

/** The smallest share of which a rising condition holds. */
function bisect(holds: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Binomial distribution function, 0 < p < 1. */
function atMost(events: number, count: number, p: number): number {
  let term = count * log(1 - p); // logarithm, so that no power underflows
  let sum = exp(term);
  for (let k = 1; k <= events; k++) {
    term += log((count - k + 1) / k) + log(p / (1 - p));
    sum += exp(term);
  }
  return Math.min(1, sum);
}

export const RESAMPLES = 500;

/**
 * 95 % percentile intervals of several measures by the bootstrap: each resample draws as many of `count` firms with
 * replacement. `measures` gets the places drawn.
 */
export function bootstrap<Name extends string>(
  count: number,
  seed: string,
  measures: (places: readonly number[]) => Readonly<Record<Name, number>>,
): Readonly<Record<Name, Interval>> {
  const random = randomStream(seed, "bootstrap");
  const drawn = Array.from({ length: RESAMPLES }, () =>
    measures(Array.from({ length: count }, () => random.integer(0, count - 1))),
  );
  const names = Object.keys(drawn[0]!) as Name[];
  const tail = (1 - CONFIDENCE) / 2;
  return Object.fromEntries(
    names.map((name) => {
      const sorted = Float64Array.from(drawn, (measured) => measured[name]).sort();
      return [name, { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) }];
    }),
  ) as Record<Name, Interval>;
}

/** 95 % interval of a mean by the normal distribution; undefined for fewer than two values. */
export function meanInterval(values: readonly number[]): Interval | undefined {
  if (values.length < 2) return undefined;
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  const reach = normalQuantile((1 + CONFIDENCE) / 2) * Math.sqrt(variance / values.length);
  return { low: middle - reach, high: middle + reach };
}
