import { gradeOf, type PdEstimate } from "../lending";

/** Regulatory floor of the product for any probability of default. */
export const PD_FLOOR = 0.0003;
/** Deviations of the normal distribution that hold 95 %. */
const CONFIDENCE = 1.96;

/** A future in which the loan defaults. */
export interface Default {
  /** after drawing, 1-based: of the default, and of the due date that was missed */
  readonly month: number;
  readonly due: number;
  readonly lgd: number;
  /** which way of drawing the shocks it came from: 0 is the plain one */
  readonly drawnFrom: number;
  /** density of its shocks in each way of drawing, over the plain density; the first is 1 */
  readonly densities: readonly number[];
}

/**
 * What a default counts against a plain future: the balance heuristic (Veach & Guibas 1995). With n_k of N futures
 * drawn in way k the shocks x have, in the mixture, the density Σ n_k/N · q_k(x); the weight is p(x) over that. It is
 * at most N / n_0, because plain futures are always among them.
 */
export function weigh(defaults: readonly Default[], counts: readonly number[]): number[] {
  const all = sum(counts);
  return defaults.map(({ densities }) => all / sum(densities.map((density, k) => counts[k]! * density)));
}

/**
 * The share of futures that default on a due date of the first `months`, weighted. Its variance is that of a sample with fixed numbers per
 * way of drawing: Σ n_k · var_k / N². Without tilted futures this is the binomial p·(1 − p)/n.
 */
export function estimatePd(
  defaults: readonly Default[],
  weights: readonly number[],
  counts: readonly number[],
  months: number,
): PdEstimate {
  const all = sum(counts);
  const first = counts.map(() => 0);
  const second = counts.map(() => 0);
  for (const [i, { due, drawnFrom }] of defaults.entries()) {
    if (due > months) continue;
    first[drawnFrom]! += weights[i]!;
    second[drawnFrom]! += weights[i]! * weights[i]!;
  }
  const variance = sum(counts.map((n, k) => (n > 0 ? second[k]! - (first[k]! * first[k]!) / n : 0))) / (all * all);
  return pdEstimate(sum(first) / all, Math.sqrt(variance), all);
}

/** A PD with what it is worth: floored, and marked where the next grade cannot be excluded. */
export function pdEstimate(share: number, standardError: number, futures: number): PdEstimate {
  const floored = (pd: number) => Math.min(1, Math.max(PD_FLOOR, pd));
  const [low, high] = [share - CONFIDENCE * standardError, share + CONFIDENCE * standardError].map(floored);
  return {
    value: floored(share),
    standardError,
    futures,
    gradeUncertain: gradeOf(low!) !== gradeOf(high!),
  };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
