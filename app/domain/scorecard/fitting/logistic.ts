import { exp } from "../../random";
import { solvePositive } from "../../statistics";

export interface LogisticModel {
  /** logit of the event at a row of zeros */
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** of the coefficients, from the curvature of the penalised loss */
  readonly standardErrors: readonly number[];
}

export interface LogisticOptions {
  /** weight of the losses against the penalty: ½‖w‖² + C·Σ loss; the intercept is not penalised */
  readonly c: number;
}

const MOST_STEPS = 50;
const TOLERANCE = 1e-9;

/**
 * Logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares). `rows[i]` holds the
 * characteristics of observation i, all of one length; `events[i]` says whether the event happened.
 * @throws RangeError when both outcomes are not there or the steps do not settle.
 */
export function fitLogistic(
  rows: readonly ArrayLike<number>[],
  events: readonly boolean[],
  { c }: LogisticOptions,
): LogisticModel {
  const happened = events.filter(Boolean).length;
  if (happened === 0 || happened === events.length) throw new RangeError("both outcomes are needed to fit a model");
  const size = rows[0]!.length + 1;
  const weights = new Float64Array(size); // the intercept first
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, events, weights, c);
    const change = solvePositive(hessian, gradient);
    let largest = 0;
    for (let j = 0; j < size; j++) {
      weights[j]! -= change[j]!;
      largest = Math.max(largest, Math.abs(change[j]!));
    }
    if (largest < TOLERANCE) {
      return {
        intercept: weights[0]!,
        coefficients: Array.from(weights.subarray(1)),
        standardErrors: errorsOf(derivatives(rows, events, weights, c).hessian).slice(1),
      };
    }
  }
  throw new RangeError("the regression does not settle");
}

/** Probability of the event. */
export const predict = (
  { intercept, coefficients }: Omit<LogisticModel, "standardErrors">,
  row: ArrayLike<number>,
): number => logistic(coefficients.reduce((sum, coefficient, j) => sum + coefficient * row[j]!, intercept));

export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** Of ½‖w‖² + C·Σ loss; the upper triangle of the Hessian is mirrored. */
function derivatives(
  rows: readonly ArrayLike<number>[],
  events: readonly boolean[],
  weights: Float64Array,
  c: number,
): { gradient: Float64Array; hessian: Float64Array[] } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const full = new Float64Array(size);
  full[0] = 1;
  rows.forEach((row, i) => {
    full.set(row, 1);
    let logit = 0;
    for (let j = 0; j < size; j++) logit += weights[j]! * full[j]!;
    const p = logistic(logit);
    const error = c * (p - (events[i] ? 1 : 0));
    const curvature = c * p * (1 - p);
    for (let j = 0; j < size; j++) {
      gradient[j]! += error * full[j]!;
      const line = hessian[j]!;
      const weighted = curvature * full[j]!;
      for (let k = j; k < size; k++) line[k]! += weighted * full[k]!;
    }
  });
  for (let j = 0; j < size; j++) {
    if (j > 0) {
      gradient[j]! += weights[j]!;
      hessian[j]![j]! += 1;
    }
    for (let k = 0; k < j; k++) hessian[j]![k] = hessian[k]![j]!;
  }
  return { gradient, hessian };
}

/** Square roots of the diagonal of the inverse. */
const errorsOf = (hessian: readonly Float64Array[]): number[] =>
  hessian.map((_, j) => {
    const unit = new Float64Array(hessian.length);
    unit[j] = 1;
    return Math.sqrt(
      solvePositive(
        hessian.map((row) => row.slice()),
        unit,
      )[j]!,
    );
  });
