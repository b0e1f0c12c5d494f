import { daysIn, type Minor, type MonthNumber } from "../../money";
import type { Posting, PostingCode } from "../journal";
import type { Life } from "../life";
import type { FirmState } from "../state";
import { workingDays } from "./calendar";

export const MONTHS = 12;

/** One of the last twelve months, with what the books say of it. */
export interface WindowMonth {
  readonly month: MonthNumber;
  readonly days: number;
  readonly working: readonly number[];
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
    quarterEnd: month % 3 === 2,
    before,
    state,
    postings,
    cash: (code) => totals.get(code) ?? 0,
  };
}
