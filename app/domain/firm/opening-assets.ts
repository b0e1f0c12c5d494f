import type { FirmSize } from "../lending";
import { allocate, type MonthNumber } from "../money";
import type { RandomStream } from "../random";
import { newAsset } from "./assets";
import type { Asset, Firm } from "./state";

/** How many machines a firm has, by size; they are bought over the years. House estimates. */
const MACHINES: Readonly<Record<FirmSize, readonly [number, number]>> = {
  micro: [8, 12],
  small: [10, 15],
  medium: [12, 17],
};
const MACHINE_SIZES = 0.6;
/** Prices are whole hundreds of yuan. */
const PRICE_STEP = 10_000;

/** What the firm has bought since its founding and still uses, in order of purchase. */
export function oldAssets(
  { size, monthlySales, industry, fixedAssetShare, yearsInBusiness }: Firm,
  opening: MonthNumber,
  random: RandomStream,
): Asset[] {
  const life = industry.assetLifeMonths;
  // The age is told as of the application, four years on.
  const oldest = Math.min(Math.round(life * 1.15), Math.max(6, 12 * (yearsInBusiness - 4)));
  const sizes = Array.from({ length: random.integer(...MACHINES[size]) }, () => random.lognormal(1, MACHINE_SIZES));
  const cost = monthlySales * 12 * fixedAssetShare;
  return allocate(Math.round(cost / PRICE_STEP), sizes)
    .map((part) => newAsset(opening - random.integer(0, oldest - 1), part * PRICE_STEP, life))
    .filter((asset) => asset.cost > 0)
    .sort((a, b) => a.bought - b.bought);
}
