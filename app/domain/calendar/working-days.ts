import { daysIn, isoDate, type IsoDate, type MonthNumber, parseIsoDate } from "../money";
import { type CivilDay, dayNumber, dayOf } from "./civil";
import { isHoliday, isWorkingDay } from "./year";

/** The answers by month, kept because every case asks for the same few years. */
function byMonth<Answer>(find: (month: MonthNumber) => Answer): (month: MonthNumber) => Answer {
  const known = new Map<MonthNumber, Answer>();
  return (month) => {
    let found = known.get(month);
    if (found === undefined) known.set(month, (found = find(month)));
    return found;
  };
}

/** For each day of a month (index 0 unused) the same day or the next working one, the last one beyond the month's end. */
export const workingDays = byMonth((month): readonly number[] => {
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
});

/** The working days of a month in order. */
export const openDays = byMonth((month): readonly number[] =>
  Array.from({ length: daysIn(month) }, (_, i) => i + 1).filter((day) => isWorkingDay(month, day)),
);

/** The day itself or the first working day after it, whatever its month. */
export function nextWorkingDay(from: CivilDay): CivilDay {
  for (let number = dayNumber(from.month, from.day); ; number++) {
    const day = dayOf(number);
    if (isWorkingDay(day.month, day.day)) return day;
  }
}

/** The same for a date that is written out. @throws RangeError when it is none. */
export function workingDayFrom(date: IsoDate): IsoDate {
  const { month, day } = nextWorkingDay(partsOf(date));
  return isoDate(month, day);
}

/** The date itself where banks and offices are open, else the last working day before it. @throws RangeError when it is none. */
export function workingDayUntil(date: IsoDate): IsoDate {
  const from = partsOf(date);
  for (let number = dayNumber(from.month, from.day); ; number--) {
    const { month, day } = dayOf(number);
    if (isWorkingDay(month, day)) return isoDate(month, day);
  }
}

/** The nearest working day of the date's own month: before it, and after it where there is none. */
export function workingDayOfMonth(date: IsoDate): IsoDate {
  const before = workingDayUntil(date);
  return before.slice(0, 7) === date.slice(0, 7) ? before : workingDayFrom(date);
}

/** @throws RangeError when the text is no date. */
export function isOpenOn(date: IsoDate): boolean {
  const { month, day } = partsOf(date);
  return isWorkingDay(month, day);
}

function partsOf(date: IsoDate): CivilDay {
  const found = parseIsoDate(date);
  if (!found) throw new RangeError(`not a date: ${date}`);
  return found;
}

const USUAL_TAX_DAY = 15;
/** Holidays in a row that put the day off. */
const LONG = 3;

/**
 * Until when monthly returns are filed and paid: the 15th or the next working day; where three or more days off in a
 * row lie within the fifteen days, as many working days later. Source: article 109 of the rules for the Law on Tax
 * Collection, counted as in the tax office's yearly lists.
 */
export function taxDay(month: MonthNumber): number {
  let row = 0;
  let delay = 0;
  for (let day = 1; day <= USUAL_TAX_DAY; day++) {
    row = isHoliday(month, day) ? row + 1 : 0;
    if (row === LONG) delay += LONG;
    if (row > LONG) delay += 1;
  }
  let day = USUAL_TAX_DAY;
  for (let left = delay; left > 0;) {
    day += 1;
    if (isWorkingDay(month, day)) left -= 1;
  }
  return workingDays(month)[day]!;
}
