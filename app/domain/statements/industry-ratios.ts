import { combine, missing, type Figure } from "./figure";
import type { RatioId } from "./ratios";

/** What firms of a trade show, for comparison. Decimals, times, days on 365. */
export interface IndustryRatios {
  readonly version: string;
  readonly source: string;
  /** quartiles are taken at the median × (1 ± spread) where a source gives medians only */
  readonly spread: number;
  readonly medians: Readonly<Record<string, Readonly<Partial<Record<RatioId, number>>>>>;
}

const columns = ["grossMargin", "ebitdaMargin", "current", "debtToAssets", "dso", "dio", "dpo"] as const;
const row = (...values: readonly number[]): Partial<Record<RatioId, number>> =>
  Object.fromEntries(columns.map((id, index) => [id, values[index]]));

/** Weak: plausible medians of general knowledge. To be replaced when a bank supplies its own. */
export const INDUSTRY_RATIOS: IndustryRatios = {
  version: "1",
  source: "General knowledge, weak: plausible medians by trade; quartiles taken at the median ± 35 %",
  spread: 0.35,
  medians: {
    foodWholesale: row(0.12, 0.035, 1.35, 0.62, 35, 28, 28),
    restaurant: row(0.6, 0.11, 0.75, 0.65, 4, 12, 30), // its gross margin leaves labour out
    garment: row(0.2, 0.075, 1.35, 0.58, 60, 70, 55),
    metalParts: row(0.22, 0.11, 1.4, 0.56, 80, 60, 60),
    trucking: row(0.14, 0.11, 1.1, 0.63, 60, 3, 30),
    construction: row(0.13, 0.06, 1.25, 0.68, 110, 35, 80),
    onlineRetail: row(0.32, 0.05, 1.4, 0.57, 12, 50, 40),
    foodProcessing: row(0.14, 0.07, 1.25, 0.58, 30, 65, 30),
  },
};

/** Trades that make what they sell. */
export const MANUFACTURING: ReadonlySet<string> = new Set(["garment", "metalParts", "foodProcessing"]);

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The quartiles of a ratio in a trade; undefined where the table has none. */
export function quartilesOf(
  industry: string,
  ratio: RatioId,
  table: IndustryRatios = INDUSTRY_RATIOS,
): Quartiles | undefined {
  const median = table.medians[industry]?.[ratio];
  if (median === undefined) return undefined;
  return { lower: median * (1 - table.spread), median, upper: median * (1 + table.spread) };
}

/**
 * In which quarter of its trade a ratio lies, by size, from 1 (the lowest) to 4; a value on a bound belongs to the lower
 * quarter. It says how unusual a figure is, not how good: more days of stock may be either. Without quartiles:
 * `missing:quartiles`; an unknown ratio keeps its own reason.
 */
export const quartilePosition = (ratio: Figure, quartiles: Quartiles | undefined): Figure =>
  quartiles
    ? combine(
        [ratio],
        (value) => 1 + [quartiles.lower, quartiles.median, quartiles.upper].filter((q) => value > q).length,
      )
    : missing("quartiles");
