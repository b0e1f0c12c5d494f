import type { Score } from "./measures";
import { sumOf, type Tally } from "./tally";
import { type Components, dependability, generalizability, varianceComponents } from "./variance-components";

/** Sums over each block of files, `[analyst][block]`; files that fill no block are left out. */
export const blocksOf = (tallies: readonly (readonly Tally[])[], size: number): readonly (readonly Tally[])[] =>
  tallies.map((of) =>
    Array.from({ length: Math.floor(of.length / size) }, (_, block) =>
      sumOf(of.slice(block * size, (block + 1) * size)),
    ),
  );

/** How far a score tells analysts apart, in the units of the score. */
export interface Reliability {
  /** of one block */
  readonly components: Components;
  /** of one file that all share: the G coefficient */
  readonly perFile: number;
  /** of one file of one's own: Φ */
  readonly perOwnFile: number;
}

/**
 * One file alone says nothing of d′, and of a declined one there is no price: scores are taken on blocks of `size` files,
 * and the reliability of one file is reckoned from theirs (one file is 1/size of a block). undefined where a score is
 * missing in too many blocks to keep two of them.
 */
export function reliabilityOf(
  blocks: readonly (readonly Tally[])[],
  size: number,
  score: Score,
): Reliability | undefined {
  const scores = blocks.map((of) => of.map(score));
  const whole = scores[0]?.flatMap((_, block) => (scores.every((of) => of[block] !== undefined) ? [block] : [])) ?? [];
  if (whole.length < 2) return undefined;
  const components = varianceComponents(scores.map((of) => whole.map((block) => of[block]!)));
  return {
    components,
    perFile: generalizability(components, 1 / size),
    perOwnFile: dependability(components, 1 / size),
  };
}
