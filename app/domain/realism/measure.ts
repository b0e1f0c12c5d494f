import { statementOf } from "../casefile";
import { type FirmState, type FutureLoan, futures, type Quality } from "../firm";
import type { Industry, MedianRatio } from "../industries";
import type { FirmSize } from "../lending";
import { figures, type RatioId, ratios } from "../statements";
import { member } from "./population";

/** Ratios that the Polish file has too. */
export const CONTRAST_RATIOS = ["current", "equityToAssets", "ebitToAssets", "salesToAssets", "netMargin"] as const;
export type ContrastRatio = (typeof CONTRAST_RATIOS)[number];

/** One firm of the population: its last closed year by the true books, and what became of it. */
export interface Reading {
  readonly quality: Quality;
  readonly size: FirmSize;
  readonly ratios: Readonly<Record<MedianRatio | ContrastRatio, number | undefined>>;
  /** defaulted in the first future by a due date of its year, and the share of all that did: the rating PD */
  readonly defaulted: boolean;
  readonly pd: number;
}

/** What the population asks for: about six weeks of sales as a bullet loan over a year, at a usual rate. */
const LOAN = { months: 1.4, tenorMonths: 12, annualRate: 0.055 } as const;

export const loanOf = ({ firm }: FirmState): FutureLoan => ({
  amount: Math.round(firm.monthlySales * LOAN.months),
  tenorMonths: LOAN.tenorMonths,
  annualRate: LOAN.annualRate,
  repayment: "bullet",
  purpose: "workingCapital",
  collateral: [],
});

/** Reads the i-th firm of a trade; `count` futures behind its PD. */
export function read(industry: Industry, i: number, seed: string, count: number): Reading {
  const { quality, size, life } = member(industry, i, seed);
  const year = life.states.slice(-12);
  const now = year.at(-1)!;
  const { defaultMonths } = futures(now, loanOf(now), `${seed}/${industry.id}/${i}`, { count });
  const bad = defaultMonths.map((month) => month > 0);
  return {
    quality,
    size,
    ratios: ratiosOf(year),
    defaulted: bad[0]!,
    pd: bad.filter(Boolean).length / bad.length,
  };
}

function ratiosOf(year: readonly FirmState[]): Reading["ratios"] {
  const statement = statementOf(year);
  const spread = ratios(statement);
  const { total } = figures(statement);
  const assets = total("totalAssets").value;
  const overAssets = (value: number | undefined) => (value === undefined || !assets ? undefined : value / assets);
  const of = (id: RatioId) => spread[id].value;
  return {
    grossMargin: of("grossMargin"),
    ebitdaMargin: of("ebitdaMargin"),
    current: of("current"),
    debtToAssets: of("debtToAssets"),
    dso: of("dso"),
    dio: of("dio"),
    dpo: of("dpo"),
    equityToAssets: overAssets(total("equity").value),
    ebitToAssets: overAssets(total("ebit").value),
    salesToAssets: of("salesToAssets"),
    netMargin: of("netMargin"),
  };
}
