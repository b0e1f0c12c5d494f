import { isWorkingDay } from "../../firm";
import { daysIn, isoDate, type IsoDate, type MonthNumber, parseIsoDate } from "../../money";

/** The date `days` after another; before it when `days` is below zero. @throws RangeError when `date` is no date. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const start = parts(date);
  let { month } = start;
  let day = start.day + days;
  for (; day < 1; day += daysIn(month)) month -= 1;
  for (; day > daysIn(month); month += 1) day -= daysIn(month);
  return isoDate(month, day);
}

/** The date itself where banks and offices are open, else the last working day before it. */
export function workingDayUntil(date: IsoDate): IsoDate {
  const { month, day } = parts(date);
  return isWorkingDay(month, day) ? date : workingDayUntil(daysAfter(date, -1));
}

/** The month and day of a date. @throws RangeError when it is none. */
export function parts(date: IsoDate): { readonly month: MonthNumber; readonly day: number } {
  const found = parseIsoDate(date);
  if (!found) throw new RangeError(`not a date: ${date}`);
  return found;
}
