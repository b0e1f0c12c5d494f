import { monthNumber } from "../money";
import { dayNumber, type DayNumber } from "./civil";

/**
 * The lunar years from 2000 to 2060: bits 4 to 15 say from the right which of the months 12 to 1 have 30 days, the
 * lowest four which month has a leap month after it (0: none), bit 16 that the leap month has 30 days.
 *
 * From the table of chinese-days 1.5.7 (github.com/vsme/chinese-days), MIT licence, Copyright (c) 2024 Yawei sun.
 */
const FIRST = 2000;
const YEARS = [
  0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, 0x0a950, 0x0b4a0, 0x0baa4,
  0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930, 0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6,
  0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, 0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520,
  0x0dd45, 0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0, 0x14b63, 0x09370,
  0x049f8, 0x04970, 0x064b0, 0x168a6, 0x0ea50, 0x06b20, 0x1a6c4, 0x0aae0, 0x0a2e0,
] as const;
/** The first day of the lunar year 2000: 5 February 2000. */
const START = dayNumber(monthNumber(2000, 2), 5);

/** Years for which festivals can be computed, both included. */
export const LUNAR_YEARS = { first: FIRST, last: FIRST + YEARS.length - 1 } as const;

const monthLength = (info: number, month: number): number => (info & (0x10000 >> month) ? 30 : 29);
const leapMonth = (info: number): number => info & 0xf;
const leapLength = (info: number): number => (leapMonth(info) === 0 ? 0 : info & 0x10000 ? 30 : 29);

function yearLength(info: number): number {
  let days = leapLength(info);
  for (let month = 1; month <= 12; month++) days += monthLength(info, month);
  return days;
}

/** The civil day of a day of the lunar calendar, not in a leap month. @throws RangeError outside `LUNAR_YEARS`. */
export function lunarDay(year: number, month: number, day: number): DayNumber {
  const info = YEARS[year - FIRST];
  if (info === undefined) throw new RangeError(`no lunar calendar for ${year}`);
  let days = START + day - 1;
  for (let before = FIRST; before < year; before++) days += yearLength(YEARS[before - FIRST]!);
  for (let before = 1; before < month; before++) {
    days += monthLength(info, before) + (leapMonth(info) === before ? leapLength(info) : 0);
  }
  return days;
}

export const springFestival = (year: number): DayNumber => lunarDay(year, 1, 1);
export const dragonBoat = (year: number): DayNumber => lunarDay(year, 5, 5);
export const midAutumn = (year: number): DayNumber => lunarDay(year, 8, 15);

/** The solar term Qingming, by the usual rule of this century: 4 or 5 April. */
export function qingming(year: number): DayNumber {
  const ofCentury = year % 100;
  return dayNumber(monthNumber(year, 4), Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4));
}
