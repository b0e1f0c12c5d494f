import { type Minor, roundHalfUp } from "../money";

/** The last cohort holds every invoice of this age or older. */
export const OLDEST = 11;

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);

/**
 * Share of an invoice still open at the k-th month end after its own (k = 0: the month of the invoice), when
 * invoices stay open for `months` month ends on average: a quarter pays a month early, a quarter a month late.
 * Adds up to `months` over all k ≥ 0. Terms under a month know no early or late payers.
 */
export function openShare(k: number, months: number): number {
  if (months < 1) return k === 0 ? months : 0;
  return 0.25 * clamp01(months - 1 - k) + 0.5 * clamp01(months - k) + 0.25 * clamp01(months + 1 - k);
}

/** What falls due this month of an invoice of age k with `amount` still open, given how long they stay open. */
export function dueAt(k: number, amount: Minor, months: number): Minor {
  if (amount === 0) return 0;
  const before = k === 0 ? 1 : openShare(k - 1, months);
  if (before <= 0) return amount;
  const after = openShare(k, months);
  return amount - roundHalfUp((amount * Math.min(after, before)) / before);
}

/** What falls due this month of all of them. */
export function dueInTotal(open: ArrayLike<Minor>, months: number): Minor {
  let sum = 0;
  for (let k = 0; k <= OLDEST; k++) sum += dueAt(k, open[k]!, months);
  return sum;
}

/** The same invoices one month later, with this month's as the newest; none is lost. */
export function ageInPlace(open: Float64Array, newest: Minor): void {
  open[OLDEST] = open[OLDEST]! + open[OLDEST - 1]!;
  for (let k = OLDEST - 1; k > 0; k--) open[k] = open[k - 1]!;
  open[0] = newest;
}

export function total(amounts: readonly Minor[]): Minor {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** A steady pile of invoices, newest first, as if `monthly` had been invoiced every month so far. */
export function steadyCohorts(monthly: Minor, months: number): Minor[] {
  return Array.from({ length: OLDEST + 1 }, (_, k) => roundHalfUp(monthly * openShare(k, months)));
}
