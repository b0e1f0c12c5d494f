import { monthNumber } from "../money";
import { dayNumber, type DayNumber, weekdayOf } from "./civil";
import { dragonBoat, midAutumn, qingming, springFestival } from "./lunar";

/** Closed days and make-up days of a year's festivals; they may lie in the last days of the year before. */
export interface Arrangement {
  readonly closed: readonly (readonly [first: DayNumber, last: DayNumber])[];
  readonly makeUp: readonly DayNumber[];
}

const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3, 4] as const;
const isWeekend = (day: DayNumber): boolean => weekdayOf(day) % 6 === 0;

/**
 * What the notice of a year that has not appeared yet is expected to say, by the rules that the State Council gave with
 * the notice for 2025: eight days from New Year's Eve, five at Labour Day, seven at the National Day and eight where the
 * Mid-Autumn Festival falls into them; the others with the weekend, on a Wednesday alone. Days beyond the legal ones
 * are worked on weekends nearby. The choice of those is a house estimate.
 */
export function expectedArrangement(year: number): Arrangement {
  const of = (month: number, day: number): DayNumber => dayNumber(monthNumber(year, month), day);
  const eve = springFestival(year) - 1;
  const labour = of(5, 1);
  const moon = midAutumn(year);
  const national = of(10, 1);
  const together = moon >= national - 2 && moon <= national + 7;
  const first = together ? Math.min(moon, national) : national;
  const spans: Span[] = [
    single(of(1, 1)),
    { first: weekdayOf(eve) === MONDAY ? eve - 1 : eve, last: eve + 7, legal: 4 },
    single(qingming(year)),
    labourSpan(labour),
    single(dragonBoat(year)),
    ...(together ? [] : [single(moon)]),
    { first, last: first + (together ? 7 : 6), legal: together ? 4 : 3 },
  ];
  const closed = spans.map(({ first, last }) => [first, last] as const);
  const makeUp: DayNumber[] = [];
  for (const span of spans) makeUp.push(...makeUpDays(span, closed, makeUp));
  return { closed, makeUp };
}

interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** days off by law; those on a weekend are given on another day */
  readonly legal: number;
}

/** A festival of one day: three days with the weekend next to it. */
function single(day: DayNumber): Span {
  const span = (first: DayNumber, last: DayNumber): Span => ({ first, last, legal: 1 });
  switch (weekdayOf(day)) {
    case SUNDAY:
      return span(day - 1, day + 1);
    case MONDAY:
    case TUESDAY:
      return span(day - 2, day);
    case WEDNESDAY:
      return span(day, day);
    default:
      return span(day, day + 2);
  }
}

/** Five days: from the Saturday before where the first of May is a Sunday or Monday. */
function labourSpan(may1: DayNumber): Span {
  const first = weekdayOf(may1) === SUNDAY ? may1 - 1 : weekdayOf(may1) === MONDAY ? may1 - 2 : may1;
  return { first, last: first + 4, legal: 2 };
}

/** Weekend days that are worked for the weekdays off beyond the legal ones, before and after in turn. */
function makeUpDays(
  { first, last, legal }: Span,
  closed: Arrangement["closed"],
  taken: readonly DayNumber[],
): DayNumber[] {
  let weekdays = 0;
  for (let day = first; day <= last; day++) if (!isWeekend(day)) weekdays += 1;
  const nearest = (from: DayNumber, step: 1 | -1): DayNumber => {
    let day = from + step;
    const isOff = (): boolean => closed.some(([start, end]) => day >= start && day <= end);
    while (!isWeekend(day) || isOff() || taken.includes(day)) day += step;
    return day;
  };
  const found: DayNumber[] = [];
  // A holiday that starts early in the week takes the weekend before it, one that starts late the weekend after.
  const long = last - first > 2;
  let before = weekdayOf(first) < THURSDAY || (long && weekdayOf(first) === THURSDAY);
  let [earliest, latest] = [first, last];
  for (let i = 0; i < weekdays - legal; i++) {
    if (before) found.push((earliest = nearest(earliest, -1)));
    else found.push((latest = nearest(latest, 1)));
    before = !before;
  }
  return found;
}
