import { type Industry, MEDIAN_RATIOS, type MedianRatio, TRAITS } from "../industries";
import { mean, quantile, spearman } from "../statistics";
import { CONTRAST_RATIOS, type ContrastRatio, type Reading } from "./measure";
import { POLISH_CORRELATIONS, QUARTILES, TOLERANCE } from "./published";

/** One ratio of one trade: what emerged at the lower quartile, median and upper quartile, beside what is published. */
export interface Comparison {
  readonly ratio: MedianRatio;
  readonly points: readonly Point[];
}

export interface Point {
  readonly found: number;
  readonly published: number;
  /** found over published, less one */
  readonly deviation: number;
  readonly within: boolean;
}

/** Every ratio of the table for the firms of one trade. */
export function compare(id: Industry["id"], readings: readonly Reading[]): readonly Comparison[] {
  return MEDIAN_RATIOS.map((ratio) => {
    const values = valuesOf(readings, ratio);
    const median = TRAITS[id].medians[ratio];
    const at = (p: number, published: number, tolerance: number): Point => {
      const found = quantile(values, p);
      const deviation = found / published - 1;
      return { found, published, deviation, within: Math.abs(deviation) <= tolerance };
    };
    return {
      ratio,
      points: [
        at(0.25, median * QUARTILES.lower, TOLERANCE.quartile),
        at(0.5, median, TOLERANCE.median),
        at(0.75, median * QUARTILES.upper, TOLERANCE.quartile),
      ],
    };
  });
}

const valuesOf = (readings: readonly Reading[], ratio: MedianRatio | ContrastRatio): number[] =>
  readings.flatMap(({ ratios }) => ratios[ratio] ?? []);

/** Defaults within twelve months: firms, share with one outcome each, mean and median true PD. */
export interface Rates {
  readonly firms: number;
  readonly realised: number;
  readonly meanPd: number;
  readonly medianPd: number;
}

export function rates(readings: readonly Reading[]): Rates {
  const pds = readings.map(({ pd }) => pd);
  const realised = readings.filter(({ defaulted }) => defaulted).length / readings.length;
  return { firms: readings.length, realised, meanPd: mean(pds), medianPd: quantile(pds, 0.5) };
}

/** Medians of firms that do not and that do default in their first future. */
export const contrast = (readings: readonly Reading[]) =>
  CONTRAST_RATIOS.map((ratio) => ({
    ratio,
    sound: quantile(
      valuesOf(
        readings.filter(({ defaulted }) => !defaulted),
        ratio,
      ),
      0.5,
    ),
    failed: quantile(
      valuesOf(
        readings.filter(({ defaulted }) => defaulted),
        ratio,
      ),
      0.5,
    ),
  }));

/** Rank correlations over all firms, beside those of the Polish file. */
export const correlations = (readings: readonly Reading[]) =>
  POLISH_CORRELATIONS.map(([a, b, polish]) => {
    const pairs = readings.flatMap(({ ratios }) => {
      const [x, y] = [ratios[a], ratios[b]];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
    const found = spearman(
      pairs.map(([x]) => x),
      pairs.map(([, y]) => y),
    );
    return { a, b, polish, found };
  });
