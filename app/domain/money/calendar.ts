import type { IsoDate, Month } from "./units";

/** Months counted from year 0, so that months can be added and compared: January 2025 is 24300. */
export type MonthNumber = number;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function monthNumber(year: number, month: number): MonthNumber {
  return year * 12 + (month - 1);
}

export const yearOf = (month: MonthNumber): number => Math.floor(month / 12);

/** 1 to 12 */
export const monthOfYear = (month: MonthNumber): number => (month % 12) + 1;

export function daysIn(month: MonthNumber): number {
  const year = yearOf(month);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month % 12 === 1 && leap ? 29 : DAYS[month % 12]!;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

export function isoMonth(month: MonthNumber): Month {
  return `${yearOf(month)}-${twoDigits(monthOfYear(month))}`;
}

/** A day beyond the end of the month becomes its last day. */
export function isoDate(month: MonthNumber, day: number): IsoDate {
  return `${isoMonth(month)}-${twoDigits(Math.min(day, daysIn(month)))}`;
}

export const monthEnd = (month: MonthNumber): IsoDate => isoDate(month, daysIn(month));

/** The parts of a date, or undefined when the text is not a real calendar date. */
export function parseIsoDate(text: string): { readonly month: MonthNumber; readonly day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) return undefined;
  const number = monthNumber(year, month);
  return day >= 1 && day <= daysIn(number) ? { month: number, day } : undefined;
}
