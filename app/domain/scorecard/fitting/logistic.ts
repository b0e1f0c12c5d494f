import { exp } from "../../random";
import { solvePositive } from "../../statistics";

export interface LogisticModel {
  /** logit of the event at a row of zeros */
  readonly intercept: number;
  readonly coefficients: readonly number[];
  /** of the coefficients, robust: they hold whatever the spread of the events around their mean is */
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
 * characteristics of observation i, all of one length; `events[i]` is 1 where the event happened and 0 where not, or the
 * share of trials in which it did: a fractional response, whose mean is fitted (Papke & Wooldridge 1996). Standard errors
 * are theirs, H⁻¹·Σ(score·scoreᵀ)·H⁻¹, because a share of many trials varies less than one trial does.
 * @throws RangeError when both outcomes are not there or the steps do not settle.
 */
export function fitLogistic(
  rows: readonly ArrayLike<number>[],
  events: readonly number[],
  { c }: LogisticOptions,
): LogisticModel {
  if (events.every((event) => event === 0) || events.every((event) => event === 1))
    throw new RangeError("both outcomes are needed to fit a model");
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
        standardErrors: errorsOf(derivatives(rows, events, weights, c)).slice(1),
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

interface Derivatives {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array[];
  /** of the losses' own gradients, observation by observation */
  readonly outer: Float64Array[];
}

/** Of ½‖w‖² + C·Σ loss; the lower triangles are mirrored from the upper ones. */
function derivatives(
  rows: readonly ArrayLike<number>[],
  events: readonly number[],
  weights: Float64Array,
  c: number,
): Derivatives {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const [hessian, outer] = [square(size), square(size)];
  const full = new Float64Array(size);
  full[0] = 1;
  rows.forEach((row, i) => {
    full.set(row, 1);
    let logit = 0;
    for (let j = 0; j < size; j++) logit += weights[j]! * full[j]!;
    const p = logistic(logit);
    const error = c * (p - events[i]!);
    const curvature = c * p * (1 - p);
    for (let j = 0; j < size; j++) {
      gradient[j]! += error * full[j]!;
      const [line, own] = [hessian[j]!, outer[j]!];
      const [weighted, squared] = [curvature * full[j]!, error * error * full[j]!];
      for (let k = j; k < size; k++) {
        line[k]! += weighted * full[k]!;
        own[k]! += squared * full[k]!;
      }
    }
  });
  for (let j = 0; j < size; j++) {
    if (j > 0) {
      gradient[j]! += weights[j]!;
      hessian[j]![j]! += 1;
    }
    for (let k = 0; k < j; k++) {
      hessian[j]![k] = hessian[k]![j]!;
      outer[j]![k] = outer[k]![j]!;
    }
  }
  return { gradient, hessian, outer };
}

const square = (size: number): Float64Array[] => Array.from({ length: size }, () => new Float64Array(size));

/** Square roots of the diagonal of H⁻¹·outer·H⁻¹. */
const errorsOf = ({ hessian, outer }: Derivatives): number[] =>
  hessian.map((_, j) => {
    const unit = new Float64Array(hessian.length);
    unit[j] = 1;
    const column = solvePositive(
      hessian.map((row) => row.slice()),
      unit,
    );
    const variance = column.reduce(
      (sum, a, k) => sum + a * outer[k]!.reduce((part, b, l) => part + b * column[l]!, 0),
      0,
    );
    return Math.sqrt(variance);
  });
