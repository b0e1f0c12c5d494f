import { exp } from "../random";
import { discrimination } from "../statistics";

/** A case as a classifier sees it: numbers, a class, and a group that must not stand in training and test at once. */
export interface Labelled {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly group: number;
}

const FOLDS = 5;
const ROUNDS = 60;
const SHRINKAGE = 0.2;
const CUTS = 12;

/** A case scored by a model that has not seen its group. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** Out-of-fold scores of boosted stumps, whole groups left out at a time: they find any shift in any feature, and ranges. */
export const crossValidated = (cases: readonly Labelled[]): readonly Scored[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const score = boost(cases.filter(({ group }) => group % FOLDS !== fold));
    return cases
      .filter(({ group }) => group % FOLDS === fold)
      .map(({ features, positive }) => ({ score: score(features), positive }));
  }).flat();

/** Their AUC; NaN where all cases are of one class. */
export const crossValidatedAuc = (cases: readonly Labelled[]): number => {
  const scored = crossValidated(cases);
  return (
    discrimination(
      scored.map(({ score }) => score),
      scored.map(({ positive }) => (positive ? 1 : 0)),
    ).auc.value ?? NaN
  );
};

interface Stump {
  readonly feature: number;
  readonly cut: number;
  readonly below: number;
  readonly above: number;
}

/** Gradient boosting of depth-one trees on the logistic loss (Friedman 2001). */
function boost(train: readonly Labelled[]): (features: readonly number[]) => number {
  const width = train[0]!.features.length;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(train.map(({ features }) => features[feature]!)));
  const bins = train.map(({ features }) => features.map((x, f) => cuts[f]!.filter((cut) => x > cut).length));
  const margin = new Float64Array(train.length);
  const stumps: Stump[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const residual = train.map(({ positive }, i) => Number(positive) - 1 / (1 + exp(-margin[i]!)));
    const best = bestStump(residual, bins, cuts);
    if (!best) break;
    stumps.push(best);
    train.forEach(({ features }, i) => (margin[i]! += features[best.feature]! > best.cut ? best.above : best.below));
  }
  return (features) =>
    stumps.reduce((sum, { feature, cut, below, above }) => sum + (features[feature]! > cut ? above : below), 0);
}

function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Array.from({ length: CUTS }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (CUTS + 1))]!);
  return [...new Set(at)];
}

function bestStump(
  residual: readonly number[],
  bins: readonly (readonly number[])[],
  cuts: readonly (readonly number[])[],
): Stump | undefined {
  let best: (Stump & { gain: number }) | undefined;
  const all = residual.reduce((a, b) => a + b, 0);
  for (const [feature, own] of cuts.entries()) {
    const sums = new Float64Array(own.length + 1);
    const counts = new Float64Array(own.length + 1);
    for (const [i, row] of bins.entries()) {
      sums[row[feature]!]! += residual[i]!;
      counts[row[feature]!]! += 1;
    }
    let [below, count] = [0, 0];
    for (const [bin, cut] of own.entries()) {
      below += sums[bin]!;
      count += counts[bin]!;
      const rest = residual.length - count;
      if (count === 0 || rest === 0) continue;
      const gain = below ** 2 / count + (all - below) ** 2 / rest;
      if (best && gain <= best.gain) continue;
      // A residual of a fair coin has a variance of a quarter: Newton's step is the mean over that.
      const step = (sum: number, n: number) => (SHRINKAGE * 4 * sum) / n;
      best = { feature, cut, below: step(below, count), above: step(all - below, rest), gain };
    }
  }
  return best;
}
