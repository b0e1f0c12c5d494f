import type { Industry } from "../industries";
import { type Minor, type MonthNumber, roundHalfUp } from "../money";
import type { Asset } from "./state";

/** What cost less, minor units, goes without a policy of its own: tools, tablets, swap bodies. House estimate. */
const LEAST_INSURED = 2_500_000;
/** The compulsory policy of a truck and some liability beside it, minor units. House estimate. */
const LEAST_PREMIUM = 350_000;
/** What a vehicle is insured for falls each year by this part of its price, to at least this: liability never gets cheaper. House estimates. */
const AGEING = 0.08;
const LEAST_COVER = 0.6;
/** Of the rate, what a fleet bought over the years pays on average: the first year is in the price of the truck. By hand: 4.7 / 7. */
const USUAL_COVER = 0.67;

/**
 * A year's premium for one of a haulier's vehicles, minor units, in the month in which its policy runs out; 0 in others.
 * The first year's is paid with the price.
 */
export function coverDue({ fleet }: Industry, { bought, cost }: Asset, month: MonthNumber): Minor {
  const age = month - bought;
  if (!fleet || cost < LEAST_INSURED || age === 0 || age % 12 !== 0) return 0;
  const cover = cost * fleet.coverRate * Math.max(LEAST_COVER, 1 - AGEING * (age / 12 - 1));
  return Math.max(LEAST_PREMIUM, roundHalfUp(cover));
}

/** What trucks cost a usual firm of the trade beside fuel, tyres and drivers, share of sales. */
export const fleetShare = ({ fleet, fixedAssetShare }: Industry): number =>
  fleet ? fleet.runningShare + coverShare(fleet.coverRate, fixedAssetShare) : 0;

/** The cover in it, of a firm whose machines cost so much of its sales. */
export const coverShare = (coverRate: number, fixedAssetShare: number): number =>
  fixedAssetShare * coverRate * USUAL_COVER;

/** What goes to others than suppliers, staff and landlord in a usual firm, share of sales: runs on service firms' bills. */
export const billedShare = (industry: Industry): number =>
  industry.otherCostShare + (industry.fleet?.runningShare ?? 0);
