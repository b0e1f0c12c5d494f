import type { Span } from "../recipe";

/** One side of a blueprint: so many cases, at least and at most, in each of its cells. */
export interface Side {
  readonly name: string;
  readonly cells: Readonly<Record<string, Span>>;
}

/** How many cases a side has in each cell so far; cells with none may be missing. */
export type Counts = Readonly<Record<string, number>>;

/**
 * May one more case come into `cell`? Not where the cell is full, nor where the places then `left` could no longer bring
 * every cell to its least.
 */
export function hasRoom({ cells }: Side, counts: Counts, cell: string, left: number): boolean {
  const span = cells[cell];
  if (!span || (counts[cell] ?? 0) >= span[1]) return false;
  const lacking = Object.entries(cells).map(([name, [least]]) =>
    Math.max(0, least - (counts[name] ?? 0) - (name === cell ? 1 : 0)),
  );
  return lacking.reduce((sum, one) => sum + one, 0) <= left;
}

/** The same counts with one more in `cell`. */
export const withOne = (counts: Counts, cell: string): Counts => ({ ...counts, [cell]: (counts[cell] ?? 0) + 1 });

/** Cells below their least, such as "verdicts decline: 1 of 2". */
export const lackingIn = ({ name, cells }: Side, counts: Counts): readonly string[] =>
  Object.entries(cells).flatMap(([cell, [least]]) => {
    const count = counts[cell] ?? 0;
    return count < least ? [`${name} ${cell}: ${count} of ${least}`] : [];
  });
