import { yearOfSales } from "../opinion";
import { requestRatios } from "../../scorecard";
import { figures } from "../../statements";
import { loans, paper, total } from "./papers";
import type { Reading } from "./reading";

/** Amounts that several features are made of; minor units. */

/** Sales of twelve months at the newest period's pace. */
export const sales = ({ newest }: Reading): number | undefined => yearOfSales(newest);

/** What the request brings beyond the loans of this bank that it takes the place of. */
export function newMoney({ documents, request }: Reading): number {
  const here = loans(documents).filter(({ lenderType }) => lenderType === "thisBank");
  return Math.max(0, request.amount - total(here, ({ balance }) => balance));
}

/** What the household has in money or can soon turn into it. */
export const ownersMoney = ({ documents }: Reading): number =>
  total(
    (paper(documents, "household")?.assets ?? []).filter(({ item }) => LIQUID.includes(item.code)),
    ({ value }) => value,
  );
const LIQUID: readonly string[] = ["household.asset.savings", "household.asset.invested"];

/** What other lines still have open. */
export const openLines = ({ documents }: Reading): number =>
  total(
    (paper(documents, "creditReport")?.facilities ?? []).filter(
      ({ borrower, type }) => borrower === "firm" && type === "line",
    ),
    ({ granted, balance }) => Math.max(0, granted - balance),
  );

/**
 * What a year leaves: EBITDA at the pace of the last year and the running one, each by its months, less tax, interest and
 * what the household lives on. Undefined where the accounts do not tell the EBITDA.
 */
export function yearsCash({ newest, years, documents }: Reading): number | undefined {
  const last = years.at(-1)!;
  const periods = newest === last ? [last] : [last, newest];
  const earned = periods.map((period) => figures(period).total("ebitda").value);
  if (earned.some((one) => one === undefined)) return undefined;
  const months = total(periods, (period) => period.months);
  const ebitda = (12 * total(earned, (one) => one ?? 0)) / months;
  const income = paper(documents, "household")?.monthlyIncome ?? [];
  const living = total(
    income.filter(({ item }) => item.code === "household.income.firm"),
    ({ amount }) => 12 * amount,
  );
  return ebitda - (last.lines.tax ?? 0) - (last.lines.interest ?? 0) - living;
}

/** Principal of the loan that falls due within a year. */
export function dueWithinYear({ request, years, lgd }: Reading): number {
  const { dueWithinYear: share } = requestRatios(request, years.at(-1)!, undefined, lgd);
  return (share.value ?? 0) * request.amount;
}

/** What the firm has by the end of a year for the new loan: cash and the year's, less its instalments on older loans. */
export function firmsMeans(reading: Reading): number | undefined {
  const cash = yearsCash(reading);
  const { cash: held = 0, currentPortionLongTermDebt: older = 0 } = reading.newest.lines;
  return cash === undefined ? undefined : held + cash - older;
}

/** The same with what the owner has and other lines still give. */
export function allMeans(reading: Reading): number | undefined {
  const firms = firmsMeans(reading);
  return firms === undefined ? undefined : firms + ownersMoney(reading) + openLines(reading);
}
