import { INDUSTRY_IDS, TRAITS } from "../industries/browser";
import { combine, type Figure, missing } from "./figure";
import type { RatioId } from "./ratios";

/** What firms of a trade show, for comparison. Decimals, times, days on 365. */
export interface IndustryRatios {
  readonly version: string;
  readonly source: string;
  /** quartiles are taken at the median × (1 ± spread) where a source gives medians only */
  readonly spread: number;
  readonly medians: Readonly<Record<string, Readonly<Partial<Record<RatioId, number>>>>>;
}

/** Weak: plausible medians of general knowledge. To be replaced when a bank supplies its own. */
export const INDUSTRY_RATIOS: IndustryRatios = {
  version: "1",
  source: "General knowledge, weak: plausible medians by trade; quartiles taken at the median ± 35 %",
  spread: 0.35,
  medians: Object.fromEntries(INDUSTRY_IDS.map((id) => [id, TRAITS[id].medians])),
};

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
