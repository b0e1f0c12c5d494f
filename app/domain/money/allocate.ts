import { assertMinor } from "./rounding";
import type { Minor } from "./units";

/**
 * Splits `total` in proportion to `weights` by the largest-remainder method: the parts add up to the total to the
 * last unit, and no part is further than one unit from its exact share. Ties go to the earlier part.
 * @throws RangeError when there are no weights, one is negative, or they add up to zero.
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  assertMinor(total);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError("weights must be zero or more and add up to more than zero");
  }
  const sign = total < 0 ? -1 : 1;
  const exact = weights.map((weight) => (Math.abs(total) * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  if (left > 0) {
    const remainder = exact.map((share, index) => share - parts[index]!);
    const byRemainder = remainder.map((_, index) => index).sort((a, b) => remainder[b]! - remainder[a]! || a - b);
    for (const index of byRemainder.slice(0, left)) parts[index] = parts[index]! + 1;
  }
  return parts.map((part) => (part === 0 ? 0 : sign * part));
}
