import { monthNumber, type MonthNumber } from "../money";

/**
 * The one-year prime rate (LPR) of China from each month on, decimal a year. The last two are in the SME credit reference
 * §5; the others are general knowledge, not checked against the publication.
 */
const PRIME: readonly (readonly [from: MonthNumber, rate: number])[] = [
  [monthNumber(2019, 8), 0.0425],
  [monthNumber(2020, 4), 0.0385],
  [monthNumber(2021, 12), 0.038],
  [monthNumber(2022, 1), 0.037],
  [monthNumber(2022, 8), 0.0365],
  [monthNumber(2023, 6), 0.0355],
  [monthNumber(2023, 8), 0.0345],
  [monthNumber(2024, 7), 0.0335],
  [monthNumber(2024, 10), 0.031],
  [monthNumber(2025, 5), 0.03],
];

export function primeRate(month: MonthNumber): number {
  let at = PRIME.length - 1;
  while (at > 0 && PRIME[at]![0] > month) at -= 1;
  return PRIME[at]![1];
}
