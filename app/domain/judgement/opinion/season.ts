import { addMonths, type CaseFile, vatSalesByMonth } from "../../casefile/browser";
import type { Month } from "../../money";

const MONTHS_OF_A_YEAR = 12;
const MONTHS_OF_A_QUARTER = 3;
/** House choice: a quarter that sells more than twice that of the accounts' end is counted as twice. */
const MOST = 2;

/**
 * How much more the busiest quarter sells than the one that the accounts end with, 1 to 2: a balance sheet is a picture of
 * one day, and a season shows the goods and debts of another. Both quarters by the tax returns, so that sales which are
 * never declared leave the proportion as it is. Undefined without accounts, or where the returns cover less than a year or
 * do not reach back to the accounts' last quarter.
 */
export function seasonOf(documents: CaseFile["documents"]): number | undefined {
  const returns = documents.find((document) => document.kind === "vatReturns");
  const end = documents.find((document) => document.kind === "statements")?.years.at(-1)?.periodEnd;
  if (!returns || !end) return undefined;
  const { points } = vatSalesByMonth(returns);
  const quarterTo = (month: Month): number | undefined => {
    const parts = Array.from({ length: MONTHS_OF_A_QUARTER }, (_, back) => points.get(addMonths(month, -back)));
    return parts.includes(undefined) ? undefined : parts.reduce<number>((sum, part) => sum + part!, 0);
  };
  const pictured = quarterTo(end.slice(0, 7));
  const months = [...points.keys()].sort().slice(-MONTHS_OF_A_YEAR);
  if (pictured === undefined || pictured <= 0 || months.length < MONTHS_OF_A_YEAR) return undefined;
  const busiest = Math.max(...months.map((month) => quarterTo(month) ?? 0));
  return Math.min(MOST, Math.max(1, busiest / pictured));
}
