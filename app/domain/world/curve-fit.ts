import type { LoanShape, TermStructure } from "../pricing";
import type { LoanLife } from "./loan-lives";

export const LOAN_SHAPES: readonly LoanShape[] = ["instalments", "bullet", "revolving"];

/** What a policy can take over from simulated loans. */
export interface CurveFit {
  readonly structure: TermStructure;
  /** of what is granted of a line, decimals: drawn while it is paid, and what of the rest is drawn before a default */
  readonly utilisation: number;
  readonly creditConversion: number;
  /** behind each point of the structure */
  readonly counts: readonly Count[];
}

export interface Count {
  readonly shape: LoanShape;
  readonly months: number;
  readonly files: number;
  /** means over the files, decimals: rating PD, lifetime PD as it came, and as the fitted point says */
  readonly ratingPd: number;
  readonly came: number;
  readonly fitted: number;
}

/** A tenor with fewer files is not fitted. */
const LEAST_FILES = 25;
/** Firms rated worse are not lent to (worst grade 7 ends at 7.7 %): they do not shape the curve. */
const MOST_PD = 0.12;
/** No estimate from some thousand futures is surer than this. */
const LEAST_PD = 0.0005;
const POWERS = { least: 0.2, most: 1 } as const;
const HALVINGS = 50;

/**
 * Fits the table of loan-curve.ts. For each shape and tenor, −ln(1 − lifetime PD) = times · H^power has the two numbers that
 * give as many defaults as came, in all and weighed by ln H (the two equations of a regression with that link). The spread
 * over the life is that of all defaults of the shape.
 * @throws RangeError where a shape has too few files at every tenor, or no default
 */
export function fitCurve(lives: readonly LoanLife[]): CurveFit {
  const used = lives.filter(({ ratingPd }) => ratingPd <= MOST_PD);
  const counts: Count[] = [];
  const shapeOf = (shape: LoanShape): TermStructure[LoanShape] => {
    const own = used.filter((life) => life.shape === shape);
    const tenors = [...new Set(own.map(({ tenorMonths }) => tenorMonths))].sort((a, b) => a - b);
    const lifetime = tenors.flatMap((months) => {
      const files = own.filter(({ tenorMonths }) => tenorMonths === months);
      if (files.length < LEAST_FILES) return [];
      const { count, ...point } = fitPoint(files);
      counts.push({ shape, months, files: files.length, ...count });
      return [{ months, ...point }];
    });
    if (lifetime.length === 0) throw new RangeError(`too few files with a loan of the shape ${shape}`);
    return { lifetime, ...spreadOf(own) };
  };
  const [instalments, bullet, revolving] = LOAN_SHAPES.map(shapeOf) as [
    TermStructure["instalments"],
    TermStructure["bullet"],
    TermStructure["revolving"],
  ];
  const lines = used.flatMap(({ line }) => line ?? []);
  const utilisation = mean(lines.map(({ drawn }) => drawn));
  const owed = mean(lines.flatMap((line) => line.owed));
  return {
    structure: { instalments, bullet, revolving },
    utilisation: rounded(utilisation, 2),
    creditConversion: rounded(Math.max(0, (owed - utilisation) / (1 - utilisation)), 2),
    counts,
  };
}

function fitPoint(files: readonly LoanLife[]) {
  const hazards = files.map(({ ratingPd }) => -Math.log1p(-Math.max(ratingPd, LEAST_PD)));
  const came = files.map(({ missed, futures }) => missed.length / futures);
  const share = (times: number, power: number, hazard: number) => -Math.expm1(-times * hazard ** power);
  const gap = (times: number, power: number, weight: (hazard: number) => number) =>
    hazards.reduce((sum, hazard, i) => sum + (share(times, power, hazard) - came[i]!) * weight(hazard), 0);
  const timesAt = (power: number) => rising(0, 100, (times) => gap(times, power, () => 1));
  // A higher power gives the riskier firms more of the same defaults.
  const power = rounded(
    rising(POWERS.least, POWERS.most, (p) => gap(timesAt(p), p, Math.log)),
    2,
  );
  const times = rounded(timesAt(power), 3);
  const count = {
    ratingPd: mean(files.map(({ ratingPd }) => ratingPd)),
    came: mean(came),
    fitted: mean(hazards.map((hazard) => share(times, power, hazard))),
  };
  return { times, power, count };
}

/** Defaults by quarter of the life before the last due date, and at it; a month lies in two quarters where it must. */
function spreadOf(files: readonly LoanLife[]): Pick<TermStructure[LoanShape], "quarters" | "atMaturity"> {
  const parts = [0, 0, 0, 0, 0];
  for (const { missed, tenorMonths } of files) {
    for (const month of missed) {
      if (month === tenorMonths) parts[4]! += 1;
      else for (let quarter = 0; quarter < 4; quarter++) parts[quarter]! += overlap(month, tenorMonths, quarter);
    }
  }
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all === 0) throw new RangeError("no loan of this shape defaults");
  const [first, second, third, fourth] = parts.map((part) => rounded(part / all, 3)) as [
    number,
    number,
    number,
    number,
  ];
  return {
    quarters: [first, second, third, fourth],
    atMaturity: rounded(1 - first - second - third - fourth, 3),
  };
}

/** Share of a month that lies in a quarter of the tenor. */
function overlap(month: number, tenorMonths: number, quarter: number): number {
  const [from, to] = [((month - 1) * 4) / tenorMonths, (month * 4) / tenorMonths];
  return Math.max(0, Math.min(to, quarter + 1) - Math.max(from, quarter)) / (to - from);
}

/** Where a rising function passes 0 between two bounds, by halving; the nearer bound where it does not. */
function rising(low: number, high: number, of: (x: number) => number): number {
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (of(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
