import { exp, log } from "../random";

/** A rating class of performing borrowers: 1 best to 9. */
export interface GradeBand {
  readonly grade: number;
  readonly midpointPd: number;
  /** lower bound of the PD, inclusive; 0 for the best grade */
  readonly fromPd: number;
  /** upper bound, exclusive; undefined: open, grade 9 takes every higher PD */
  readonly toPd: number | undefined;
}

/** Midpoints of the nine performing grades, house scale of the demonstration bank, version 1. */
const MIDPOINTS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.035, 0.06, 0.1, 0.2] as const;

/** Default is a status given by events, never the result of a high PD. */
export const DEFAULT_GRADE = 10;

/** Bounds stand at the geometric means of neighbouring midpoints. */
export const MASTER_SCALE: readonly GradeBand[] = MIDPOINTS.map((midpointPd, index) => {
  const lower = MIDPOINTS[index - 1];
  const upper = MIDPOINTS[index + 1];
  return {
    grade: index + 1,
    midpointPd,
    fromPd: lower === undefined ? 0 : Math.sqrt(lower * midpointPd),
    toPd: upper === undefined ? undefined : Math.sqrt(midpointPd * upper),
  };
});

/** Grade 1 to 9 of a performing borrower. */
export function gradeOf(pd: number): number {
  const band = MASTER_SCALE.find(({ toPd }) => toPd === undefined || pd < toPd);
  return band ? band.grade : MASTER_SCALE.length;
}

/** Midpoint PD of a grade; grades outside 1 to 9 count as the nearest. Default (10) has the PD 1. */
export function midpointPd(grade: number): number {
  if (grade >= DEFAULT_GRADE) return 1;
  const index = Math.max(grade, 1) - 1;
  return MIDPOINTS[index] ?? MIDPOINTS[MIDPOINTS.length - 1]!;
}

/**
 * The PD `notches` worse (negative: better) on the master scale, decimal below 1: the logarithm of the PD runs straight
 * from one grade's midpoint to the next, and on by the last step beyond the ends.
 */
export function shiftedPd(pd: number, notches: number): number {
  return Math.min(0.999, exp(logPdAt(placeOf(pd) + notches)));
}

/** Place on the scale: 1 at the first midpoint, 2 at the second, and so on beyond both ends. */
function placeOf(pd: number): number {
  const next = MIDPOINTS.findIndex((midpoint) => midpoint > pd);
  const upper = next === -1 ? MIDPOINTS.length - 1 : Math.max(1, next);
  const [low, high] = logsAround(upper);
  return upper + (log(pd) - low) / (high - low);
}

function logPdAt(place: number): number {
  const upper = Math.min(MIDPOINTS.length - 1, Math.max(1, Math.floor(place)));
  const [low, high] = logsAround(upper);
  return low + (place - upper) * (high - low);
}

const logsAround = (upper: number): [low: number, high: number] => [log(MIDPOINTS[upper - 1]!), log(MIDPOINTS[upper]!)];
