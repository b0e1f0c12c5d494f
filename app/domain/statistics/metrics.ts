import { type Figure, known, unknown } from "../statements";
import { mean } from "./quantile";

/** Two raters or a forecast and its outcome do not vary: nothing can be said about how they go together. */
const CONSTANT = unknown("constantInput");

export type KappaWeights = "unweighted" | "linear" | "quadratic";

/**
 * Cohen's weighted kappa of two raters over ordered categories: 1 − observed/expected disagreement.
 * `a` and `b` are paired and hold only values of `categories`. 1 is agreement, 0 is chance.
 */
export function weightedKappa(
  a: readonly number[],
  b: readonly number[],
  categories: readonly number[],
  weights: KappaWeights,
): Figure {
  const disagreement = (x: number, y: number): number => {
    const steps = Math.abs(categories.indexOf(x) - categories.indexOf(y));
    if (weights === "unweighted") return steps === 0 ? 0 : 1;
    return weights === "linear" ? steps : steps * steps;
  };
  const observed = mean(a.map((x, i) => disagreement(x, b[i]!)));
  const expected = mean(a.flatMap((x) => b.map((y) => disagreement(x, y))));
  return expected === 0 || Number.isNaN(expected) ? CONSTANT : known(1 - observed / expected);
}

/**
 * Krippendorff's alpha for ordinal data (2011): any number of raters, gaps (null) allowed. `raters[r][u]` is the rating
 * of unit u; units with fewer than two ratings do not count.
 */
export function krippendorffAlphaOrdinal(raters: readonly (readonly (number | null)[])[]): Figure {
  const unitCount = Math.max(0, ...raters.map((ratings) => ratings.length));
  const units = Array.from({ length: unitCount }, (_, unit) =>
    raters.map((ratings) => ratings[unit] ?? null).filter((rating) => rating !== null),
  ).filter((ratings) => ratings.length > 1);
  const values = units.flat();
  const counts = countBy(values);
  const categories = [...counts.keys()].sort((x, y) => x - y);

  /** Squared number of ratings that lie between two categories, half of each end counted. */
  const distance = (x: number, y: number): number => {
    const [low, high] = x < y ? [x, y] : [y, x];
    const between = categories
      .filter((category) => category >= low && category <= high)
      .reduce((total, category) => total + (counts.get(category) ?? 0), 0);
    return (between - ((counts.get(low) ?? 0) + (counts.get(high) ?? 0)) / 2) ** 2;
  };
  const within = units.map((ratings) => sumOfPairs(ratings, distance) / (ratings.length - 1));
  const observed = within.reduce(add, 0) / values.length;
  let expected = 0;
  for (const [x, countX] of counts) for (const [y, countY] of counts) expected += countX * countY * distance(x, y);
  expected /= values.length * (values.length - 1);
  return expected > 0 ? known(1 - observed / expected) : CONSTANT;
}

/**
 * ICC(2,1): two-way random effects, absolute agreement, one rater (Shrout & Fleiss 1979). `ratings[target][rater]`,
 * complete. (BMS − EMS)/(BMS + (k − 1)·EMS + k·(JMS − EMS)/n).
 */
export function icc21(ratings: readonly (readonly number[])[]): Figure {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2) return unknown("tooFewRatings");
  const all = ratings.flat();
  const grand = mean(all);
  const targetMeans = ratings.map(mean);
  const raterMeans = Array.from({ length: k }, (_, rater) => mean(ratings.map((row) => row[rater]!)));
  const squares = (values: readonly number[]) => values.reduce((total, value) => total + (value - grand) ** 2, 0);
  const betweenTargets = k * squares(targetMeans);
  const betweenRaters = n * squares(raterMeans);
  const bms = betweenTargets / (n - 1);
  const jms = betweenRaters / (k - 1);
  const ems = (squares(all) - betweenTargets - betweenRaters) / ((n - 1) * (k - 1));
  const denominator = bms + (k - 1) * ems + (k * (jms - ems)) / n;
  return squares(all) === 0 || denominator === 0 ? CONSTANT : known((bms - ems) / denominator);
}

