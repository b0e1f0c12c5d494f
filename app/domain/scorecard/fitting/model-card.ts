import type { Scorecard } from "..";
import { gradeOf, MASTER_SCALE } from "../../lending";
import { log } from "../../random";
import { brierMurphy, discrimination, mean, spearman } from "../../statistics";
import { placeIn } from "./classing";
import { bootstrap, type Interval, meanInterval } from "./intervals";
import type { Observation } from "./observe";
import { systemScore } from "./system-score";
import { quantileEdges } from "./woe";

export interface Measured {
  readonly value: number;
  readonly interval: Interval;
}

/** How a card ranks some firms. */
export interface Performance {
  readonly firms: number;
  /** mean of the firms' rating PDs */
  readonly rate: number;
  /** mean of the PDs that the card says */
  readonly meanPd: number;
  /** chance that a future that fails has the worse score of one that does not */
  readonly auc: Measured;
  readonly ks: Measured;
  /** rank correlation of the card's PD with the rating PD */
  readonly spearman: Measured;
}

export interface GradeRow {
  readonly grade: number;
  readonly firms: number;
  /** what the card says; undefined: no firm has the grade */
  readonly meanPd: number | undefined;
  /** mean of the rating PDs of its firms */
  readonly rate: number | undefined;
  /** of that mean; undefined for fewer than two firms */
  readonly interval: Interval | undefined;
  /** whether the mean PD lies in the interval */
  readonly isWithin: boolean | undefined;
}

/** A part of the held-out firms. */
export interface Part extends Performance {
  readonly grades: readonly GradeRow[];
}

/** What one has to know of a card before using it. */
export interface ModelCard {
  readonly card: string;
  readonly development: { readonly firms: number; readonly rate: number; readonly distorted: number };
  readonly developed: Performance;
  readonly heldOut: Part;
  /** population stability index of the points, development against held-out firms */
  readonly stability: number;
  readonly honest: Part;
  readonly distorted: Part;
}

/** Measures of a card on the firms it was fitted on and on those it has not seen; intervals of 95 %. */
export function modelCard(
  card: Scorecard,
  development: readonly Observation[],
  heldOut: readonly Observation[],
  seed: string,
): ModelCard {
  const on = (firms: readonly Observation[], name: string) => performance(card, firms, `${seed}/${name}`);
  const part = (firms: readonly Observation[], name: string) => ({
    ...on(firms, name),
    grades: calibration(card, firms),
  });
  const points = (firms: readonly Observation[]) => firms.map((firm) => systemScore(card, firm).points);
  return {
    card: `${card.id}@${card.version}`,
    development: {
      firms: development.length,
      rate: mean(development.map(({ ratingPd }) => ratingPd)),
      distorted: development.filter(({ isDistorted }) => isDistorted).length,
    },
    developed: on(development, "developed"),
    heldOut: part(heldOut, "heldOut"),
    stability: stability(points(development), points(heldOut)),
    honest: part(
      heldOut.filter(({ isDistorted }) => !isDistorted),
      "honest",
    ),
    distorted: part(
      heldOut.filter(({ isDistorted }) => isDistorted),
      "distorted",
    ),
  };
}

function performance(card: Scorecard, firms: readonly Observation[], seed: string): Performance {
  const pd = firms.map((firm) => systemScore(card, firm).pd);
  const rates = firms.map(({ ratingPd }) => ratingPd);
  const values = ranking(pd, rates);
  const intervals = bootstrap(firms.length, seed, (places) =>
    ranking(
      places.map((place) => pd[place]!),
      places.map((place) => rates[place]!),
    ),
  );
  const measured = (name: keyof Ranking): Measured => ({ value: values[name], interval: intervals[name] });
  return {
    firms: firms.length,
    rate: mean(rates),
    meanPd: mean(pd),
    auc: measured("auc"),
    ks: measured("ks"),
    spearman: measured("spearman"),
  };
}

type Ranking = Readonly<Record<"auc" | "ks" | "spearman", number>>;

/** @throws RangeError when no firm can fail, or none can survive. */
function ranking(pd: readonly number[], rates: readonly number[]): Ranking {
  const { auc, ks } = discrimination(pd, rates);
  if (auc.value === undefined || ks.value === undefined) throw new RangeError("both outcomes are needed to rank firms");
  return { auc: auc.value, ks: ks.value, spearman: spearman(pd, rates) };
}

export type Measures = Readonly<Record<"auc" | "ks" | "brier", number>>;

/**
 * Discrimination and Brier score of forecasts.
 * @throws RangeError when both outcomes are not there.
 */
export function measures(pd: readonly number[], isBad: readonly boolean[]): Measures {
  const outcomes = isBad.map((bad) => (bad ? 1 : 0));
  const { auc, ks } = discrimination(pd, outcomes);
  const brier = brierMurphy(pd, outcomes);
  if (auc.value === undefined || ks.value === undefined || "reason" in brier) {
    throw new RangeError("both outcomes are needed to measure a model");
  }
  return { auc: auc.value, ks: ks.value, brier: brier.brier };
}

/** The rating PD of the firms of each grade against what the card says of them. */
export function calibration(card: Scorecard, firms: readonly Observation[]): GradeRow[] {
  const scored = firms.map((firm) => ({ pd: systemScore(card, firm).pd, ratingPd: firm.ratingPd }));
  return MASTER_SCALE.map(({ grade }) => {
    const own = scored.filter(({ pd }) => gradeOf(pd) === grade);
    if (own.length === 0) {
      return { grade, firms: 0, meanPd: undefined, rate: undefined, interval: undefined, isWithin: undefined };
    }
    const meanPd = mean(own.map(({ pd }) => pd));
    const rates = own.map(({ ratingPd }) => ratingPd);
    const interval = meanInterval(rates);
    return {
      grade,
      firms: own.length,
      meanPd,
      rate: mean(rates),
      interval,
      isWithin: interval && interval.low <= meanPd && meanPd <= interval.high,
    };
  });
}

/**
 * PSI = Σ (a − b)·ln(a/b) over ten bands of equal frequency of the first sample; half a firm is added to each band. Below
 * 0.1 is usually called stable.
 */
export function stability(first: readonly number[], second: readonly number[]): number {
  const edges = quantileEdges(first, 10);
  const shares = (points: readonly number[]): number[] => {
    const counts = new Array<number>(edges.length + 1).fill(0.5);
    for (const point of points) counts[placeIn(edges, point)]! += 1;
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / all);
  };
  const [a, b] = [shares(first), shares(second)];
  return a.reduce((sum, share, i) => sum + (share - b[i]!) * log(share / b[i]!), 0);
}
