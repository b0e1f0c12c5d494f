import type { Industry } from "../industries";
import { type Minor, roundHalfUp } from "../money";

/** Statutory; the reduced rate of small-scale taxpayers is time-limited relief, secondary source. */
const SMALL_SCALE = { yearlySalesBelow: 500_000_000, rate: 0.01 } as const;
/** Small low-profit firms pay 5 % on profits up to 3 million yuan, others 25 %; time-limited relief, secondary source. */
const INCOME_TAX = { limit: 300_000_000, low: 0.05, full: 0.25 } as const;

/** How a firm stands with the tax office: a small-scale taxpayer pays little and recovers nothing of what it is charged. */
export interface VatStatus {
  readonly regime: "general" | "smallScale";
  readonly rate: number;
  /** on purchases, recoverable */
  readonly inputRate: number;
}

export function vatStatus(industry: Industry, yearlySales: Minor): VatStatus {
  return yearlySales < SMALL_SCALE.yearlySalesBelow
    ? { regime: "smallScale", rate: SMALL_SCALE.rate, inputRate: 0 }
    : { regime: "general", rate: industry.vatRate, inputRate: industry.inputVatRate };
}

/** Income tax on the profit of the year so far; none on a loss. */
export function incomeTaxOn(profit: Minor): Minor {
  if (profit <= 0) return 0;
  return roundHalfUp(profit * (profit <= INCOME_TAX.limit ? INCOME_TAX.low : INCOME_TAX.full));
}
