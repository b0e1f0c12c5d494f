import { exp } from "./elementary";
import { normalQuantile } from "./normal";

export { exp, log, pow } from "./elementary";

/** A source of random numbers that is fully determined by its seed and name. */
export interface RandomStream {
  /** strictly between 0 and 1, 32 bits */
  uniform(): number;
  /** between `low` and `high` */
  between(low: number, high: number): number;
  /** whole number from `low` to `high`, both included */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  normal(mean?: number, deviation?: number): number;
  /** lognormal around its median; `sigma` is the deviation of the logarithm */
  lognormal(median: number, sigma: number): number;
  /** Poisson count; for means up to about 50 */
  poisson(mean: number): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
}

/** 128 bits of hash of a text (cyrb128 by bryc, public domain): the seed of one stream. */
function hash128(text: string): [number, number, number, number] {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [(h1 ^ h2 ^ h3 ^ h4) >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

/** A 32-bit number for libraries that take a numeric seed. */
export const numericSeed = (seed: string, name: string): number => hash128(`${seed}/${name}`)[0];

/**
 * The stream `name` of a seed. Streams of different names are independent, so a draw added in one place of the
 * generator never shifts the draws of another. The generator is sfc32 (C. Doty-Humphrey, PractRand).
 */
export function randomStream(seed: string, name: string): RandomStream {
  let [a, b, c, counter] = hash128(`${seed}/${name}`);

  function next32(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  for (let i = 0; i < 12; i++) next32();

  const uniform = (): number => (next32() + 0.5) / 4294967296;
  const normal = (mean = 0, deviation = 1): number => mean + deviation * normalQuantile(uniform());
  const integer = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));

  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    integer,
    chance: (probability) => uniform() < probability,
    normal,
    lognormal: (median, sigma) => median * exp(normal(0, sigma)),
    poisson(mean) {
      const limit = exp(-mean);
      let count = 0;
      for (let product = uniform(); product > limit; product *= uniform()) count += 1;
      return count;
    },
    pick(items) {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError("pick from an empty list");
      return item;
    },
  };
}