/** Kendall's tau-b: (concordant − discordant) pairs over √((pairs − ties in a)·(pairs − ties in b)). */
export function kendallTauB(a: readonly number[], b: readonly number[]): Figure {
  let balance = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const stepA = Math.sign(a[i]! - a[j]!);
      const stepB = Math.sign(b[i]! - b[j]!);
      balance += stepA * stepB;
      untiedA += stepA * stepA;
      untiedB += stepB * stepB;
    }
  }
  return untiedA === 0 || untiedB === 0 ? CONSTANT : known(balance / Math.sqrt(untiedA * untiedB));
}

export interface Discrimination {
  readonly auc: Figure;
  /** 2·AUC − 1 */
  readonly gini: Figure;
  /** largest gap between the cumulative shares of bad and good, Kolmogorov–Smirnov */
  readonly ks: Figure;
}

/**
 * How well forecasts order outcomes. `outcomes`: 1 the event (default) happened, 0 not, or the share of trials in which it
 * did: so much of the firm is bad, and the rest good. A tie counts half.
 */
export function discrimination(forecasts: readonly number[], outcomes: readonly number[]): Discrimination {
  const bads = outcomes.reduce(add, 0);
  const goods = outcomes.length - bads;
  if (bads === 0 || goods === 0) {
    const oneSided = unknown("oneOutcomeOnly");
    return { auc: oneSided, gini: oneSided, ks: oneSided };
  }
  let badsBelow = 0;
  let goodsBelow = 0;
  let area = 0;
  let ks = 0;
  for (const { bad, good } of groupsByForecast(forecasts, outcomes)) {
    area += bad * (goodsBelow + good / 2);
    badsBelow += bad;
    goodsBelow += good;
    ks = Math.max(ks, Math.abs(goodsBelow / goods - badsBelow / bads));
  }
  const auc = area / (bads * goods);
  return { auc: known(auc), gini: known(2 * auc - 1), ks: known(ks) };
}

export interface BrierParts {
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** Brier score and Murphy's parts (1973) by distinct forecast: brier = reliability − resolution + uncertainty. */
export function brierMurphy(
  forecasts: readonly number[],
  outcomes: readonly (0 | 1)[],
): BrierParts | { readonly reason: string } {
  const n = forecasts.length;
  if (n === 0) return { reason: "noForecasts" };
  const base = mean(outcomes);
  let reliability = 0;
  let resolution = 0;
  for (const { forecast, bad, good } of groupsByForecast(forecasts, outcomes)) {
    const size = bad + good;
    reliability += (size * (forecast - bad / size) ** 2) / n;
    resolution += (size * (bad / size - base) ** 2) / n;
  }
  return {
    brier: mean(forecasts.map((forecast, i) => (forecast - outcomes[i]!) ** 2)),
    reliability,
    resolution,
    uncertainty: base * (1 - base),
  };
}

/** Outcomes added up by distinct forecast, lowest first. */
function groupsByForecast(forecasts: readonly number[], outcomes: readonly number[]) {
  const groups = new Map<number, { forecast: number; bad: number; good: number }>();
  forecasts.forEach((forecast, i) => {
    const group = groups.get(forecast) ?? { forecast, bad: 0, good: 0 };
    group.bad += outcomes[i]!;
    group.good += 1 - outcomes[i]!;
    groups.set(forecast, group);
  });
  return [...groups.values()].sort((x, y) => x.forecast - y.forecast);
}

const add = (x: number, y: number): number => x + y;

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Over all ordered pairs of different places. */
function sumOfPairs(values: readonly number[], measure: (x: number, y: number) => number): number {
  let total = 0;
  values.forEach((x, i) => values.forEach((y, j) => (total += i === j ? 0 : measure(x, y))));
  return total;
}
