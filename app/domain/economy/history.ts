import type { IndustryId } from "../industries";
import { monthNumber, type MonthNumber } from "../money";
import { type Conditions, conditionsOf, QUIET, type Tides } from "./conditions";
import { primeRate } from "./prime-rate";

/** Raised by every change of the history or of the paths: cases are drawn with one version of the economy. */
export const ECONOMY_VERSION = "cn-1";

/**
 * The years that firms have lived through, by quarter. Directions are those of the published statistics of China
 * (lockdowns in spring and autumn 2022, the rebound after them, soft demand in 2024, property falling from late 2021 on);
 * sizes are house estimates. Months between are drawn straight.
 */
const FIRST = monthNumber(2019, 1);
const ACTIVITY = [
  [0.01, 0.01, 0.0, 0.01], // 2019
  [-0.12, -0.04, 0.0, 0.02], // 2020
  [0.03, 0.03, 0.02, 0.0], // 2021
  [0.0, -0.06, -0.02, -0.06], // 2022
  [0.0, 0.02, 0.01, 0.01], // 2023
  [0.01, -0.005, -0.02, -0.01], // 2024
  [0.0, 0.005, -0.005, -0.01], // 2025
  [-0.005, 0.0, 0.0, 0.0], // 2026
].flat();
const PROPERTY = [
  [-0.1, -0.08, -0.06, -0.05],
  [-0.06, -0.04, -0.02, 0.0],
  [0.01, 0.01, 0.0, -0.01],
  [-0.02, -0.03, -0.04, -0.05],
  [-0.05, -0.06, -0.07, -0.08],
  [-0.1, -0.12, -0.13, -0.13],
  [-0.14, -0.15, -0.17, -0.18],
  [-0.19, -0.19, -0.2, -0.2],
].flat();

/** What moved one trade beside the whole, by quarter from 2021 on. House estimates. */
const TRADES_FROM = monthNumber(2021, 1);
const TRADES: Partial<Record<IndustryId, readonly number[]>> = {
  // Guests stayed away, came back at once, and spend less a head since.
  restaurant: [
    0, 0, 0, -0.02, -0.04, -0.1, -0.03, -0.1, 0.03, 0.03, 0.02, 0.01, 0, 0, -0.02, -0.02, -0.01, -0.02, -0.01, -0.01,
    -0.01, -0.01,
  ],
  // Building follows property down, and is paid later.
  construction: [
    0.02, 0.02, 0.0, -0.01, -0.02, -0.03, -0.03, -0.04, -0.03, -0.03, -0.03, -0.04, -0.04, -0.05, -0.05, -0.04, -0.04,
    -0.04, -0.04, -0.04, -0.03, -0.03,
  ],
  onlineRetail: [
    0.01, 0.01, 0.0, 0.01, 0.02, 0.03, 0.01, 0.02, -0.01, -0.01, -0.01, 0, -0.01, -0.01, -0.01, 0, -0.01, -0.01, -0.02,
    -0.01, -0.01, -0.01,
  ],
  // Orders from abroad, which ran high in 2021 and are courted away since.
  garment: [
    0.03, 0.03, 0.02, 0.02, 0.02, 0.0, -0.01, -0.02, -0.03, -0.02, -0.02, -0.01, 0, 0.01, 0.01, 0.01, 0.01, -0.02,
    -0.01, -0.01, -0.01, -0.01,
  ],
  metalParts: [
    0.02, 0.03, 0.02, 0.01, 0.01, -0.01, 0.0, -0.01, -0.01, 0.0, 0.0, 0.01, 0.01, 0.01, 0.0, 0.01, 0.01, 0.0, 0.01,
    0.01, 0.01, 0.01,
  ],
};

/** The value of a quarterly series in the middle of a month; beyond its ends it stays as it is. */
function valueAt(quarters: readonly number[], from: MonthNumber, month: MonthNumber): number {
  const at = Math.min(quarters.length - 1, Math.max(0, (month - from - 1) / 3));
  const low = Math.floor(at);
  const high = Math.min(quarters.length - 1, low + 1);
  return quarters[low]! + (at - low) * (quarters[high]! - quarters[low]!);
}

/** How a trade stood with the country in a month of the past. */
export const tidesIn = (trade: IndustryId, month: MonthNumber): Tides => ({
  activity: valueAt(ACTIVITY, FIRST, month),
  trade: valueAt(TRADES[trade] ?? [0], TRADES_FROM, month),
  property: valueAt(PROPERTY, FIRST, month),
});

/** The month as the firms of a trade lived it; the same for all cases of a bank. */
export const historyOf = (
  { id, cyclicality }: { readonly id: IndustryId; readonly cyclicality: number },
  month: MonthNumber,
): Conditions => conditionsOf(tidesIn(id, month), cyclicality, primeRate(month), { ...QUIET });
