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
