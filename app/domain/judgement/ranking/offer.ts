import { gradeOf, shiftedPd } from "../../lending";
import type { JudgedFile } from "./judged-file";

/** What an analyst has come to before he decides. */
export interface View {
  /** twelve months, decimal */
  readonly pd: number;
  /** he has seen a rule that ends the application */
  readonly knockedOut: boolean;
  /** notches by which he misses the policy's price at his own PD; above 0 he asks too much */
  readonly slip: number;
}

/** Offers are quoted in whole basis points. */
const QUOTED = 10_000;

/**
 * The rate of the requested loan: the policy's price at the own PD, as he reckons it; undefined, a decline, where he saw a rule that
 * ends the application or his grade or the price goes beyond the policy's limits. Nobody asks more than the policy allows.
 */
export function offeredRate({ pd, knockedOut, slip }: View, file: JudgedFile): number | undefined {
  const { limits } = file;
  const price = file.priceAt(pd);
  if (knockedOut || gradeOf(pd) > limits.worstGrade || price > limits.maxRate) return undefined;
  const asked = Math.min(price + slip * notchOfPrice(pd, file), limits.maxRate);
  return Math.round(asked * QUOTED) / QUOTED;
}

/** How far an offered rate is from the policy's price at the own PD, in notches of that price; never below 0. */
export const priceDistance = (rate: number, pd: number, file: JudgedFile): number =>
  Math.abs(rate - file.priceAt(pd)) / notchOfPrice(pd, file);

/** What the price rises where the PD is one notch worse, annual decimal. */
const notchOfPrice = (pd: number, file: JudgedFile): number => file.priceAt(shiftedPd(pd, 1)) - file.priceAt(pd);
