import { isFlow, rowFigure, type StatementRow } from "./common-size";
import { combine, quotient, unknown, type Figure } from "./figure";
import type { Statement } from "./lines";

/** Year on year, and over all years; decimals. */
export interface Trend {
  /** one for each period after the first */
  readonly changes: readonly Figure[];
  /** compound annual growth from the first period to the last */
  readonly cagr: Figure;
}

/**
 * How one row moved over the periods (oldest first). Flows of other than twelve months are annualised. A change is
 * (now − before)/before; growth from nothing (`zero:before`) or from a negative amount (`negative:before`) has no
 * meaning, nor has compound growth to a negative one (`negative:after`). Fewer than two periods: `noPreviousPeriod`.
 */
export function trend(periods: readonly Statement[], row: StatementRow): Trend {
  const amounts = periods.map((period) =>
    combine([rowFigure(period, row)], (value) => (isFlow(row) ? (value * 12) / period.months : value)),
  );
  const [first, last] = [periods[0], periods.at(-1)];
  const changes = amounts.slice(1).map((now, index) => change(amounts[index] ?? now, now));
  if (!first || !last || periods.length < 2) return { changes, cagr: unknown("noPreviousPeriod") };
  const years = yearsBetween(first.periodEnd, last.periodEnd);
  return { changes, cagr: compoundGrowth(amounts[0] ?? unknown("noPreviousPeriod"), amounts.at(-1)!, years) };
}

const change = (before: Figure, now: Figure): Figure =>
  combine([before, now], (from, to) => {
    if (from < 0) return unknown("negative:before");
    return combine([quotient({ value: to }, { value: from }, "before")], (factor) => factor - 1);
  });

/** (after/before)^(1/years) − 1. Undefined for a base of nothing or less, an end below nothing, or no time between. */
export const compoundGrowth = (before: Figure, after: Figure, years: number): Figure =>
  combine([before, after], (from, to) => {
    if (from === 0) return unknown("zero:before");
    if (from < 0) return unknown("negative:before");
    if (to < 0) return unknown("negative:after");
    if (years <= 0) return unknown("zero:years");
    return Math.pow(to / from, 1 / years) - 1;
  });

/** In whole months, so that leap years do not bend a growth rate. */
function yearsBetween(from: string, to: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return (months(to) - months(from)) / 12;
}
