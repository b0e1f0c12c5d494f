import { type Cell, cellOf } from "./cell";
import { type Lesson, lessonOf } from "./lesson";
import { BANDS, type Grades, rangesOf } from "./ranges";
import type { BacktestRow } from "./row";
import { SMALLEST_CELL } from "./sizes";

/** Honest and bent firms of the same grades, side by side; undefined: too few of that kind to be shown. */
export interface Pair {
  /** undefined: firms that the model could not rate */
  readonly grades: Grades | undefined;
  readonly honest: Cell | undefined;
  readonly bent: Cell | undefined;
}

export interface Band extends Pair {
  /** the same cases by grade, neighbours together where one has too few; the best grade first */
  readonly parts: readonly Pair[];
  readonly lesson: Lesson;
}

export interface Backtest {
  readonly cases: number;
  /** those among them of which too few are alike to be shown */
  readonly hidden: number;
  /** all that the model rated and that the bands show, honest and bent files of every grade */
  readonly rated: Pick<Pair, "honest" | "bent">;
  /** the best grades first, what could not be rated last; only where a kind has enough cases */
  readonly bands: readonly Band[];
  /** the cards that rated the cases, the one that rated most first; not one that rated only few */
  readonly cards: readonly string[];
}

/**
 * What the model said against what came, by its grades, honest and bent firms apart: the calibration part of validating a
 * rating system (Basel Committee, Working Paper 14, 2005), with the futures of the simulation for the years that a bank
 * would have to wait. No figure is of fewer than `SMALLEST_CELL` cases, nor is a difference of two of them.
 * @param rows one for each case
 * @param seed of the bootstrap: the same rows and seed give the same figures
 */
export function backtest(rows: readonly BacktestRow[], seed: string): Backtest {
  const ratedBands = BANDS.flatMap((band) => bandOf(rows, band, seed));
  const unrated = pairOf(
    rows.filter(({ grade }) => grade === undefined),
    undefined,
    seed,
  );
  const bands = [...ratedBands, ...(isShown(unrated) ? [whole(unrated)] : [])];
  const shown = bands.reduce((total, { honest, bent }) => total + (honest?.cases ?? 0) + (bent?.cases ?? 0), 0);
  return {
    cases: rows.length,
    hidden: rows.length - shown,
    rated: together(rows, ratedBands, seed),
    bands,
    cards: cardsIn(rows),
  };
}

function bandOf(rows: readonly BacktestRow[], band: Grades, seed: string): readonly Band[] {
  const inside = within(rows, band);
  const all = pairOf(inside, band, seed);
  if (!isShown(all)) return [];
  // A kind that is not shown of the whole band is not shown of a part of it.
  const kinds = [...(all.honest ? [false] : []), ...(all.bent ? [true] : [])];
  const counted = inside.filter(({ bent }) => kinds.includes(bent));
  const isEnough = (range: Grades): boolean => {
    const found = within(counted, range);
    return kinds.every((kind) => found.filter(({ bent }) => bent === kind).length >= SMALLEST_CELL);
  };
  const ranges = rangesOf(band, isEnough);
  const parts = ranges.length === 1 ? [all] : ranges.map((range) => pairOf(within(counted, range), range, seed));
  return [{ ...all, parts, lesson: lessonOf(all.honest, all.bent) }];
}

/** Only what the bands show: with the rest, the difference would be a figure of the few that are hidden. */
function together(rows: readonly BacktestRow[], bands: readonly Band[], seed: string): Backtest["rated"] {
  const cell = (kind: "honest" | "bent"): Cell | undefined => {
    const shown = bands.flatMap((band) => (band[kind] && band.grades ? within(rows, band.grades) : []));
    const found = shown.filter(({ bent }) => bent === (kind === "bent"));
    return found.length === 0 ? undefined : cellOf(found, `${seed}/rated/${kind}`);
  };
  return { honest: cell("honest"), bent: cell("bent") };
}

const whole = (pair: Pair): Band => ({ ...pair, parts: [pair], lesson: lessonOf(pair.honest, pair.bent) });

const isShown = ({ honest, bent }: Pair): boolean => honest !== undefined || bent !== undefined;

const within = (rows: readonly BacktestRow[], { from, to }: Grades): readonly BacktestRow[] =>
  rows.filter(({ grade }) => grade !== undefined && grade >= from && grade <= to);

function pairOf(rows: readonly BacktestRow[], grades: Grades | undefined, seed: string): Pair {
  const cell = (kind: boolean): Cell | undefined => {
    const found = rows.filter(({ bent }) => bent === kind);
    const name = `${seed}/${grades ? `${grades.from}-${grades.to}` : "unrated"}/${kind ? "bent" : "honest"}`;
    return found.length < SMALLEST_CELL ? undefined : cellOf(found, name);
  };
  return { grades, honest: cell(false), bent: cell(true) };
}

function cardsIn(rows: readonly BacktestRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { card } of rows) counts.set(card, (counts.get(card) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= SMALLEST_CELL)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([card]) => card);
}
