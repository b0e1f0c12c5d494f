import type { Minor } from "./units";

/**
 * Rounds to the nearest integer; a half goes away from zero ("half up" as invoices and tax returns use it).
 * Amounts booked by the simulated firm use this rule.
 */
export function roundHalfUp(value: number): number {
  // 0 − 0 is 0: never −0, which would print and compare oddly.
  return value >= 0 ? Math.floor(value + 0.5) : 0 - Math.floor(0.5 - value);
}

/** Rounds to the nearest integer; a half goes to the even neighbour, so that long sums carry no upward bias. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  const rounded = fraction > 0.5 || (fraction === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return rounded === 0 ? 0 : rounded;
}

/** Nearest multiple of `step`, half up: `roundToStep(1_234_567, 10_000)` is 1,230,000. */
export function roundToStep(value: number, step: number): number {
  return roundHalfUp(value / step) * step;
}

/** Returns the amount unchanged. @throws RangeError when it is not an integer that a double holds exactly. */
export function assertMinor(amount: number): Minor {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount in minor units: ${amount}`);
  return amount;
}
