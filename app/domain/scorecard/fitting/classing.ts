import { countByBin, quantileEdges, weightsOfEvidence, type Count, type Value } from "./woe";

/** Neighbouring bins of one numeric characteristic; value < below falls in the bin, the last is open. */
export interface Class extends Count {
  readonly below: number | undefined;
}

export interface Classing {
  readonly classes: readonly Class[];
  readonly missing: Count;
}

export interface ClassingRule {
  readonly better: "higher" | "lower";
  /** bounds are rounded to whole multiples of it */
  readonly step: number;
}

/** House rules of coarse classing. */
export const FINE_BINS = 20;
export const MOST_CLASSES = 6;
export const LEAST_SHARE = 0.05;

/**
 * Coarse classes of a characteristic by the share of each firm that is bad: twenty fine bins of equal frequency with rounded bounds; neighbours merged while the
 * share of bads rises toward the better side (pool adjacent violators), then the two neighbours whose evidence is nearest
 * while there are more than six, or one of them with its nearer neighbour while it holds less than a twentieth of the
 * firms. Missing is a class of its own. One class is left where the characteristic runs the wrong way.
 */
export function classify(values: readonly Value[], bad: readonly number[], { better, step }: ClassingRule): Classing {
  const rounded = quantileEdges(values, FINE_BINS).map((edge) => roundTo(edge, step));
  const edges = rounded.filter((edge, i) => i === 0 || edge > rounded[i - 1]!);
  const bins = values.map((value) => (value === undefined ? edges.length + 1 : placeIn(edges, value)));
  const counts = countByBin(bins, bad, edges.length + 2);
  const fine = counts.slice(0, -1).map((count, i): Class => ({ ...count, below: edges[i] }));
  const known = fine.reduce((sum, one) => sum + size(one), 0);
  return {
    classes: coarsen(pool(fine.filter(isFilled), better), better, LEAST_SHARE * known),
    missing: counts.at(-1)!,
  };
}

/** Number of the class of a known value. */
export const placeIn = (edges: readonly number[], value: number): number => {
  const place = edges.findIndex((edge) => value < edge);
  return place < 0 ? edges.length : place;
};

const size = ({ good, bad }: Count): number => good + bad;
const isFilled = (one: Class, i: number, all: readonly Class[]): boolean => size(one) > 0 || i === all.length - 1;
/** Odds with half a firm on both sides, as the evidence has them: points must follow them, not the raw shares. */
const badOdds = ({ good, bad }: Count): number => (bad + 0.5) / (good + 0.5);

const merged = (lower: Class, upper: Class): Class => ({
  good: lower.good + upper.good,
  bad: lower.bad + upper.bad,
  below: upper.below,
});

function pool(classes: readonly Class[], better: ClassingRule["better"]): Class[] {
  const isWrong = (lower: Class, upper: Class): boolean =>
    better === "higher" ? badOdds(upper) >= badOdds(lower) : badOdds(upper) <= badOdds(lower);
  const pooled: Class[] = [];
  for (const one of classes) {
    let last = one;
    while (pooled.length > 0 && isWrong(pooled.at(-1)!, last)) last = merged(pooled.pop()!, last);
    pooled.push(last);
  }
  return pooled;
}

/** With half a firm added, two merged neighbours may pass a third: the row is pooled again. */
function coarsen(classes: readonly Class[], better: ClassingRule["better"], least: number): Class[] {
  let rest = [...classes];
  for (;;) {
    const small = rest.findIndex((one) => size(one) < least);
    if (rest.length < 2 || (small < 0 && rest.length <= MOST_CLASSES)) return rest;
    const woe = weightsOfEvidence(rest);
    const gaps = rest.slice(1).map((_, i) => Math.abs(woe[i + 1]! - woe[i]!));
    const open = gaps.map((_, i) => small < 0 || i === small || i + 1 === small);
    const at = gaps.reduce((best, gap, i) => (open[i] && (best < 0 || gap < gaps[best]!) ? i : best), -1);
    rest = pool([...rest.slice(0, at), merged(rest[at]!, rest[at + 1]!), ...rest.slice(at + 2)], better);
  }
}

/** To a whole multiple of `step`, which divides 1 or is whole; never the negative zero. */
function roundTo(value: number, step: number): number {
  const multiple = Math.round(value / step);
  return (step < 1 ? multiple / Math.round(1 / step) : multiple * step) + 0;
}
