import { isHoliday, openDays, springClosure, springFestival, weekday, dayNumber } from "../../calendar";
import { TRADES } from "../../industries";
import { daysIn, type MonthNumber, yearOf } from "../../money";
import { randomStream } from "../../random";
import { festivalLevel } from "../season";
import type { Firm } from "../state";

/** Days that a house that opens daily is shut at the Spring Festival, from New Year's Eve on, by its size. House estimates. */
const SHUT: Readonly<Record<Firm["size"], readonly [low: number, high: number]>> = {
  micro: [4, 8],
  small: [1, 6],
  medium: [0, 2],
};

/** What a firm takes from guests and shoppers on a day against a usual weekday: 0 where it is shut. */
export type Takings = (month: MonthNumber, day: number) => number;

/** The days on which a firm takes money; `seed` draws its habit. Restaurants live on weekends, others on working days. */
export function takingsByDay({ industry, size }: Firm, seed: string): Takings {
  const { opensDaily, sellsOnline, weekendTrade } = TRADES[industry.id];
  const shut = randomStream(seed, "days/festivalRest").integer(...SHUT[size]);
  const isShut: (number: number, year: number) => boolean = (number, year) => {
    const closure = springClosure(year);
    if (!closure || sellsOnline || number < closure.first || number > closure.last) return false;
    const eve = springFestival(year) - 1;
    return !opensDaily || (number >= eve && number < eve + shut);
  };
  return (month, day) => {
    if (isShut(dayNumber(month, day), yearOf(month))) return 0;
    const off = isHoliday(month, day) || weekday(month, day) % 6 === 0 || weekday(month, day) === 5;
    return (off ? weekendTrade : 1) * festivalLevel(industry.id, month, day);
  };
}

/** Days of a month on which a firm rings up sales: every day but those at the Spring Festival, or the working days. */
export function daysOpen(firm: Firm, seed: string, month: MonthNumber): number {
  if (!TRADES[firm.industry.id].opensDaily) return openDays(month).length;
  const taken = takingsByDay(firm, seed);
  return Array.from({ length: daysIn(month) }, (_, i) => i + 1).filter((day) => taken(month, day) > 0).length;
}
