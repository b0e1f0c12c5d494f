import type { Minor } from "../money/index";
import { roundHalfUp } from "../money/index";

/** The last cohort holds every invoice of this age or older. */
export const OLDEST = 11;

const clamp01 = (x: number): number => Math.max(0, Math.min(1, x));

/**
 * Share of an invoice still open at the k-th month end after its own (k = 0: the month of the invoice), when
 * invoices stay open for `months` month ends on average: a quarter pays a month early, a quarter a month late.
 * Adds up to `months` over all k ≥ 0. Terms under a month know no early or late payers.
 */
export function openShare(k: number, months: number): number {
  if (months < 1) return k === 0 ? months : 0;
  return 0.25 * clamp01(months - 1 - k) + 0.5 * clamp01(months - k) + 0.25 * clamp01(months + 1 - k);
}

/** What falls due this month of invoices by age, given how long they stay open; the month's own invoice included. */
export function dueOf(open: readonly Minor[], months: number): Minor[] {
  return open.map((amount, age) => {
    const before = age === 0 ? 1 : openShare(age - 1, months);
    const after = openShare(age, months);
    return before <= 0 ? amount : amount - roundHalfUp((amount * Math.min(after, before)) / before);
  });
}

/** The same invoices one month later, with room for this month's; none is lost. */
export function age(open: readonly Minor[]): Minor[] {
  const older = [0, ...open.slice(0, OLDEST)];
  older[OLDEST] = older[OLDEST]! + total(open.slice(OLDEST));
  return older;
}

export const total = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0);

/** A steady pile of invoices, newest first, as if `monthly` had been invoiced every month so far. */
export function steadyCohorts(monthly: Minor, months: number): Minor[] {
  return Array.from({ length: OLDEST + 1 }, (_, k) => roundHalfUp(monthly * openShare(k, months)));
}
