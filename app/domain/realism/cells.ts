import { type FutureLoan, futures, liveToApplication, normalMargin, type Quality } from "../firm";
import type { Industry } from "../industries";
import type { FirmSize } from "../lending";
import { mean, quantile } from "../statistics";
import { loanOf } from "./measure";
import { MONTHS, OPENING } from "./population";

/** Firms of one trade and quality, and futures behind each one's PD. */
export interface CellSize {
  readonly firms: number;
  readonly futures: number;
  readonly seed: string;
}

/** True PDs within twelve months of the firms of a cell, decimals; `secondYear`: hazard of the second year over the first. */
export interface Cell {
  readonly quality: Quality;
  readonly lowerPd: number;
  readonly medianPd: number;
  readonly upperPd: number;
  readonly meanPd: number;
  readonly secondYear: number | undefined;
}

const SIZES: readonly FirmSize[] = ["micro", "small", "medium"];
/** The loan whose second year is compared with its first: amortising, a part of what the firm earns in a year. */
const AMORTISING = { years: 0.6, tenorMonths: 24 } as const;

/**
 * A cell of trade and quality with sizes in turn. Firms and futures are named by their numbers, so that another
 * calibration meets the same luck and the difference is the calibration's.
 */
export function cell(industry: Industry, quality: Quality, { firms, futures: count, seed }: CellSize): Cell {
  const pds: number[] = [];
  const months: number[] = [];
  for (let i = 0; i < firms; i++) {
    const name = `${seed}/${industry.id}/${quality}/${i}`;
    const size = SIZES[i % SIZES.length]!;
    const founding = { industry, size, quality, knownHere: false, opening: OPENING };
    const now = liveToApplication(founding, MONTHS, name).states.at(-1)!;
    const loan = loanOf(now);
    pds.push(share(futures(now, loan, name, { count }).defaultMonths, 0));
    const amount = Math.round(AMORTISING.years * 12 * now.firm.monthlySales * normalMargin(industry));
    const amortising: FutureLoan = {
      ...loan,
      amount,
      tenorMonths: AMORTISING.tenorMonths,
      repayment: "levelInstalment",
    };
    if (quality === "average") months.push(...futures(now, amortising, name, { count }).defaultMonths);
  }
  const [first, second] = [share(months, 0), share(months, 12)];
  return {
    quality,
    lowerPd: quantile(pds, 0.25),
    medianPd: quantile(pds, 0.5),
    upperPd: quantile(pds, 0.75),
    meanPd: mean(pds),
    secondYear: first > 0 ? second / (1 - first) / first : undefined,
  };
}

/** Of all futures, those that default in the twelve months after `from`. */
const share = (months: readonly number[], from: number): number =>
  months.filter((month) => month > from && month <= from + 12).length / months.length;
