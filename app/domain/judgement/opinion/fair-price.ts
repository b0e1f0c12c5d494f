import { shiftedPd } from "../../lending";

/**
 * How far a rate may stand from the policy's price and still be a fair one, in notches of PD: half a notch below, three
 * quarters above. House choice: a notch is what practised analysts differ by on the same file.
 */
export const FAIR_NOTCHES = { below: 0.5, above: 0.75 } as const;

/** A band of fair rates around the policy's price at one PD; annual decimals. */
export interface FairBand {
  readonly low: number;
  readonly price: number;
  readonly high: number;
}

/**
 * The policy's price at `pd`, and at the PDs half a notch better and three quarters of a notch worse; nothing above the
 * policy's highest rate is fair, and where the lowest is above it there is no fair rate. Pricing higher because a customer
 * cannot wait is no part of it: the fair-pricing rule.
 * @param priceAt the policy's price of the loan at a PD
 */
export function fairBand(pd: number, priceAt: (pd: number) => number, maxRate: number): FairBand | undefined {
  const at = (notches: number) => priceAt(shiftedPd(pd, notches));
  const low = at(-FAIR_NOTCHES.below);
  return low > maxRate ? undefined : { low, price: priceAt(pd), high: Math.min(maxRate, at(FAIR_NOTCHES.above)) };
}

export type PricePlace = "below" | "within" | "above";

/** The fair rates for somebody's loan, and where the rate that was offered stands. */
export interface Fairness extends FairBand {
  readonly place: PricePlace;
}

/** Where a rate stands to a band, to half a basis point. */
export function placeIn({ low, high }: FairBand, rate: number): PricePlace {
  if (rate < low - HALF_A_BASIS_POINT) return "below";
  return rate > high + HALF_A_BASIS_POINT ? "above" : "within";
}

const HALF_A_BASIS_POINT = 0.00005;
