import type { PdEstimate } from "../casefile/types";
import { estimatePd, sum, weigh, type Default } from "./estimate";
import { liveFuture, MONTHS_AFTER_TENOR, prepare, shockStream, type FutureLoan, type Start } from "./future";
import type { FirmState } from "./state";
import { densitiesOf, tiltsFor, type Tilt } from "./tilt";

/** Futures that all count alike are lived first; rare defaults need more, which are drawn in batches. */
export interface Plan {
  readonly plain: number;
  readonly batch: number;
  readonly atMost: number;
}
/** A thousand for the debrief to choose from. */
const PLAN: Plan = { plain: 1_000, batch: 250, atMost: 20_000 };
const RELATIVE_ERROR = 0.2;

export interface FutureOptions {
  /** fixes the number of futures, all plain, whatever their precision */
  readonly count?: number;
}

export interface Futures {
  /** by plain future: month of default after drawing (1-based), or 0 */
  readonly defaultMonths: readonly number[];
  /** share of all futures that default in month 1, 2, … tenor + 3 after drawing, weighted */
  readonly defaultByMonth: readonly number[];
  readonly pd12: PdEstimate;
  /** over the life of the loan and the 90 days after it */
  readonly pdTenor: PdEstimate;
  /** weighted mean over the futures that default, decimal; undefined when none does */
  readonly lgd: number | undefined;
}

/**
 * The same firm with the requested loan, many times over, by the same month that lived its past. Default is 90 days
 * past due to this bank or unlikely to pay. Every future has a stream of its own, named by its number: more futures
 * keep the first ones, and the same seed meets other terms with the same luck.
 *
 * After a thousand plain futures, and while the standard error of the one-year PD is above 20 % of it, further ones are
 * drawn with shocks that bring defaults more often (tilt.ts) and weighed by how much more often (estimate.ts).
 */
export function futures(state: FirmState, loan: FutureLoan, seed: string, options: FutureOptions = {}): Futures {
  const start = prepare(state, loan);
  return liveMany(() => start, start, seed, PLAN, options);
}

/** Futures on other terms than those that were stored, with the same luck: what a decision would have led to. */
export const futuresOnTerms = (start: FirmState, terms: FutureLoan, seed: string, count: number): Futures =>
  futures(start, terms, seed, { count });

/**
 * As `futures`, each of them from a start of its own: `startOf` gives that of the stream's name. The starts are alike in
 * what the tilts look at, which is taken from `pattern`.
 */
export function liveMany(
  startOf: (stream: string) => Start,
  pattern: Start,
  seed: string,
  plan: Plan,
  { count }: FutureOptions,
): Futures {
  const { tenorMonths } = pattern.loan;
  const tilts = count === undefined ? tiltsFor(pattern.draft, tenorMonths) : [];
  const counts = [count ?? plan.plain, ...tilts.map(() => 0)];
  const { defaultMonths, defaults } = livePlain(startOf, tilts, seed, counts[0]!);
  while (count === undefined && sum(counts) < plan.atMost && !isEnough(defaults, counts)) {
    for (let i = 0; i < plan.batch; i++) liveTilted(startOf, tilts, seed, counts, defaults);
  }
  return summarise(defaults, counts, defaultMonths, tenorMonths);
}

function livePlain(startOf: (stream: string) => Start, tilts: readonly Tilt[], seed: string, count: number) {
  const defaultMonths: number[] = [];
  const defaults: Default[] = [];
  for (let i = 0; i < count; i++) {
    const name = `${seed}/future/${i}`;
    const { month, lgd } = liveFuture(startOf(name), name);
    defaultMonths.push(month);
    if (month === 0) continue;
    const densities = densitiesOf(tilts, undefined, shockStream(name), month);
    defaults.push({ month, lgd, drawnFrom: 0, densities });
  }
  return { defaultMonths, defaults };
}

/** The tilts take turns. */
function liveTilted(
  startOf: (stream: string) => Start,
  tilts: readonly Tilt[],
  seed: string,
  counts: number[],
  defaults: Default[],
): void {
  const number = sum(counts) - counts[0]!;
  const drawnFrom = 1 + (number % tilts.length);
  const tilt = tilts[drawnFrom - 1]!;
  const name = `${seed}/tilted/${number}`;
  const { month, lgd } = liveFuture(startOf(name), name, tilt);
  counts[drawnFrom]! += 1;
  if (month > 0) {
    defaults.push({ month, lgd, drawnFrom, densities: densitiesOf(tilts, tilt, shockStream(name), month) });
  }
}

function isEnough(defaults: readonly Default[], counts: readonly number[]): boolean {
  const { value, standardError } = estimatePd(defaults, weigh(defaults, counts), counts, 12);
  return standardError > 0 && standardError <= RELATIVE_ERROR * value;
}

function summarise(
  defaults: readonly Default[],
  counts: readonly number[],
  defaultMonths: readonly number[],
  tenorMonths: number,
): Futures {
  const weights = weigh(defaults, counts);
  const months = tenorMonths + MONTHS_AFTER_TENOR;
  const defaultByMonth = Array.from({ length: months }, () => 0);
  let losses = 0;
  for (const [i, { month, lgd }] of defaults.entries()) {
    defaultByMonth[month - 1]! += weights[i]! / sum(counts);
    losses += weights[i]! * lgd;
  }
  return {
    defaultMonths,
    defaultByMonth,
    pd12: estimatePd(defaults, weights, counts, 12),
    pdTenor: estimatePd(defaults, weights, counts, months),
    lgd: defaults.length > 0 ? losses / sum(weights) : undefined,
  };
}
