import { type FutureLoan, type Life, liveToApplication, type Quality } from "~/domain/firm";
import { INDUSTRIES } from "~/domain/industries";
import type { FirmSize } from "~/domain/lending/size-class";
import { monthNumber } from "~/domain/money/calendar";

export const TRADES = Object.values(INDUSTRIES);
export const SIZES: readonly FirmSize[] = ["micro", "small", "medium"];

/** A firm of any trade that has lived four years and asks for a loan. */
export function applicant(quality: Quality, i: number, trade = TRADES[i % TRADES.length]!): Life {
  const size = SIZES[i % SIZES.length]!;
  const opening = monthNumber(2021, 12) + (i % 12);
  const founding = { industry: trade, size, quality, knownHere: false, opening };
  return liveToApplication(founding, 48, `applicant-${trade.id}-${quality}-${i}`);
}

/** What such firms ask for: about six weeks of sales over a year. */
export const loanOf = (monthlySales: number, terms: Partial<FutureLoan> = {}): FutureLoan => ({
  amount: Math.round(monthlySales * 1.4),
  tenorMonths: 12,
  annualRate: 0.055,
  repayment: "bullet",
  purpose: "workingCapital",
  collateral: [],
  ...terms,
});

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
