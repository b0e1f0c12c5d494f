import { dayNumber, dayOf, isHoliday, isWorkingDay, openDays, springClosure } from "../calendar";
import { INDUSTRIES, INDUSTRY_IDS, type Industry, TRADES, type Traits } from "../industries";
import { daysIn, type MonthNumber, yearOf } from "../money";
import type { Firm } from "./state";

/** How a trade lives through a year of holidays: the business of a day against a usual working day. */
interface Pace {
  readonly weekend: number;
  readonly holiday: number;
  /** so many days before business stops for the Spring Festival, while it stops, and after it */
  readonly before: readonly [days: number, level: number];
  readonly during: number;
  readonly after: readonly [days: number, level: number];
}

/** House estimates, by what a trade is. */
function paceOf({ servesGuests, opensDaily, sellsOnline, sellsFood, place }: Traits): Pace {
  // Families eat out; small houses close for some days, which others make up for.
  if (servesGuests) return { weekend: 1.35, holiday: 1.4, before: [10, 1.1], during: 1.05, after: [10, 0.85] };
  // Shops and families stock up, and live on it.
  if (opensDaily) return { weekend: 0.8, holiday: 0.9, before: [21, 1.5], during: 0.25, after: [10, 0.6] };
  if (sellsOnline) return { weekend: 0.9, holiday: 0.9, before: [21, 1.1], during: 0.4, after: [7, 0.8] };
  // Gangs leave a week early and are back after the Lantern Festival.
  if (place === "sites") return { weekend: 0.6, holiday: 0.1, before: [7, 0.7], during: 0, after: [10, 0.25] };
  if (sellsFood) return { weekend: 0.5, holiday: 0.1, before: [21, 1.5], during: 0, after: [8, 0.5] };
  return { weekend: 0.5, holiday: 0.1, before: [14, 1.15], during: 0, after: [8, 0.5] };
}

const PACES = Object.fromEntries(INDUSTRY_IDS.map((id) => [id, paceOf(TRADES[id])])) as Readonly<
  Record<Industry["id"], Pace>
>;

/** What the Spring Festival makes of a day's business: before it, while all stops, and after it. House estimate. */
export function festivalLevel(trade: Industry["id"], month: MonthNumber, day: number): number {
  const closure = springClosure(yearOf(month));
  if (!closure) return 1;
  const number = dayNumber(month, day);
  const { before, during, after } = PACES[trade];
  if (number < closure.first) return closure.first - number <= before[0] ? before[1] : 1;
  if (number > closure.last) return number - closure.last <= after[0] ? after[1] : 1;
  return during;
}

/** Business of a day against a usual working day of the trade. House estimate. */
function dayLevel(trade: Industry["id"], month: MonthNumber, day: number): number {
  const { weekend, holiday } = PACES[trade];
  const closure = springClosure(yearOf(month));
  const number = dayNumber(month, day);
  const stopped = closure && number >= closure.first && number <= closure.last;
  const usual = stopped || isWorkingDay(month, day) ? 1 : isHoliday(month, day) ? holiday : weekend;
  return usual * festivalLevel(trade, month, day);
}

/** So many days before the festival gangs are paid for the month that runs: they start for home a week early. */
const GANGS_LEAVE = 8;

/**
 * What a firm on building sites pays of a month's wages in that month: all that the gangs have earned in the one after
 * which they go home for the Spring Festival. Others, and other months, are paid for in the next. From 0 to 1.
 */
export function paidAhead({ industry, overheadLevel }: Firm, month: MonthNumber): number {
  // The festival is in January or February, and so is the pay before it.
  if (month % 12 > 1 || TRADES[industry.id].place !== "sites") return 0;
  const closure = springClosure(yearOf(month));
  if (!closure || dayOf(closure.first - GANGS_LEAVE).month !== month) return 0;
  const { productionWageShare, otherWageShare } = industry;
  return productionWageShare / (productionWageShare + otherWageShare * overheadLevel);
}

/** Years that the usual season of a trade is the mean of: the lunar new year has been through all its places. */
const [MEAN_FROM, MEAN_TO] = [2008, 2045] as const;

/** The business of each month of a year, in usual working days. */
const yearOfMonths = (trade: Industry["id"], year: number): number[] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = year * 12 + i;
    let level = 0;
    for (let day = 1; day <= daysIn(month); day++) level += dayLevel(trade, month, day);
    return level;
  });

const usualMonths = new Map<Industry["id"], readonly number[]>();
function usualMonthsOf(trade: Industry["id"]): readonly number[] {
  const known = usualMonths.get(trade);
  if (known) return known;
  const sums = Array.from({ length: 12 }, () => 0);
  for (let year = MEAN_FROM; year <= MEAN_TO; year++) {
    yearOfMonths(trade, year).forEach((level, i) => (sums[i]! += level));
  }
  const means = sums.map((sum) => sum / (MEAN_TO - MEAN_FROM + 1));
  usualMonths.set(trade, means);
  return means;
}

/** Beyond the years that the lunar calendar is kept for, a year is like any other. */
const [KNOWN_FROM, KNOWN_TO] = [2001, 2059] as const;
const FIRST_MONTH = KNOWN_FROM * 12;
/** By trade, then by month from January of the first known year: what the calendar makes of a month; 0: not yet asked for. */
const factors = new Map<Industry["id"], Float64Array>();

function calendarFactor({ id }: Industry, month: MonthNumber): number {
  const year = yearOf(month);
  if (year < KNOWN_FROM || year > KNOWN_TO) return 1;
  let ofTrade = factors.get(id);
  if (!ofTrade) factors.set(id, (ofTrade = new Float64Array((KNOWN_TO - KNOWN_FROM + 1) * 12)));
  if (ofTrade[month - FIRST_MONTH] === 0) {
    const against = yearOfMonths(id, year).map((level, i) => level / usualMonthsOf(id)[i]!);
    // A year sells as much as its trade does; the calendar says when.
    const { seasonality } = INDUSTRIES[id];
    const mean = against.reduce((sum, factor, i) => sum + factor * seasonality[i]!, 0) / 12;
    against.forEach((factor, i) => (ofTrade[year * 12 - FIRST_MONTH + i] = factor / mean));
  }
  return ofTrade[month - FIRST_MONTH]!;
}

/**
 * Sales of a month against the mean of its year: the trade's season, moved by where the holidays of the year fall. The
 * mean over a calendar year is 1.
 */
export const seasonOf = (industry: Industry, month: MonthNumber): number =>
  industry.seasonality[month % 12]! * calendarFactor(industry, month);

/** The working days of a month, and how much of its business has been done when each of them ends. */
interface Paced {
  readonly days: readonly number[];
  readonly until: readonly number[];
}
const paced = new Map<Industry["id"], Map<MonthNumber, Paced>>();

function pacedDays(trade: Industry["id"], month: MonthNumber): Paced {
  let ofTrade = paced.get(trade);
  if (!ofTrade) paced.set(trade, (ofTrade = new Map()));
  const known = ofTrade.get(month);
  if (known) return known;
  let level = 0;
  const days = openDays(month);
  const sums = days.map((day) => (level += dayLevel(trade, month, day)));
  const found = { days, until: sums.map((sum) => (level > 0 ? sum / level : 1)) };
  ofTrade.set(month, found);
  return found;
}

/** The working day of a month on which something is ordered: more of them where there is more business. `at` from 0 to 1. */
export function orderDay(trade: Industry["id"], month: MonthNumber, at: number): number {
  const { days, until } = pacedDays(trade, month);
  let i = 0;
  while (i < days.length - 1 && !(at <= until[i]!)) i += 1;
  return days[i]!;
}
