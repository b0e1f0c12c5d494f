import { daysIn, type MonthNumber, yearOf } from "../money";

/** A day of the civil calendar. */
export interface CivilDay {
  readonly month: MonthNumber;
  readonly day: number;
}

/** Days since 1 January of the year 0, so that days can be added and compared. */
export type DayNumber = number;

const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** The number of a day of the (proleptic) Gregorian calendar. */
export function dayNumber(month: MonthNumber, day: number): DayNumber {
  const year = yearOf(month);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  const thisYear = month % 12 > 1 && daysIn(year * 12 + 1) === 29 ? 1 : 0;
  return year * 365 + leaps + BEFORE[month % 12]! + thisYear + day - 1;
}

export function dayOf(number: DayNumber): CivilDay {
  let month = Math.floor(number / 30.436875);
  while (dayNumber(month, 1) > number) month -= 1;
  while (dayNumber(month + 1, 1) <= number) month += 1;
  return { month, day: number - dayNumber(month, 1) + 1 };
}

/** 0: Sunday to 6: Saturday. Day 0 was a Saturday. */
export const weekdayOf = (number: DayNumber): number => (number + 6) % 7;

export const weekday = (month: MonthNumber, day: number): number => weekdayOf(dayNumber(month, day));

/** Days from one date to another. */
export const daysBetween = (from: CivilDay, to: CivilDay): number =>
  dayNumber(to.month, to.day) - dayNumber(from.month, from.day);
