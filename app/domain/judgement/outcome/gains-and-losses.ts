import { type Minor, roundHalfUp } from "../../money";
import type { TermsMoney } from "./money";

/** Results over a number of futures, those that earn apart from those that lose. Counts are whole and add up. */
export interface GainsAndLosses {
  /** undefined: every future loses */
  readonly gains: { readonly count: number; readonly low: Minor; readonly high: Minor } | undefined;
  /** undefined: none loses */
  readonly losses: { readonly count: number; readonly mean: Minor; readonly worst: Minor } | undefined;
}

/**
 * What many small gains and a rare large loss look like. A result of nothing counts with the gains. Futures weigh what a
 * reader of the file had to expect of them, so their number is a share of `futures`, rounded; what occurs at all counts as
 * one at least, or a rare loss would be told as none.
 */
export function gainsAndLosses(outcomes: TermsMoney["outcomes"], futures: number): GainsAndLosses {
  const bad = outcomes.filter(({ result }) => result < 0);
  const good = outcomes.filter(({ result }) => result >= 0);
  const share = bad.reduce((sum, one) => sum + one.share, 0);
  const [least, most] = [bad.length > 0 ? 1 : 0, good.length > 0 ? futures - 1 : futures];
  const count = Math.min(most, Math.max(least, Math.round(share * futures)));
  const results = (of: typeof outcomes) => of.map(({ result }) => result);
  return {
    gains:
      good.length === 0
        ? undefined
        : { count: futures - count, low: Math.min(...results(good)), high: Math.max(...results(good)) },
    losses:
      bad.length === 0
        ? undefined
        : {
            count,
            mean: roundHalfUp(bad.reduce((sum, { result, share: own }) => sum + result * own, 0) / share),
            worst: Math.min(...results(bad)),
          },
  };
}
