import type { ToldVisit } from "../worksheet";

/** Something was in sight from one moment to another, milliseconds. */
export interface Sight {
  readonly kind: ToldVisit["kind"];
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/**
 * When each visit began and ended. A browser tells several at once and says of each only how long it was: the last one of a
 * kind ended when it was told, and each ended where the next began. Nothing was in sight before the case was opened.
 */
export function sightsOf(visits: readonly ToldVisit[], openedAt: number): readonly Sight[] {
  const ends = new Map<string, number>();
  const backwards = [...visits].reverse().map(({ kind, subject, seconds, toldAt }): Sight => {
    const at = `${kind} ${toldAt}`;
    const to = Math.max(openedAt, ends.get(at) ?? toldAt);
    const from = Math.max(openedAt, to - 1000 * seconds);
    ends.set(at, from);
    return { kind, subject, from, to };
  });
  return backwards.reverse().sort((a, b) => a.from - b.from || a.to - b.to);
}

/** House value: whoever leaves no sign of work for longer than this was not at it. A paper left open counts no longer either. */
export const PAUSE_MINUTES = 15;
const PAUSE = PAUSE_MINUTES * 60_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A clock that stands still in long pauses: the minute of work, from 0 at the opening, at a moment. Between two signs of
 * work, something in sight or something saved, a gap counts whole up to `PAUSE_MINUTES` and not at all beyond.
 */
export function workClock(openedAt: number, spans: readonly Span[]): (moment: number) => number {
  // Where the clock had stopped and went on again.
  const pauses: Span[] = [];
  let last = openedAt;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from - last > PAUSE) pauses.push({ from: last, to: from });
    last = Math.max(last, to);
  }
  return (moment) => {
    const paused = pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(moment, to) - from), 0);
    return Math.floor(Math.max(0, moment - openedAt - paused) / 60_000);
  };
}
