import { randomStream } from "../../random";
import { bootstrapMean, type Interval, mean, wilson } from "../../statistics";
import type { BacktestRow } from "./row";
import { FOR_A_VERDICT } from "./sizes";

/** Honest or bent firms of a range of grades, together. */
export interface Cell {
  readonly cases: number;
  /** mean PD that the model gave, decimal; undefined where it rated none */
  readonly said: number | undefined;
  /**
   * Mean rating PD: an expectation over a thousand and more futures of each case, not a count of defaults. Its 95 %
   * interval is the bootstrap's over cases: how much other cases of the same kind would have moved it.
   */
  readonly came: Interval & { readonly mean: number };
  /** a count: the cases of which one drawn future failed, and Wilson's 95 % interval of that share */
  readonly once: Interval & { readonly failed: number };
  /** is the model's mean PD below, in or above the interval of what came; undefined: too few cases, or none rated */
  readonly model: "tooLow" | "inLine" | "tooHigh" | undefined;
}

/** @param rows at least one, all honest or all bent; @param seed of the bootstrap */
export function cellOf(rows: readonly BacktestRow[], seed: string): Cell {
  const came = rows.map((row) => row.came);
  const saidOf = rows.flatMap(({ said }) => said ?? []);
  const said = saidOf.length > 0 ? mean(saidOf) : undefined;
  const interval = bootstrapMean(came, randomStream(seed, "backtest/bootstrap"));
  const failed = rows.filter(({ failedOnce }) => failedOnce).length;
  return {
    cases: rows.length,
    said,
    came: { mean: mean(came), ...interval },
    once: { failed, ...wilson(failed, rows.length) },
    model: said === undefined || rows.length < FOR_A_VERDICT ? undefined : placeOf(said, interval),
  };
}

const placeOf = (said: number, { low, high }: Interval) => (said < low ? "tooLow" : said > high ? "tooHigh" : "inLine");
