import { dayNumber, dayOf, workingDayOfMonth, workingDayUntil } from "../../calendar";
import { isoDate, type IsoDate, type MonthNumber, parseIsoDate } from "../../money";

/** The date `days` after another; before it when `days` is below zero. @throws RangeError when `date` is no date. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const start = parts(date);
  const { month, day } = dayOf(dayNumber(start.month, start.day) + days);
  return isoDate(month, day);
}

/** The date `days` after another, or the last working day before it. @throws RangeError when `date` is no date. */
export const officeDay = (date: IsoDate, days: number): IsoDate => workingDayUntil(daysAfter(date, days));

/** A day of a month on which offices are open: the one asked for, the last one before it, or the first after it. */
export const workingDate = (month: MonthNumber, day: number): IsoDate => workingDayOfMonth(isoDate(month, day));

/** The month and day of a date. @throws RangeError when it is none. */
export function parts(date: IsoDate): { readonly month: MonthNumber; readonly day: number } {
  const found = parseIsoDate(date);
  if (!found) throw new RangeError(`not a date: ${date}`);
  return found;
}
