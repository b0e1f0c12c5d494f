import { dayNumber, openDays, springClosure, workingDays } from "../../calendar";
import { daysIn, type Minor, type MonthNumber, yearOf } from "../../money";
import type { Posting, PostingCode } from "../journal";
import type { Life } from "../life";
import type { FirmState } from "../state";

export const MONTHS = 12;

/** One of the last twelve months, with what the books say of it. */
export interface WindowMonth {
  readonly month: MonthNumber;
  readonly days: number;
  /** for each day the same or the next working one, the last one beyond the month's end */
  readonly working: readonly number[];
  /** the same for what firms settle among themselves: before the Spring Festival rather than after it */
  readonly settling: readonly number[];
  /** the last day on which banks are open */
  readonly last: number;
  readonly quarterEnd: boolean;
  readonly before: FirmState;
  readonly state: FirmState;
  readonly postings: readonly Posting[];
  /** what the entries of this code did to cash: above zero, money in */
  cash(code: PostingCode): Minor;
}

export const cashEffect = ({ debit, credit, amount }: Posting): Minor =>
  debit === "cash" ? amount : credit === "cash" ? -amount : 0;

/** @throws RangeError when the life is shorter than the window. */
export function openWindow({ states, journal }: Life): readonly WindowMonth[] {
  const first = states.length - MONTHS;
  const start = states[first];
  if (first < 1 || !start) throw new RangeError("a day book needs a life of twelve months");
  const postings: Posting[][] = Array.from({ length: MONTHS }, () => []);
  for (const posting of journal) postings[posting.month - start.month]?.push(posting);
  return postings.map((ofMonth, i) => windowMonth(states[first + i - 1]!, states[first + i]!, ofMonth));
}

function windowMonth(before: FirmState, state: FirmState, postings: readonly Posting[]): WindowMonth {
  const { month } = state;
  const totals = new Map<PostingCode, Minor>();
  for (const posting of postings) {
    const effect = cashEffect(posting);
    if (effect !== 0) totals.set(posting.code, (totals.get(posting.code) ?? 0) + effect);
  }
  return {
    month,
    days: daysIn(month),
    working: workingDays(month),
    settling: settlingDays(month),
    last: openDays(month).at(-1)!,
    quarterEnd: month % 3 === 2,
    before,
    state,
    postings,
    cash: (code) => totals.get(code) ?? 0,
  };
}

/** The last working days before the Spring Festival, on which everybody pays. House estimate. */
const WAVE = 6;
/** Half of what would be paid so many days before the festival, and after it, is paid in those. House estimates. */
const DRAWN_FROM = { before: 16, after: 9 } as const;

/** The last working day of a month before the Spring Festival, where it is near; the month's last one otherwise. */
export function payDayBeforeFestival(month: MonthNumber): number {
  const closure = springClosure(yearOf(month));
  const open = openDays(month);
  return open.findLast((day) => !closure || dayNumber(month, day) < closure.first - 1) ?? open.at(-1)!;
}

/** Nobody goes into the Spring Festival with bills that fall due in it or soon after. */
export function settlingDays(month: MonthNumber): readonly number[] {
  const working = workingDays(month);
  const closure = springClosure(yearOf(month));
  if (!closure) return working;
  const wave = openDays(month)
    .filter((day) => dayNumber(month, day) < closure.first)
    .slice(-WAVE);
  if (wave.length === 0 || dayNumber(month, wave.at(-1)!) < closure.first - DRAWN_FROM.before) return working;
  return working.map((on, day) => {
    const number = dayNumber(month, day);
    const near = number >= closure.first - DRAWN_FROM.before && number <= closure.last + DRAWN_FROM.after;
    const closed = number >= closure.first && number <= closure.last;
    return day > 0 && (closed || (near && day % 2 === 1)) ? wave[day % wave.length]! : on;
  });
}
