import { daysIn, monthNumber, yearOf, type MonthNumber } from "../money";
import { dayNumber, dayOf, type DayNumber, weekdayOf } from "./civil";
import { type Arrangement, expectedArrangement } from "./expected";
import { LUNAR_YEARS, springFestival } from "./lunar";
import { PUBLISHED } from "./published";

/** What kind of day it is: open days are work days and make-up days. */
const enum Kind {
  Work,
  Weekend,
  Holiday,
  MakeUp,
}

/** Whether the notice for a year has appeared; otherwise its shifts are what is expected. */
export const isPublished = (year: number): boolean => PUBLISHED[year] !== undefined;

/** Closed and make-up days by calendar year, from the notice or as expected. Nothing before and beyond the lunar table. */
function arrangementsFor(year: number): Arrangement[] {
  const notice = PUBLISHED[year];
  if (notice) return [published(year, notice)];
  // The first days of a new year may take some days of the old one with them.
  return [year, year + 1].flatMap((one) =>
    isPublished(one) || one < LUNAR_YEARS.first || one > LUNAR_YEARS.last ? [] : [expectedArrangement(one)],
  );
}

function published(year: number, [closed, makeUp]: readonly [string, string]): Arrangement {
  const number = (text: string): DayNumber =>
    dayNumber(monthNumber(year, Number(text.slice(0, 2))), Number(text.slice(3)));
  return {
    closed: closed.split(" ").map((span) => {
      const [first, last = first] = span.split("..");
      return [number(first!), number(last!)] as const;
    }),
    makeUp: makeUp.split(" ").map(number),
  };
}

const SLOTS = 32;
const kinds = new Map<number, Uint8Array>();

function kindsOf(year: number): Uint8Array {
  const known = kinds.get(year);
  if (known) return known;
  const found = new Uint8Array(12 * SLOTS);
  for (let month = year * 12; month < year * 12 + 12; month++) {
    for (let day = 1; day <= daysIn(month); day++) {
      found[(month % 12) * SLOTS + day] = weekdayOf(dayNumber(month, day)) % 6 === 0 ? Kind.Weekend : Kind.Work;
    }
  }
  const set = (number: DayNumber, kind: Kind): void => {
    const { month, day } = dayOf(number);
    if (yearOf(month) === year) found[(month % 12) * SLOTS + day] = kind;
  };
  for (const { closed, makeUp } of arrangementsFor(year)) {
    for (const [first, last] of closed) for (let day = first; day <= last; day++) set(day, Kind.Holiday);
    for (const day of makeUp) set(day, Kind.MakeUp);
  }
  kinds.set(year, found);
  return found;
}

const kindOf = (month: MonthNumber, day: number): Kind => kindsOf(yearOf(month))[(month % 12) * SLOTS + day]!;

/** Offices, banks and most firms are open: a weekday that is no holiday, or a weekend day that makes up for one. */
export const isWorkingDay = (month: MonthNumber, day: number): boolean => kindOf(month, day) % 3 === Kind.Work;

/** Within the days off of a festival, weekend days among them. */
export const isHoliday = (month: MonthNumber, day: number): boolean => kindOf(month, day) === Kind.Holiday;

/** The closed days around the lunar new year of a civil year, weekends beside them included. */
export interface Closure {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** By year; null: not known. */
const closures = new Map<number, Closure | null>();

/** When business stops for the Spring Festival of a year; undefined where the lunar calendar is not known. */
export function springClosure(year: number): Closure | undefined {
  let known = closures.get(year);
  if (known === undefined) closures.set(year, (known = findClosure(year) ?? null));
  return known ?? undefined;
}

function findClosure(year: number): Closure | undefined {
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return undefined;
  const closed = (number: DayNumber): boolean => {
    const { month, day } = dayOf(number);
    return !isWorkingDay(month, day);
  };
  let first = springFestival(year);
  let last = first;
  while (closed(first - 1)) first -= 1;
  while (closed(last + 1)) last += 1;
  return { first, last };
}
