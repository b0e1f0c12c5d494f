import { discrimination } from "../statistics";

/** How well a feature tells a good loan from a bad one: AUC with its 95 % interval, and of how many files. */
export interface Area {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
  readonly files: number;
}

const CONFIDENCE = 1.96;

/**
 * AUC of `scores` for the event, files without a score left out; undefined where only one outcome is left. The interval is
 * Hanley and McNeil's (1982): with a = AUC, q₁ = a/(2 − a) and q₂ = 2a²/(1 + a),
 *   variance = (a(1 − a) + (events − 1)(q₁ − a²) + (others − 1)(q₂ − a²)) / (events · others)
 */
export function areaOf(scores: readonly (number | undefined)[], events: readonly boolean[]): Area | undefined {
  const places = scores.flatMap((score, i) => (score === undefined ? [] : [i]));
  const happened = places.filter((i) => events[i]).length;
  const others = places.length - happened;
  const auc = discrimination(
    places.map((i) => scores[i]!),
    places.map((i) => (events[i] ? 1 : 0)),
  ).auc.value;
  if (auc === undefined) return undefined;
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (happened - 1) * (q1 - auc * auc) + (others - 1) * (q2 - auc * auc)) / (happened * others);
  const error = CONFIDENCE * Math.sqrt(Math.max(0, variance));
  return { auc, low: Math.max(0, auc - error), high: Math.min(1, auc + error), files: places.length };
}

/** The same whichever way the feature points: an AUC of 0.4 tells as much as one of 0.6. */
export const eitherWay = (area: Area): Area =>
  area.auc >= 0.5 ? area : { ...area, auc: 1 - area.auc, low: 1 - area.high, high: 1 - area.low };
