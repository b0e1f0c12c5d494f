import {
  type Characteristic,
  type FinancialCharacteristic,
  type QualitativeCharacteristic,
  scaling,
  type Scorecard,
} from "..";
import { placeOf } from "./evidence";
import { fitLogistic } from "./logistic";
import type { Observation } from "./observe";
import { type Candidate, type FitPlan, isNamed } from "./plan";
import type { Selected, Selection } from "./select";
import { systemScore } from "./system-score";

/**
 * The fitted card: whole points by bin, so that `baseOdds` stand at `baseScore`. Each characteristic carries an equal part
 * of offset and intercept: points = factor·(−coefficient·WOE − intercept/k) + offset/k. What rounding
 * leaves over is taken up by the calibration, fitted on the same firms as the system scores them.
 */
export function cardOf(selection: Selection, sample: readonly Observation[], plan: FitPlan): Scorecard {
  const { factor, offset } = scaling(plan);
  const share = (offset - factor * selection.intercept) / selection.chosen.length;
  const card: Scorecard = {
    id: plan.id,
    version: plan.version,
    title: plan.title,
    status: "fitted",
    baseScore: plan.baseScore,
    baseOdds: plan.baseOdds,
    pointsToDoubleOdds: plan.pointsToDoubleOdds,
    characteristics: selection.chosen.map((one) =>
      characteristicOf(one, (woe) => Math.round(share - factor * one.coefficient * woe), sample),
    ),
    source: plan.source,
  };
  return { ...card, calibration: calibrate(card, sample) };
}

/** The regression of the rating PD on the card's own log odds, without penalty to speak of; four digits. */
function calibrate(card: Scorecard, sample: readonly Observation[]): { intercept: number; slope: number } {
  const { factor, offset } = scaling(card);
  const { intercept, coefficients } = fitLogistic(
    sample.map((firm) => [(systemScore(card, firm).points - offset) / factor]),
    sample.map(({ ratingPd }) => ratingPd),
    { c: 1 },
  );
  const digits = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
  return { intercept: digits(-intercept), slope: digits(-coefficients[0]!) };
}

function characteristicOf(
  { evidence }: Selected,
  points: (woe: number) => number,
  sample: readonly Observation[],
): Characteristic {
  const { candidate, missingWoe } = evidence;
  const bins = evidence.bins.map(({ below, name, woe }, i) => ({
    id: name ?? boundId(evidence.bins[i - 1]?.below, below),
    label: labelOf(candidate, evidence.bins[i - 1]?.below, below, name),
    ...(below === undefined ? {} : { below }),
    points: points(woe),
  }));
  const middle = medianPlace(sample.map((firm) => placeOf(evidence, firm)));
  const common = {
    reasonCode: candidate.reasonCode,
    ...(middle === undefined ? {} : { medianBin: bins[middle]!.id }),
    missingPoints: points(missingWoe),
  };
  if (candidate.kind === "financial") {
    const { id, kind, label, ratio, unit, better } = candidate;
    const ownBins = bins.map(({ label: _, ...bin }) => bin);
    return { id, kind, label, ratio, unit, better, ...common, bins: ownBins } satisfies FinancialCharacteristic;
  }
  const { id, kind, label, fact, guidance } = candidate;
  return { id, kind, label, fact, guidance, ...common, bins } satisfies QualitativeCharacteristic;
}

const boundId = (from: number | undefined, to: number | undefined): string =>
  from === undefined ? `below ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`;

/** Empty for a ratio, whose bins need no words. */
function labelOf(
  candidate: Candidate,
  from: number | undefined,
  to: number | undefined,
  name: string | undefined,
): string {
  if (candidate.kind === "financial") return "";
  if (isNamed(candidate)) return candidate.bins.find(({ id }) => id === name)!.label;
  const { binLabels, boundsIn } = candidate;
  const template = from === undefined ? binLabels.below : to === undefined ? binLabels.from : binLabels.between;
  const written = (bound: number | undefined) =>
    String(boundsIn === "percent" ? Math.round((bound ?? 0) * 100) : (bound ?? 0));
  return template.replace("{from}", written(from)).replace("{to}", written(to));
}

/** The bin of the firm in the middle, by the order of the bins. */
function medianPlace(places: readonly (number | undefined)[]): number | undefined {
  const known = Int32Array.from(places.filter((place) => place !== undefined)).sort();
  return known[known.length >> 1];
}
