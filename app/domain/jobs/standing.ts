import { lastTime, type Times } from "./times";

/** Where a job stands. */
export interface Standing {
  /** its times count from here */
  readonly since: Date;
  /** the time for which it was last done */
  readonly doneDue: Date | null;
  /** the time for which it was begun and not done: it failed, or its process ended */
  readonly pendingDue: Date | null;
  /** somebody has it until then */
  readonly heldUntil: Date | null;
  /** after a failure */
  readonly retryAt: Date | null;
  /** somebody wants it now */
  readonly askedAt: Date | null;
}

/** Either its time has come, and for which time it runs, or when to look again. */
export type Turn = { readonly due: Date; readonly at?: undefined } | { readonly due?: undefined; readonly at: Date };

/** How long whoever runs a job has it without saying so again. */
export const LEASE_MS = 60_000;

const MINUTE = 60_000;
/** After the first failure in a row, the second … */
const WAITS = [1, 5, 15, 60] as const;

/** When a job that failed is tried again: ever later, but never after its next time. */
export function retryAt(times: Times, failures: number, now: Date): Date {
  const minutes = WAITS[Math.min(failures, WAITS.length) - 1] ?? 0;
  return earlier(new Date(now.getTime() + minutes * MINUTE), times(now));
}

export function turnOf(job: Standing, times: Times, now: Date): Turn {
  const { heldUntil, askedAt, pendingDue } = job;
  if (heldUntil && now < heldUntil) return { at: heldUntil };
  const after = job.doneDue ?? job.since;
  const at = askedAt || (pendingDue && !job.retryAt) ? now : (job.retryAt ?? times(after));
  if (now < at) return { at };
  // What was begun, asked for and missed is made up for by one run.
  const due = [pendingDue, askedAt, lastTime(times, after, now)].filter((one) => one instanceof Date).reduce(later);
  return { due };
}

/** When it will run, as far as anybody knows; now: at the next look. */
export function nextRun(job: Standing, times: Times, now: Date): Date {
  const { due, at } = turnOf({ ...job, heldUntil: null }, times, now);
  return due ? now : at;
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
const later = (a: Date, b: Date): Date => (a > b ? a : b);
