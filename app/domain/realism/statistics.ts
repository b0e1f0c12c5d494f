import { log } from "../random/index";

/** The p-quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); NaN of nothing. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Rank correlation: Pearson's of ranks, ties at their mean rank. Between −1 and 1. */
export function spearman(xs: readonly number[], ys: readonly number[]): number {
  const [a, b] = [ranks(xs), ranks(ys)];
  const middle = (xs.length - 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    const [x, y] = [rank - middle, b[i]! - middle];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const of: number[] = [];
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end + 1 < order.length && values[order[end + 1]!] === values[order[i]!]) end += 1;
    for (let k = i; k <= end; k++) of[order[k]!] = (i + end) / 2;
    i = end + 1;
  }
  return of;
}

/**
 * Mean absolute deviation of the shares of first digits 1–9 from Benford's log10(1 + 1/d), decimal. Nigrini (2012)
 * calls below 0.006 close, below 0.012 acceptable and below 0.015 marginal conformity.
 */
export function benfordDeviation(amounts: readonly number[]): number {
  const counts = Array.from({ length: 9 }, () => 0);
  for (const amount of amounts) if (amount >= 1) counts[Number(String(Math.floor(amount))[0]) - 1]! += 1;
  const all = counts.reduce((a, b) => a + b, 0);
  return mean(counts.map((count, i) => Math.abs(count / all - log(1 + 1 / (i + 1)) / log(10))));
}
