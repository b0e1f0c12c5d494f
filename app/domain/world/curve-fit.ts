import { RATING_MONTHS } from "../lending";
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
const LEAST_FILES = 12;
/** Firms rated worse are not lent to (worst grade 7 ends at 7.7 %): they do not shape the curve. */
const MOST_PD = 0.12;
/** No estimate from some thousand futures is surer than this. */
const LEAST_PD = 0.0005;
const POWERS = { least: 0.2, most: 1 } as const;
const HALVINGS = 50;

/**
 * Fits the table of loan-curve.ts. In −ln(1 − lifetime PD) = times · H^power each tenor of a shape has the `times` that give
 * as many defaults as came. Tenors beyond the year of the rating PD share the power that gives as many weighed by ln H too
 * (the equations of a regression with that link); within the year it is 1. The spread over the life is that of all defaults
 * of the shape.
 * @throws RangeError where a shape has too few files at every tenor, or no default
 */
export function fitCurve(lives: readonly LoanLife[]): CurveFit {
  const used = lives.filter(({ ratingPd }) => ratingPd <= MOST_PD);
  const counts: Count[] = [];
  const shapeOf = (shape: LoanShape): TermStructure[LoanShape] => {
    const own = used.filter((life) => life.shape === shape);
    const tenors = [...new Set(own.map(({ tenorMonths }) => tenorMonths))].sort((a, b) => a - b);
    const cells = tenors
      .map((months) => cellOf(shape, months, own))
      .filter(({ hazards }) => hazards.length >= LEAST_FILES);
    if (cells.length === 0) throw new RangeError(`too few files with a loan of the shape ${shape}`);
    const beyond = powerOf(cells.filter(({ months }) => months > RATING_MONTHS));
    const lifetime = cells.map((cell) => {
      const power = cell.months > RATING_MONTHS ? beyond : 1;
      const times = rounded(timesOf(cell, power), 3);
      const fitted = mean(cell.hazards.map((hazard) => shareOf(times, power, hazard)));
      const { months, ratingPd, hazards, came } = cell;
      counts.push({ shape, months, files: hazards.length, ratingPd, came: mean(came), fitted });
      return { months, times, power };
    });
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

/** The files of one shape and tenor: H of their rating PD, and the share of their futures that came to default. */
interface Cell {
  readonly shape: LoanShape;
  readonly months: number;
  readonly ratingPd: number;
  readonly hazards: readonly number[];
  readonly came: readonly number[];
}

function cellOf(shape: LoanShape, months: number, own: readonly LoanLife[]): Cell {
  const files = own.filter(({ tenorMonths }) => tenorMonths === months);
  return {
    shape,
    months,
    ratingPd: mean(files.map(({ ratingPd }) => ratingPd)),
    hazards: files.map(({ ratingPd }) => -Math.log1p(-Math.max(ratingPd, LEAST_PD))),
    came: files.map(({ missed, futures }) => missed.length / futures),
  };
}

const shareOf = (times: number, power: number, hazard: number): number => -Math.expm1(-times * hazard ** power);

/** Fitted less come, weighed; it rises with `times`. */
const gapOf = ({ hazards, came }: Cell, times: number, power: number, weight: (hazard: number) => number): number =>
  hazards.reduce((sum, hazard, i) => sum + (shareOf(times, power, hazard) - came[i]!) * weight(hazard), 0);

const timesOf = (cell: Cell, power: number): number => rising(0, 100, (times) => gapOf(cell, times, power, () => 1));

/** A higher power gives the riskier firms more of the same defaults. */
const powerOf = (cells: readonly Cell[]): number =>
  cells.length === 0
    ? POWERS.most
    : rounded(
        rising(POWERS.least, POWERS.most, (power) =>
          cells.reduce((sum, cell) => sum + gapOf(cell, timesOf(cell, power), power, Math.log), 0),
        ),
        2,
      );

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
