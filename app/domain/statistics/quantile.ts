/** The p-quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); NaN of nothing. */
export const quantile = (values: readonly number[], p: number): number =>
  quantileOfSorted(
    [...values].sort((a, b) => a - b),
    p,
  );

/** The same of values that stand in order already, the smallest first. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
