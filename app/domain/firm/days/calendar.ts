import { daysIn, type MonthNumber, yearOf } from "../../money";

const OFFSETS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;
/** First and last day of the holidays that keep their date, by month of the year from 0. */
const HOLIDAYS: Readonly<Record<number, readonly [number, number]>> = { 0: [1, 1], 4: [1, 3], 9: [1, 7] };

/** 0: Sunday to 6: Saturday (T. Sakamoto's rule). */
export function weekday(month: MonthNumber, day: number): number {
  const ofYear = month % 12;
  const year = yearOf(month) - (ofYear < 2 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + OFFSETS[ofYear]! + day) % 7;
}

export function isWorkingDay(month: MonthNumber, day: number): boolean {
  const holidays = HOLIDAYS[month % 12];
  if (holidays && day >= holidays[0] && day <= holidays[1]) return false;
  const ofWeek = weekday(month, day);
  return ofWeek !== 0 && ofWeek !== 6;
}

/** For each day of a month (index 0 unused) the same day or the next working one, the last one beyond the month's end. */
export function workingDays(month: MonthNumber): readonly number[] {
  const days = daysIn(month);
  const next: number[] = [];
  let last = days;
  while (!isWorkingDay(month, last)) last -= 1;
  let following = last;
  for (let day = days; day >= 0; day--) {
    if (day > 0 && isWorkingDay(month, day)) following = day;
    next[day] = following;
  }
  return next;
}

/** Days from one date to another. */
export function daysBetween(
  from: { month: MonthNumber; day: number },
  to: { month: MonthNumber; day: number },
): number {
  let days = to.day - from.day;
  for (let month = from.month; month < to.month; month++) days += daysIn(month);
  return days;
}
