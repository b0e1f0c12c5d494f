const TICKS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1];

/** A logarithmic axis for probabilities. */
export interface LogScale {
  readonly ticks: readonly number[];
  /** pixels of a value from the left edge */
  x(value: number): number;
}

/** The smallest run of ticks around all values, spread from `left` to `right` pixels. Values must be positive. */
export function logScale(values: readonly number[], left: number, right: number): LogScale {
  const low = TICKS.findLast((tick) => tick <= Math.min(...values)) ?? TICKS[0]!;
  const high = TICKS.find((tick) => tick >= Math.max(...values) && tick > low) ?? 1;
  const span = Math.log(high / low);
  return {
    ticks: TICKS.filter((tick) => tick >= low && tick <= high),
    x: (value) => left + ((right - left) * Math.log(Math.min(high, Math.max(low, value)) / low)) / span,
  };
}
