import type { Pair } from "./lead";

/** Simulated analysts by their skill, and who is compared with whom. 1 is the practised analyst, 0 verifies nothing. */
export interface Population {
  /** 0 to 1, by the analyst's place */
  readonly skills: readonly number[];
  /** places of those whose skills are spread evenly from 0 to 1 */
  readonly even: readonly number[];
  /** a quarter of the way apart, among the even ones */
  readonly quarterApart: readonly Pair[];
  readonly practised: readonly number[];
  readonly halfway: readonly number[];
  /** a practised one against one halfway */
  readonly practisedAgainstHalfway: readonly Pair[];
}

/** Every one of a group meets so many of the other. */
const ROUNDS = 4;

/**
 * `size` analysts of even skill, then a quarter as many practised ones and as many halfway.
 * @throws RangeError where `size` is no multiple of four from eight on
 */
export function populationOf(size: number): Population {
  const quarter = size / 4;
  if (!Number.isInteger(quarter) || quarter < 2) throw new RangeError("analysts come in fours, from eight on");
  const places = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
  const even = places(0, size);
  const practised = places(size, quarter);
  const halfway = places(size + quarter, quarter);
  const rounds = Array.from({ length: Math.min(ROUNDS, quarter) }, (_, round) => round);
  return {
    skills: [...even.map((i) => (i + 0.5) / size), ...practised.map(() => 1), ...halfway.map(() => 0.5)],
    even,
    quarterApart: places(0, size - quarter).map((i) => [i + quarter, i]),
    practised,
    halfway,
    practisedAgainstHalfway: rounds.flatMap((round) =>
      practised.map((one, i): Pair => [one, halfway[(i + round) % quarter]!]),
    ),
  };
}
