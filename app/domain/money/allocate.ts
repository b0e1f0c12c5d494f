import { assertMinor } from "./rounding";
import type { Minor } from "./units";

/**
 * Splits `total` in proportion to `weights` by the largest-remainder method: the parts add up to the total to the
 * last unit, and no part is further than one unit from its exact share. Ties go to the earlier part.
 * @throws RangeError when there are no weights, one is negative, or they add up to zero.
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  assertMinor(total);
  let sum = 0;
  let negative = false;
  for (const weight of weights) {
    sum += weight;
    negative ||= weight < 0;
  }
  if (!(sum > 0) || negative) throw new RangeError("weights must be zero or more and add up to more than zero");
  const amount = Math.abs(total);
  const remainder = new Float64Array(weights.length);
  let left = amount;
  const parts = weights.map((weight, index) => {
    const exact = (amount * weight) / sum;
    const part = Math.floor(exact);
    remainder[index] = exact - part;
    left -= part;
    return part;
  });
  if (left > 0) {
    const byRemainder = parts.map((_, index) => index).sort((a, b) => remainder[b]! - remainder[a]! || a - b);
    for (let i = 0; i < left && i < byRemainder.length; i++) parts[byRemainder[i]!]! += 1;
  }
  const sign = total < 0 ? -1 : 1;
  // 0 + −0 is 0.
  return parts.map((part) => 0 + sign * part);
}
