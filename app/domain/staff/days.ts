import type { Day } from "../people";

const DAY_MS = 86_400_000;
/** Excel counts days from here; it takes 1900 for a leap year, so that its first two months are never meant. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Numbers of days from 1954 to 2119: others are years or mistakes. */
const SERIALS = { first: 20_000, last: 80_000 } as const;

const asDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, also with midnight behind it, or Excel's number of a day. Where day and month could be taken for each other it is none. */
export function parseDay(text: string): Day | undefined {
  if (/^\d{5}(\.0+)?$/.test(text)) {
    const serial = Number(text);
    return serial >= SERIALS.first && serial <= SERIALS.last ? asDay(DAY_ZERO + serial * DAY_MS) : undefined;
  }
  const found = /^(\d{4})([-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const ms = Date.UTC(year, month - 1, day);
  const read = new Date(ms);
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day && year >= 1900 ? asDay(ms) : undefined;
}

export const dayAfter = (day: Day): Day => asDay(Date.parse(day) + DAY_MS);
export const dayBefore = (day: Day): Day => asDay(Date.parse(day) - DAY_MS);
