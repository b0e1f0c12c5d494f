import type { Cell } from "./cell";
import { FOR_A_VERDICT } from "./sizes";

/** What the figures of one band say of honest and bent firms that the model rates alike. */
export type Lesson =
  /** the intervals do not overlap; `times`: the larger mean over the smaller */
  | { readonly kind: "differs"; readonly oftener: "honest" | "bent"; readonly times: number }
  /** too few to say; `further`: about how many more of each would let the intervals part, if the means stay */
  | { readonly kind: "tooFew"; readonly further: { readonly honest: number; readonly bent: number } }
  /** enough cases, and the means so close that it would take more than `MOST_FACTOR` times as many */
  | { readonly kind: "alike" };

/** Beyond so many times the cases there are, a difference is not worth waiting for. House choice. */
const MOST_FACTOR = 10;

/**
 * Said only where both kinds have enough cases and their 95 % intervals do not overlap: stricter than a test of the
 * difference at 5 %.
 * A cell that is undefined has fewer cases than are shown; it counts as none, so that nothing is told of them.
 */
export function lessonOf(honest: Cell | undefined, bent: Cell | undefined): Lesson {
  const short = (cell: Cell | undefined): number => Math.max(0, FOR_A_VERDICT - (cell?.cases ?? 0));
  if (!honest || !bent) return { kind: "tooFew", further: { honest: short(honest), bent: short(bent) } };
  const [lower, upper] = honest.came.mean <= bent.came.mean ? [honest, bent] : [bent, honest];
  const isEnough = short(honest) === 0 && short(bent) === 0;
  if (isEnough && lower.came.high < upper.came.low) {
    const oftener = upper === bent ? "bent" : "honest";
    return { kind: "differs", oftener, times: upper.came.mean / lower.came.mean };
  }
  const factor = factorToPart(lower, upper);
  if (isEnough && factor > MOST_FACTOR) return { kind: "alike" };
  // Of few cases the means may be close by chance: what is asked for first is enough for a verdict.
  const growth = factor > MOST_FACTOR ? 0 : factor - 1;
  const further = (cell: Cell): number => Math.max(short(cell), Math.ceil(cell.cases * growth));
  return { kind: "tooFew", further: { honest: further(honest), bent: further(bent) } };
}

/** By how much both counts must grow until the intervals part: their halves shrink with the root of the count. */
function factorToPart(lower: Cell, upper: Cell): number {
  const halves = lower.came.high - lower.came.mean + (upper.came.mean - upper.came.low);
  return Math.max(1, (halves / (upper.came.mean - lower.came.mean)) ** 2);
}
