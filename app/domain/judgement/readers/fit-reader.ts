import { mean, solvePositive } from "../../statistics";
import { FEATURES } from "./features";
import { fromLnOdds, type IdealReader, lnOdds, type Weight } from "./ideal-reader";
import type { Reading } from "./reading";

/** One repaired file with the PD that is to be read from it. */
export interface Observed {
  /** in the order of `FEATURES` */
  readonly values: readonly (number | undefined)[];
  readonly pd: number;
}

export const observed = (reading: Reading, pd: number): Observed => ({
  values: FEATURES.map((feature) => feature.of(reading)),
  pd,
});

/** One-sided 5 %, as for the scorecard: what is weaker, or runs against the practice of credit, is left out. */
const LEAST_Z = 1.645;
/** Keeps apart what nearly repeats itself; on standardised features. */
const PENALTY = 1;
/** A simulated PD outside these is a matter of how many futures were lived. */
const PD_BOUNDS = [0.0005, 0.95] as const;

/** A feature of the files, standardised. */
interface Column {
  readonly index: number;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Least squares of the ln odds of the PD on standardised features, the weakest left out one by one until each that stays
 * says something in the direction that practice expects. Then the level is moved so that the mean PD read is the mean PD.
 * @throws RangeError where the features of the files repeat one another
 */
export function fitReader(files: readonly Observed[]): Pick<IdealReader, "base" | "weights"> {
  const target = files.map(({ pd }) => lnOdds(Math.min(PD_BOUNDS[1], Math.max(PD_BOUNDS[0], pd))));
  const middle = mean(target);
  const columns = FEATURES.flatMap((_, index) => columnOf(files, index) ?? []);
  const rows = files.map(({ values }) =>
    columns.map(({ index, mean: neutral, deviation }) => ((values[index] ?? neutral) - neutral) / deviation),
  );
  const products = productsOf(
    rows,
    target.map((value) => value - middle),
  );

  let kept = columns.map((_, j) => j);
  let fit = solved(products, kept, files.length);
  for (;;) {
    const support = kept.map((j, i) => supportOf(columns[j]!, fit.z[i]!));
    const weakest = support.indexOf(Math.min(...support));
    if (weakest < 0 || support[weakest]! >= LEAST_Z) break;
    kept = kept.filter((_, i) => i !== weakest);
    fit = solved(products, kept, files.length);
  }
  const weights = kept.map((j, i): Weight => {
    const { index, mean: neutral, deviation } = columns[j]!;
    return { feature: FEATURES[index]!.id, perUnit: rounded(fit.slopes[i]! / deviation), neutral: rounded(neutral) };
  });
  return { base: rounded(levelled(files, middle, weights)), weights };
}

/** Mean and deviation of what is known; undefined where the files do not differ. */
function columnOf(files: readonly Observed[], index: number): Column | undefined {
  const known = files.flatMap(({ values }) => values[index] ?? []);
  if (known.length === 0) return undefined;
  const average = mean(known);
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - average) ** 2, 0) / files.length);
  return deviation > 0 ? { index, mean: average, deviation } : undefined;
}

interface Products {
  readonly gram: readonly Float64Array[];
  readonly withTarget: Float64Array;
  readonly target: number;
}

function productsOf(rows: readonly (readonly number[])[], target: readonly number[]): Products {
  const size = rows[0]?.length ?? 0;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  const withTarget = new Float64Array(size);
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < size; j++) {
      withTarget[j]! += row[j]! * target[i]!;
      for (let k = 0; k < size; k++) gram[j]![k]! += row[j]! * row[k]!;
    }
  }
  return { gram, withTarget, target: target.reduce((sum, value) => sum + value * value, 0) };
}

/** Slopes of the kept columns and how many standard errors each is from nothing. */
function solved({ gram, withTarget, target }: Products, kept: readonly number[], count: number) {
  const penalised = () => kept.map((j) => Float64Array.from(kept, (k) => gram[j]![k]! + (j === k ? PENALTY : 0)));
  const right = Float64Array.from(kept, (j) => withTarget[j]!);
  const slopes = solvePositive(penalised(), right);
  const explained = slopes.reduce((sum, slope, i) => sum + slope * right[i]!, 0);
  const variance = (target - explained) / Math.max(1, count - kept.length - 1);
  const z = Array.from(slopes, (slope, i) => {
    const unit = new Float64Array(kept.length);
    unit[i] = 1;
    return slope / Math.sqrt(variance * solvePositive(penalised(), unit)[i]!);
  });
  return { slopes, z };
}

/** How strongly the files speak for a feature in the direction that practice expects. */
function supportOf({ index }: Column, z: number): number {
  const { more } = FEATURES[index]!;
  return more === "either" ? Math.abs(z) : more === "riskier" ? z : -z;
}

/** The base at which the mean PD read of the files is their mean PD, by bisection: the mean rises with the base. */
function levelled(files: readonly Observed[], start: number, weights: readonly Weight[]): number {
  const places = weights.map(({ feature }) => FEATURES.findIndex(({ id }) => id === feature));
  const moves = files.map(({ values }) =>
    weights.reduce((sum, { perUnit, neutral }, i) => sum + perUnit * ((values[places[i]!] ?? neutral) - neutral), 0),
  );
  const aim = mean(files.map(({ pd }) => pd));
  let [low, high] = [start - 5, start + 5];
  while (high - low > 1e-6) {
    const base = (low + high) / 2;
    if (mean(moves.map((move) => fromLnOdds(base + move))) < aim) low = base;
    else high = base;
  }
  return (low + high) / 2;
}

/** Five significant figures: what is written is what is used. */
const rounded = (value: number): number => Number(value.toPrecision(5));
