/** Neighbouring grades, both ends included. */
export interface Grades {
  readonly from: number;
  readonly to: number;
}

/**
 * Within these grades honest and bent firms are compared: the strong, the middle where most requests stand and most is
 * decided, and the worst, which has no upper bound. House choice.
 */
export const BANDS: readonly Grades[] = [
  { from: 1, to: 4 },
  { from: 5, to: 8 },
  { from: 9, to: 9 },
];

/**
 * A band in ranges of neighbouring grades, as narrow as `isEnough` lets them be; what is left over joins the last. Every
 * case of the band is in one of them, so that no difference of two shown figures is a figure of fewer cases.
 * @param isEnough asked of the whole band, it holds
 */
export function rangesOf({ from, to }: Grades, isEnough: (range: Grades) => boolean): readonly Grades[] {
  const ranges: Grades[] = [];
  let start = from;
  for (let grade = from; grade <= to; grade++) {
    if (!isEnough({ from: start, to: grade })) continue;
    ranges.push({ from: start, to: grade });
    start = grade + 1;
  }
  const last = ranges.at(-1);
  return last && last.to < to ? [...ranges.slice(0, -1), { from: last.from, to }] : ranges;
}
