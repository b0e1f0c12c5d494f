import { exp } from "../random";
import { normalCdf, normalQuantile } from "../statistics";

/** A firm's group, and the numbers of the paths on which it defaults. */
export interface Fails {
  readonly group: string;
  readonly on: readonly number[];
}

/** Average correlation of the default indicators of two firms, with its standard error over the paths. */
export interface Correlation {
  readonly value: number;
  readonly standardError: number;
}

export interface JointDefaults {
  readonly withinGroup: ReadonlyMap<string, Correlation>;
  /** pairs of the same group, all groups together */
  readonly within: Correlation;
  /** pairs of different groups */
  readonly between: Correlation;
}

/** Sums over pairs of different firms: of covariances, and of products of standard deviations. */
interface Pairs {
  readonly covariance: number;
  readonly scale: number;
}

const NO_PAIRS: Pairs = { covariance: 0, scale: 0 };
const add = (a: Pairs, b: Pairs): Pairs => ({ covariance: a.covariance + b.covariance, scale: a.scale + b.scale });
const less = (a: Pairs, b: Pairs): Pairs => ({ covariance: a.covariance - b.covariance, scale: a.scale - b.scale });
const ratio = ({ covariance, scale }: Pairs): number => (scale > 0 ? covariance / scale : 0);

/** Paths are left out in so many blocks for the standard error (jackknife). */
const BLOCKS = 20;

/**
 * How firms fail together that meet the same numbered paths of the economy, each with luck of its own. With X the default
 * indicator of a firm on a path: Σ cov(Xᵢ, Xⱼ) over pairs i ≠ j is the variance of the count of defaults less the sum of
 * the variances; it is divided by Σ σᵢσⱼ over the same pairs. Firms that never default add nothing to either.
 */
export function jointDefaults(firms: readonly Fails[], paths: number): JointDefaults {
  const groups = [...new Set(firms.map(({ group }) => group))].sort();
  const whole = pairsOn(firms, groups, paths, () => true);
  const parts = Array.from({ length: BLOCKS }, (_, block) =>
    pairsOn(firms, groups, paths, (path) => path % BLOCKS !== block),
  );
  const measured = (pick: (pairs: PairsByGroup) => Pairs): Correlation => {
    const values = parts.map((part) => ratio(pick(part)));
    const middle = values.reduce((sum, value) => sum + value, 0) / BLOCKS;
    const spread = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return { value: ratio(pick(whole)), standardError: Math.sqrt(((BLOCKS - 1) / BLOCKS) * spread) };
  };
  return {
    withinGroup: new Map(groups.map((group) => [group, measured(({ byGroup }) => byGroup.get(group)!)])),
    within: measured(withinOf),
    between: measured((pairs) => less(pairs.all, withinOf(pairs))),
  };
}

interface PairsByGroup {
  readonly byGroup: ReadonlyMap<string, Pairs>;
  readonly all: Pairs;
}

const withinOf = ({ byGroup }: PairsByGroup): Pairs => [...byGroup.values()].reduce(add, NO_PAIRS);

function pairsOn(
  firms: readonly Fails[],
  groups: readonly string[],
  paths: number,
  counts: (path: number) => boolean,
): PairsByGroup {
  const kept = Array.from({ length: paths }, (_, path) => path).filter(counts);
  const sums = () => ({ on: new Float64Array(paths), variance: 0, deviation: 0 });
  const of = new Map(groups.map((group) => [group, sums()]));
  const all = sums();
  for (const { group, on } of firms) {
    const own = on.filter(counts);
    const share = own.length / kept.length;
    const variance = (share * (1 - share) * kept.length) / (kept.length - 1);
    for (const sum of [of.get(group)!, all]) {
      for (const path of own) sum.on[path]! += 1;
      sum.variance += variance;
      sum.deviation += Math.sqrt(variance);
    }
  }
  const pairs = ({ on, variance, deviation }: ReturnType<typeof sums>): Pairs => ({
    covariance: varianceOf(kept.map((path) => on[path]!)) - variance,
    scale: deviation * deviation - variance,
  });
  return { byGroup: new Map(groups.map((group) => [group, pairs(of.get(group)!)])), all: pairs(all) };
}

function varianceOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** Of the common factor, in standard deviations: beyond lies less than a billionth. */
const REACH = 6;
const STEP = 0.1;

/**
 * The default correlation that one common factor brings about (Vasicek 2002): firms with these PDs fail together where
 * √R · z + √(1 − R) · own luck falls below the quantile of their PD. Average over pairs as in `jointDefaults`.
 * @param pds decimals; at least two of them between 0 and 1
 * @param assetCorrelation R, at least 0 and below 1
 */
export function factorCorrelation(pds: readonly number[], assetCorrelation: number): number {
  const counts = new Map<number, number>();
  for (const pd of pds) if (pd > 0 && pd < 1) counts.set(pd, (counts.get(pd) ?? 0) + 1);
  const firms = [...counts].map(([pd, count]) => ({ pd, count, threshold: normalQuantile(pd) }));
  const [root, own] = [Math.sqrt(assetCorrelation), Math.sqrt(1 - assetCorrelation)];
  /** Σ pᵢ · pⱼ over pairs i ≠ j. */
  const products = (of: (firm: (typeof firms)[number]) => number): number => {
    let [sum, squares] = [0, 0];
    for (const firm of firms) {
      const p = of(firm);
      sum += firm.count * p;
      squares += firm.count * p * p;
    }
    return sum * sum - squares;
  };
  let [joint, weight] = [0, 0];
  for (let i = 0; i <= (2 * REACH) / STEP; i++) {
    const z = -REACH + i * STEP;
    const density = exp((-z * z) / 2);
    weight += density;
    joint += density * products(({ threshold }) => normalCdf((threshold - root * z) / own));
  }
  let [deviations, variances] = [0, 0];
  for (const { pd, count } of firms) {
    deviations += count * Math.sqrt(pd * (1 - pd));
    variances += count * pd * (1 - pd);
  }
  return (joint / weight - products(({ pd }) => pd)) / (deviations * deviations - variances);
}

/** The R at which `factorCorrelation` is the correlation found; 0 where there is none. */
export function assetCorrelationOf(pds: readonly number[], correlation: number): number {
  let [low, high] = [0, 0.99];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (factorCorrelation(pds, middle) < correlation) low = middle;
    else high = middle;
  }
  return low;
}
