import { log } from "../random";

/** What the observed sales say of demand under one candidate: of its level now, and how well the candidate explains them. */
export interface Filtered {
  readonly mean: number;
  readonly variance: number;
  readonly logLikelihood: number;
}

/** demand_t = persistence · demand_{t−1} + drift + shock, shocks of this variance a month. */
export interface DemandProcess {
  readonly persistence: number;
  readonly drift: number;
  readonly variance: number;
  /** of a month's sales around its demand, logarithm */
  readonly noise: number;
}

/** One month: its weight in the sum that is still open, and what is seen at its end. */
export interface Observation {
  /** share of the period's sales that this month usually has; 1 where months are seen one by one */
  readonly weight: number;
  /** log of the period's sales against the usual, seen in its last month; undefined before */
  readonly seen: number | undefined;
}

/**
 * Kalman filter of demand over months of which some are seen singly and some only in the sum of their year. The state
 * is (demand, weighted mean of demand in the open period); the log of a sum of sales is taken as the weighted mean of
 * logs, whose noise is noise² · Σ weight². Starts at (`mean`, `variance`) before the first month.
 */
export function filterDemand(
  months: readonly Observation[],
  { persistence: a, drift, variance, noise }: DemandProcess,
  start: { readonly mean: number; readonly variance: number },
): Filtered {
  // Means and covariances of demand d and period mean s.
  let d = start.mean;
  let dd = start.variance;
  let s = 0;
  let ss = 0;
  let ds = 0;
  let weights = 0;
  let logLikelihood = 0;
  for (const { weight, seen } of months) {
    d = a * d + drift;
    dd = a * a * dd + variance;
    ds = a * ds;
    // s + weight · d
    s += weight * d;
    ss += 2 * weight * ds + weight * weight * dd;
    ds += weight * dd;
    weights += weight * weight;
    if (seen === undefined) continue;
    const spread = ss + noise * noise * weights;
    const error = seen - s;
    logLikelihood -= 0.5 * (log(2 * Math.PI * spread) + (error * error) / spread);
    const gain = ds / spread;
    d += gain * error;
    dd -= gain * ds;
    [s, ss, ds, weights] = [0, 0, 0, 0];
  }
  return { mean: d, variance: dd, logLikelihood };
}
