import { monthNumber, type MonthNumber } from "../money";
import { randomStream, type RandomStream } from "../random";

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

const primeRate = (month: MonthNumber): number => (PRIME.findLast(([from]) => from <= month) ?? PRIME[0]!)[1];

/** What a kind of loan costs beside a secured loan over a year, and how far two offers differ. House estimates. */
const EXTRA = { bullet: 0, instalment: 0.004, line: 0.006 } as const;
const OFFERS = [-0.004, 0.004] as const;
/** Banks quote in twentieths of a percent, between these. */
const QUOTES = { step: 2_000, least: 0.038, most: 0.08 } as const;

/**
 * Yearly rate of a loan drawn in `month` by a firm that banks ask `creditSpread` of: prime rate + spread + kind + luck,
 * decimal. `name` stands for lender and loan: the same name is always quoted the same in a month.
 */
export function quote(month: MonthNumber, creditSpread: number, kind: keyof typeof EXTRA, name: string): number {
  return quoted(primeRate(month) + creditSpread + EXTRA[kind] + offer(randomStream(name, `quote/${month}`)));
}

const offer = (random: RandomStream): number => random.between(...OFFERS);

const quoted = (rate: number): number =>
  Math.round(Math.min(QUOTES.most, Math.max(QUOTES.least, rate)) * QUOTES.step) / QUOTES.step;
