import type { Phrase } from "../../lending";
import { daysIn, isoDate, type Minor, type MonthNumber } from "../../money";
import type { BankLine } from "./types/bank";

export interface Entry {
  readonly month: MonthNumber;
  readonly day: number;
  readonly counterparty: string;
  readonly text: Phrase;
  /** above zero: a receipt */
  readonly amount: Minor;
}

/** Entries in the order given as lines of a statement, numbered from 1, with the balance after each. */
export function linesOf(entries: readonly Entry[], opening: Minor): BankLine[] {
  let balance = opening;
  return entries.map(({ month, day, counterparty, text, amount }, i) => {
    balance += amount;
    return {
      no: i + 1,
      date: isoDate(month, Math.min(day, daysIn(month))),
      counterparty,
      text,
      out: Math.max(0, -amount),
      in: Math.max(0, amount),
      balance,
    };
  });
}

/** By date, receipts of a day before its payments. */
export const byDate = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.month - b.month || a.day - b.day || Number(a.amount < 0) - Number(b.amount < 0));
