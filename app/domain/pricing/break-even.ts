import { type Figure, known, unknown } from "../statements";
import { price, type PriceRequest, rarocAt } from "./price";
import type { Policy } from "./types";

/** Halvings of the interval: 2^−40 is below a millionth of a millionth, where a page shows a hundredth of a percent. */
const STEPS = 40;
const HIGHEST = 0.9999;

/**
 * The twelve-month PD at which lending at `rate` earns exactly `target` (the hurdle, or 0: nothing but its cost), decimal.
 * Unknown: "aboveFloor" where even the safest firm does not earn it, "always" where every firm does.
 * RAROC falls with PD wherever the price rises with it.
 */
export function breakEvenPd(rate: number, target: number, request: Omit<PriceRequest, "pd">, policy: Policy): Figure {
  const earns = (pd: number) => rarocAt(rate, price({ ...request, pd }, policy), policy) >= target;
  if (!earns(policy.pdFloor)) return unknown("aboveFloor");
  if (earns(HIGHEST)) return unknown("always");
  let [low, high] = [policy.pdFloor, HIGHEST];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (earns(middle)) low = middle;
    else high = middle;
  }
  return known(low);
}
