import { exp } from "./elementary";
import { normalDrawnFrom } from "./normal";

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

/** sfc32 (C. Doty-Humphrey, PractRand). A class, because a case opens thousands of streams. */
class Sfc32 implements RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor([a, b, c, counter]: readonly [number, number, number, number]) {
    this.a = a | 0;
    this.b = b | 0;
    this.c = c | 0;
    this.counter = counter | 0;
    for (let i = 0; i < 12; i++) this.next32();
  }

  private next32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  uniform(): number {
    return (this.next32() + 0.5) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  normal(mean = 0, deviation = 1): number {
    return mean + deviation * normalDrawnFrom(this.uniform());
  }

  lognormal(median: number, sigma: number): number {
    return median * exp(this.normal(0, sigma));
  }

  poisson(mean: number): number {
    const limit = exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count += 1;
    return count;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError("pick from an empty list");
    return item;
  }
}

/**
 * The stream `name` of a seed. Streams of different names are independent, so a draw added in one place of the
 * generator never shifts the draws of another.
 */
export const randomStream = (seed: string, name: string): RandomStream => new Sfc32(hash128(`${seed}/${name}`));
