import { mean } from "./quantile";

/**
 * Share of the variance of what came that a forecast explains: 1 − Σ(actual − forecast)² / Σ(actual − mean)². 1 is perfect;
 * below 0 the mean alone would have done better. NaN where nothing varies.
 */
export function rSquared(actual: readonly number[], forecast: readonly number[]): number {
  const middle = mean(actual);
  let [missed, all] = [0, 0];
  for (const [i, value] of actual.entries()) {
    missed += (value - forecast[i]!) ** 2;
    all += (value - middle) ** 2;
  }
  return all === 0 ? NaN : 1 - missed / all;
}
