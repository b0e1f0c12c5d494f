import type { ContrastRatio } from "./measure";

/** Quartiles of the table of industry medians over its medians: "spread about ±35 %". */
export const QUARTILES = { lower: 0.65, upper: 1.35 } as const;
/** What a median or quartile of the population may differ by from the published one. */
export const TOLERANCE = { median: 0.15, quartile: 0.25 } as const;

/**
 * Medians of firms that stayed sound and of those that went bankrupt: Polish companies, year 5, as the SME credit
 * reference §10 gives them; sound ones of the two others are its p50 of non-bankrupt firms.
 */
export const POLISH_MEDIANS = {
  current: { sound: 1.71, failed: 0.97 },
  equityToAssets: { sound: 0.54, failed: 0.26 },
  ebitToAssets: { sound: 0.06, failed: -0.07 },
} as const;

/**
 * Rank correlations (Spearman) over 7,027 Polish companies, 271 of them bankrupt within five years: computed from
 * UCI data set 365, "Polish companies bankruptcy", file of year 1 (CC BY 4.0); attributes 4, 7, 9, 10 and 23.
 */
export const POLISH_CORRELATIONS: readonly (readonly [ContrastRatio, ContrastRatio, number])[] = [
  ["current", "equityToAssets", 0.75],
  ["current", "ebitToAssets", 0.42],
  ["equityToAssets", "ebitToAssets", 0.39],
  ["ebitToAssets", "netMargin", 0.87],
  ["salesToAssets", "netMargin", 0.16],
  ["salesToAssets", "ebitToAssets", 0.37],
  ["salesToAssets", "equityToAssets", 0.01],
  ["current", "salesToAssets", 0.08],
];
