/** Clocks of places, by their IANA name ("Asia/Shanghai"). A moment is a UTC instant; a clock's reading has no zone of its own. */

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Every name that somebody can choose, UTC among them. */
export const zoneNames = (): readonly string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort();

/** What the clock at this place shows: `2026-03-02T17:30:05`. */
export const clockReading = (moment: Date, zone: string): string =>
  new Date(readingAsUtc(moment, zone)).toISOString().slice(0, 19);

/** How the place's time differs from UTC at that moment: `UTC+8`, `UTC−3:30`, `UTC`. */
export function zoneOffset(moment: Date, zone: string): string {
  const minutes = offsetMinutes(moment, zone);
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/**
 * When the clock of the place shows `reading` (`2026-03-02T17:30`). Undefined for what it never shows: no date, or the hour
 * that is left out in spring. Of the hour that comes twice in autumn one of the two.
 */
export function momentOf(reading: string, zone: string): Date | undefined {
  const asUtc = Date.parse(`${reading}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const near = new Date(asUtc - offsetMinutes(new Date(asUtc), zone) * MINUTE);
  const moment = new Date(asUtc - offsetMinutes(near, zone) * MINUTE);
  return readingAsUtc(moment, zone) === asUtc ? moment : undefined;
}

const offsetMinutes = (moment: Date, zone: string): number =>
  Math.round((readingAsUtc(moment, zone) - moment.getTime()) / MINUTE);

/** Only figures are taken from Intl: names and order differ between browsers. */
function readingAsUtc(moment: Date, zone: string): number {
  const parts = formatOf(zone).formatToParts(moment);
  const figure = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(
    figure("year"),
    figure("month") - 1,
    figure("day"),
    figure("hour"),
    figure("minute"),
    figure("second"),
  );
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
