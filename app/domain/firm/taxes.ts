import type { Industry } from "../industries";
import type { FirmSize } from "../lending";
import { type Minor, type MonthNumber, roundHalfUp } from "../money";

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

/** Small-scale taxpayers pay VAT in the month after a quarter, others in every month for the one before: VAT Law. */
export const paysVatIn = ({ regime }: VatStatus, month: MonthNumber): boolean =>
  regime === "general" || month % MONTHS_OF_QUARTER === 0;

export const MONTHS_OF_QUARTER = 3;

/** Sales of a quarter up to which a small-scale taxpayer owes no VAT, minor units; time-limited relief to the end of 2027. */
const EXEMPT_SALES = 30_000_000;

/** Whether VAT owed for a quarter of a small-scale taxpayer, minor units, is that on sales which the relief leaves free. */
export const isExempt = ({ regime, rate }: VatStatus, owed: Minor): boolean =>
  regime === "smallScale" && owed <= EXEMPT_SALES * rate;

/** Paid with VAT and on it: urban maintenance in a city, education, local education. Statutory. */
const SURCHARGES = [0.07, 0.03, 0.02] as const;
/** What small firms pay of them; time-limited relief ("six taxes and two fees", to the end of 2027), general knowledge. */
const SMALL_FIRMS_PAY = 0.5;

/** The surcharges on a payment of VAT in minor units: urban maintenance tax, education, local education. */
export const vatSurcharges = (vatPaid: Minor, size: FirmSize): readonly Minor[] =>
  SURCHARGES.map((rate) => roundHalfUp(vatPaid * rate * (size === "medium" ? 1 : SMALL_FIRMS_PAY)));

/** Of a month's wage free of tax, and what children, parents, rent and the like add on average; minor units. Law; house estimate. */
const FREE_OF_TAX = 500_000;
const USUAL_RELIEF = 150_000;
/** The employee's own part of social insurance. Statutory, differs a little by city. */
const OWN_CONTRIBUTIONS = 0.105;
/** Rates on what is left, up to so much a month: a twelfth of the yearly steps of the Individual Income Tax Law. */
const WAGE_TAX = [
  [300_000, 0.03],
  [1_200_000, 0.1],
  [2_500_000, 0.2],
  [3_500_000, 0.25],
  [5_500_000, 0.3],
  [Infinity, 0.35],
] as const;

/** Income tax that an employer withholds of a month's gross wage, minor units. */
export function wageTaxOn(wage: Minor, insured: boolean): Minor {
  const taxable = wage * (insured ? 1 - OWN_CONTRIBUTIONS : 1) - FREE_OF_TAX - USUAL_RELIEF;
  let from = 0;
  let tax = 0;
  for (const [until, rate] of WAGE_TAX) {
    if (taxable <= from) break;
    tax += (Math.min(taxable, until) - from) * rate;
    from = until;
  }
  return roundHalfUp(tax);
}
