import type { Industry } from "../industries";
import type { FirmSize } from "../lending";
import { type Minor, type MonthNumber, roundHalfUp } from "../money";
import type { RandomStream } from "../random";
import { normalMargin } from "./margins";
import { incomeTaxOn, type VatStatus } from "./taxes";

/** Firms of a cash trade that declare all they sell; and how far a medium firm, whose books are looked at, goes. House estimates. */
const DECLARES_ALL = 0.15;
const OF_MEDIUM = 1 / 3;

/** Share of sales that this firm leaves out of its tax returns as its trade does; 0 where customers want invoices. */
export function usualUndeclared({ undeclaredShare }: Industry, size: FirmSize, random: RandomStream): number {
  const all = random.chance(DECLARES_ALL);
  const share = random.between(...undeclaredShare);
  return all ? 0 : share * (size === "medium" ? OF_MEDIUM : 1);
}

/** The tax office goes back three years: Tax Collection Law, article 52; five where much was left out. */
export const LOOK_BACK_MONTHS = 36;
/** On VAT: 7 % for the city, 5 % for schools; halved for small-scale payers, time-limited relief, secondary source. */
const SURCHARGES = { general: 0.12, smallScale: 0.06 } as const;
/** Tax Collection Law, article 32: 0.05 % for each day that a tax is late. */
const LATE_PER_DAY = 0.0005;
/** Of the tax. Tax Collection Law, article 63: half to five times; up to once is what small firms are asked. House estimate. */
export const FINE = { least: 0.5, most: 1 } as const;
/** A month's tax falls due on the fifteenth of the next; months have thirty days here. */
const [DUE_DAY, DAYS] = [15, 30] as const;

/** What one month left out: sales net of VAT, and the income tax on them; minor units. */
export interface UndeclaredMonth {
  readonly month: MonthNumber;
  readonly sales: Minor;
  readonly incomeTax: Minor;
}

/** What sales that were not declared would cost if the tax office found them; minor units. */
export interface TaxNotPaid {
  readonly vat: Minor;
  readonly surcharges: Minor;
  readonly incomeTax: Minor;
  /** for being late */
  readonly late: Minor;
  readonly fine: Minor;
  readonly total: Minor;
}

/** The tax of the three years up to the end of month `at`, late by its days, with a fine of `fine` times the tax. */
export function taxNotPaid(
  months: readonly UndeclaredMonth[],
  at: MonthNumber,
  { regime, rate }: Pick<VatStatus, "regime" | "rate">,
  fine: number = FINE.least,
): TaxNotPaid {
  let [sales, incomeTax, late] = [0, 0, 0];
  for (const one of months) {
    if (one.month > at || one.month <= at - LOOK_BACK_MONTHS) continue;
    const tax = one.sales * rate * (1 + SURCHARGES[regime]) + one.incomeTax;
    sales += one.sales;
    incomeTax += one.incomeTax;
    late += tax * LATE_PER_DAY * Math.max(0, DAYS * (at - one.month) - DUE_DAY);
  }
  const vat = roundHalfUp(sales * rate);
  const surcharges = roundHalfUp(vat * SURCHARGES[regime]);
  const onProfit = roundHalfUp(incomeTax);
  const tax = vat + surcharges + onProfit;
  const [forLate, fined] = [roundHalfUp(late), roundHalfUp(tax * fine)];
  return { vat, surcharges, incomeTax: onProfit, late: forLate, fine: fined, total: tax + forLate + fined };
}

/** The claim that waits for a firm of these sales a month which leaves `share` of them out; minor units. */
export function usualClaim(
  { industry, vat, monthlySales }: { industry: Industry; vat: VatStatus; monthlySales: Minor },
  share: number,
  fine: number,
): Minor {
  const profit = roundHalfUp(monthlySales * 12 * normalMargin(industry));
  const incomeTax = roundHalfUp((incomeTaxOn(profit) - incomeTaxOn(roundHalfUp(profit * (1 - share)))) / 12);
  const sales = roundHalfUp(monthlySales * share);
  const months = Array.from({ length: LOOK_BACK_MONTHS }, (_, month) => ({ month, sales, incomeTax }));
  return taxNotPaid(months, LOOK_BACK_MONTHS - 1, vat, fine).total;
}
