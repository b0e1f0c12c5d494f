import type { Scorecard } from "..";
import { gradeOf, MASTER_SCALE } from "../../lending";
import { log } from "../../random";
import { brierMurphy, discrimination } from "../../statistics";
import { placeIn } from "./classing";
import { bootstrap, clopperPearson, type Interval } from "./intervals";
import type { Observation } from "./observe";
import { systemScore } from "./system-score";
import { quantileEdges } from "./woe";

export interface Measured {
  readonly value: number;
  readonly interval: Interval;
}

/** How a card does on some firms. */
export interface Performance {
  readonly firms: number;
  readonly defaults: number;
  readonly meanPd: number;
  readonly auc: Measured;
  readonly ks: Measured;
  readonly brier: Measured;
}

export interface GradeRow {
  readonly grade: number;
  readonly firms: number;
  readonly defaults: number;
  /** undefined: no firm has the grade */
  readonly meanPd: number | undefined;
  readonly rate: number | undefined;
  readonly interval: Interval | undefined;
  /** whether the mean PD lies in the interval */
  readonly isWithin: boolean | undefined;
}

/** What one has to know of a card before using it. */
export interface ModelCard {
  readonly card: string;
  readonly development: { readonly firms: number; readonly defaults: number; readonly distorted: number };
  readonly developed: Performance;
  readonly heldOut: Performance;
  readonly grades: readonly GradeRow[];
  /** population stability index of the points, development against held-out firms */
  readonly stability: number;
  readonly honest: Performance;
  readonly distorted: Performance;
}

/** Measures of a card on the firms it was fitted on and on those it has not seen; intervals of 95 %. */
export function modelCard(
  card: Scorecard,
  development: readonly Observation[],
  heldOut: readonly Observation[],
  seed: string,
): ModelCard {
  const on = (firms: readonly Observation[], name: string) => performance(card, firms, `${seed}/${name}`);
  const points = (firms: readonly Observation[]) => firms.map((firm) => systemScore(card, firm).points);
  return {
    card: `${card.id}@${card.version}`,
    development: {
      firms: development.length,
      defaults: development.filter(({ isDefault }) => isDefault).length,
      distorted: development.filter(({ isDistorted }) => isDistorted).length,
    },
    developed: on(development, "developed"),
    heldOut: on(heldOut, "heldOut"),
    grades: calibration(card, heldOut),
    stability: stability(points(development), points(heldOut)),
    honest: on(
      heldOut.filter(({ isDistorted }) => !isDistorted),
      "honest",
    ),
    distorted: on(
      heldOut.filter(({ isDistorted }) => isDistorted),
      "distorted",
    ),
  };
}

function performance(card: Scorecard, firms: readonly Observation[], seed: string): Performance {
  const pd = firms.map((firm) => systemScore(card, firm).pd);
  const isBad = firms.map(({ isDefault }) => isDefault);
  const measure = (places: readonly number[]) =>
    measures(
      places.map((place) => pd[place]!),
      places.map((place) => isBad[place]!),
    );
  const values = measures(pd, isBad);
  const intervals = bootstrap(isBad, seed, measure);
  const measured = (name: keyof Measures): Measured => ({ value: values[name], interval: intervals[name] });
  return {
    firms: firms.length,
    defaults: isBad.filter(Boolean).length,
    meanPd: pd.reduce((sum, one) => sum + one, 0) / pd.length,
    auc: measured("auc"),
    ks: measured("ks"),
    brier: measured("brier"),
  };
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

/** Defaults by grade against its mean PD, with Clopper & Pearson's interval of the rate. */
export function calibration(card: Scorecard, firms: readonly Observation[]): GradeRow[] {
  const scored = firms.map((firm) => ({ pd: systemScore(card, firm).pd, isDefault: firm.isDefault }));
  return MASTER_SCALE.map(({ grade }) => {
    const own = scored.filter(({ pd }) => gradeOf(pd) === grade);
    const defaults = own.filter(({ isDefault }) => isDefault).length;
    const empty = { grade, firms: 0, defaults: 0 };
    if (own.length === 0) {
      return { ...empty, meanPd: undefined, rate: undefined, interval: undefined, isWithin: undefined };
    }
    const meanPd = own.reduce((sum, { pd }) => sum + pd, 0) / own.length;
    const interval = clopperPearson(defaults, own.length);
    return {
      grade,
      firms: own.length,
      defaults,
      meanPd,
      rate: defaults / own.length,
      interval,
      isWithin: interval.low <= meanPd && meanPd <= interval.high,
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
