import {
  brierMurphy,
  discrimination,
  icc21,
  kendallTauB,
  krippendorffAlphaOrdinal,
  weightedKappa,
} from "../statistics";
import { InputError, type Reader } from "./reader";
import { type Calculations, noResult, valueOf } from "./types";

export const metricCalculations: Calculations = {
  weighted_kappa: (read) => {
    const categories = read.numbers("categories");
    const [a, b] = pair(read, "a", "b");
    for (const [name, ratings] of [["a", a] as const, ["b", b] as const]) {
      const foreign = ratings.find((rating) => !categories.includes(rating));
      if (foreign !== undefined) throw new InputError(`input "${name}" holds ${foreign}, which is not a category`);
    }
    return {
      linear: valueOf(weightedKappa(a, b, categories, "linear")),
      quadratic: valueOf(weightedKappa(a, b, categories, "quadratic")),
      unweighted: valueOf(weightedKappa(a, b, categories, "unweighted")),
    };
  },
  krippendorff_alpha_ordinal: (read) => {
    const raters = read.rowsWithGaps("raters");
    sameLength(raters, "raters");
    return valueOf(krippendorffAlphaOrdinal(raters));
  },
  icc_2_1: (read) => {
    const ratings = read.rows("ratings");
    sameLength(ratings, "ratings");
    return valueOf(icc21(ratings));
  },
  kendall_tau_b: (read) => valueOf(kendallTauB(...pair(read, "a", "b"))),
  auc_gini_ks: (read) => {
    const { auc, gini, ks } = discrimination(...forecastsAndOutcomes(read));
    return { auc: valueOf(auc), gini: valueOf(gini), ks: valueOf(ks) };
  },
  brier_murphy: (read) => {
    const parts = brierMurphy(...forecastsAndOutcomes(read));
    return "reason" in parts ? noResult(parts.reason) : { ...parts };
  },
};

function pair(read: Reader, first: string, second: string): [readonly number[], readonly number[]] {
  const a = read.numbers(first);
  const b = read.numbers(second);
  if (a.length !== b.length) throw new InputError(`input "${second}" must be as long as "${first}"`);
  return [a, b];
}

function forecastsAndOutcomes(read: Reader): [readonly number[], readonly (0 | 1)[]] {
  const forecasts = read.numbers("p", { from: 0, to: 1 });
  const outcomes = read.numbers("y").map((outcome, index): 0 | 1 => {
    if (outcome === 0 || outcome === 1) return outcome;
    throw new InputError(`input "y[${index}]" must be 0 or 1`);
  });
  if (outcomes.length !== forecasts.length) throw new InputError(`input "y" must be as long as "p"`);
  return [forecasts, outcomes];
}

function sameLength(rows: readonly (readonly unknown[])[], name: string): void {
  const uneven = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (uneven >= 0) throw new InputError(`input "${name}[${uneven}]" must be as long as the first row`);
}
