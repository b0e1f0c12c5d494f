import { MONTHS_PAST_DUE, type PdEstimate, RATING_MONTHS } from "../lending";
import { copyDraft, type Draft } from "./draft";
import { type Default, estimatePd, sum, weigh } from "./estimate";
import { type FutureLoan, liveFuture, prepare, shockStream, type Start } from "./future";
import type { FirmState } from "./state";
import { densitiesOf, tiltsFor } from "./tilt";

/** Futures that all count alike are lived first; rare defaults need more, which are drawn in batches. */
export interface Plan {
  readonly plain: number;
  readonly batch: number;
  readonly atMost: number;
  /** tilted futures without which an estimate that took any is not believed: a few see one way to fail, often and alone */
  readonly leastTilted?: number;
}
/** A thousand for the debrief to choose from. */
const PLAN: Plan = { plain: 1_000, batch: 250, atMost: 20_000 };
const RELATIVE_ERROR = 0.2;

export interface FutureOptions {
  /** fixes the number of futures, all plain, whatever their precision */
  readonly count?: number;
}

export interface Futures {
  /** by plain future: month of the loan's default after drawing (1-based), or 0 */
  readonly defaultMonths: readonly number[];
  /** the loan's curve: share of all futures that default in month 1, 2, … tenor + 3 after drawing, weighted */
  readonly defaultByMonth: readonly number[];
  /** the obligor's: default within a year or within the 90 days after a due date inside it, whatever the tenor */
  readonly ratingPd: PdEstimate;
  /** over the life of the loan and the 90 days after its last due date: the sum of its curve */
  readonly pdTenor: PdEstimate;
  /** weighted mean over the futures that default, decimal; undefined when none does */
  readonly lgd: number | undefined;
}

/**
 * The same firm with the requested loan, many times over, by the same month that lived its past. Default is 90 days
 * past due to this bank or unlikely to pay. Every future has a stream of its own, named by its number: more futures
 * keep the first ones, and the same seed meets other terms with the same luck. Future n of every firm meets path n of the
 * economy.
 *
 * After a thousand plain futures, and while the standard error of the rating PD is above 20 % of it, further ones are
 * drawn with shocks that bring defaults more often (tilt.ts) and weighed by how much more often (estimate.ts).
 */
export const futures = (state: FirmState, loan: FutureLoan, seed: string, options: FutureOptions = {}): Futures =>
  liveMany(prepare(state, loan), seed, PLAN, options);

/** Futures on other terms than those that were stored, with the same luck: what a decision would have led to. */
export const futuresOnTerms = (start: FirmState, terms: FutureLoan, seed: string, count: number): Futures =>
  futures(start, terms, seed, { count });

/** How lives differ that start on the same day. */
export interface Lives {
  /** changes the draft that the stream of this name lives; leaves alone what the tilts look at */
  readonly vary?: (draft: Draft, stream: string) => void;
  /** months whose due dates are looked at; the loan's and a year's when left out */
  readonly horizon?: number;
}

/** As `futures`, of a firm made ready. */
export function liveMany(
  start: Start,
  seed: string,
  plan: Plan,
  { count }: FutureOptions,
  { vary, horizon }: Lives = {},
): Futures {
  const { tenorMonths } = start.loan;
  const tilts = count === undefined ? tiltsFor(start.draft, tenorMonths) : [];
  const counts = [count ?? plan.plain, ...tilts.map(() => 0)];
  const defaultMonths: number[] = [];
  const defaults: Default[] = [];
  let draft = copyDraft(start.draft);

  /** Returns the month in which the loan defaults. */
  function liveOne(name: string, path: number, drawnFrom: number): number {
    const tilt = tilts[drawnFrom - 1];
    draft = copyDraft(start.draft, draft);
    vary?.(draft, name);
    const { month, due, lgd } = liveFuture(start, name, path, tilt, draft, horizon);
    if (month > 0) {
      defaults.push({ month, due, lgd, drawnFrom, densities: densitiesOf(tilts, tilt, shockStream(name), month) });
    }
    return due <= tenorMonths ? month : 0;
  }

  for (let i = 0; i < counts[0]!; i++) defaultMonths.push(liveOne(`${seed}/future/${i}`, i, 0));
  let tilted = 0;
  const tooFew = (): boolean => tilted > 0 && tilted < (plan.leastTilted ?? 0);
  while (count === undefined && sum(counts) < plan.atMost && (tooFew() || !isEnough(defaults, counts))) {
    for (let i = 0; i < plan.batch; i++, tilted++) {
      // The tilts take turns.
      const drawnFrom = 1 + (tilted % tilts.length);
      liveOne(`${seed}/tilted/${tilted}`, tilted, drawnFrom);
      counts[drawnFrom]! += 1;
    }
  }
  return summarise(defaults, counts, defaultMonths, tenorMonths);
}

function isEnough(defaults: readonly Default[], counts: readonly number[]): boolean {
  const { value, standardError } = estimatePd(defaults, weigh(defaults, counts), counts, RATING_MONTHS);
  return standardError > 0 && standardError <= RELATIVE_ERROR * value;
}

function summarise(
  defaults: readonly Default[],
  counts: readonly number[],
  defaultMonths: readonly number[],
  tenorMonths: number,
): Futures {
  const weights = weigh(defaults, counts);
  const defaultByMonth = Array.from({ length: tenorMonths + MONTHS_PAST_DUE }, () => 0);
  let [losses, failing] = [0, 0];
  for (const [i, { month, due, lgd }] of defaults.entries()) {
    if (due > tenorMonths) continue;
    defaultByMonth[month - 1]! += weights[i]! / sum(counts);
    losses += weights[i]! * lgd;
    failing += weights[i]!;
  }
  return {
    defaultMonths,
    defaultByMonth,
    ratingPd: estimatePd(defaults, weights, counts, RATING_MONTHS),
    pdTenor: estimatePd(defaults, weights, counts, tenorMonths),
    lgd: failing > 0 ? losses / failing : undefined,
  };
}
