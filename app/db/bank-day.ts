/** The zone in which the bank's days begin and end, and in which its pages tell the time. */
export const bankZone = (): string => process.env.BANK_TIME_ZONE || "Asia/Shanghai";

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The day in the bank at a moment, "YYYY-MM-DD". */
export const bankDay = (at: Date): string => calendarOf(bankZone()).format(at);

const MINUTE = 60_000;
/** No zone's day begins further from that of UTC. */
const FURTHEST = 15 * 60;

/** The first moment of a day in the bank. Looked for in whole minutes, at which days begin everywhere, summer time or not. */
export function bankDayStart(day: string): Date {
  const minute = Date.parse(day) / MINUTE;
  let [before, within] = [minute - FURTHEST, minute + FURTHEST];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (bankDay(new Date(middle * MINUTE)) < day) before = middle;
    else within = middle;
  }
  return new Date(within * MINUTE);
}
