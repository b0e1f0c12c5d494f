/** The times of a job: the first one after a moment. What a calendar and a zone make of them is the caller's. */
export type Times = (after: Date) => Date;

const MINUTE = 60_000;

/** The last time in (after, now]; undefined: there is none. Thirty days off leave one time to make up for. */
export function lastTime(times: Times, after: Date, now: Date): Date | undefined {
  if (times(after) > now) return undefined;
  // Looked for from now backwards, ever further: the times of a month of minutes are not counted through.
  for (let span = MINUTE; ; span *= 2) {
    let found: Date | undefined;
    let next = times(new Date(Math.max(after.getTime(), now.getTime() - span)));
    for (; next <= now; next = times(next)) found = next;
    if (found) return found;
  }
}
