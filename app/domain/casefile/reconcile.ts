import { allocate, isoMonth, type Minor, type Month, monthNumber } from "../money";
import { figures } from "../statements";
import type { StatementsDocument } from "./documents/types/accounts";
import type { BankStatementDocument, BillRegisterDocument } from "./documents/types/bank";
import type { ElectricityDocument, VatReturn, VatReturnsDocument } from "./documents/types/tax";

/** A series drawn from one paper, to be set against one from a paper that does not know of it (CREDIT.md §4). */
export interface MonthlySeries {
  readonly unit: "money" | "kWh" | "cubicMetres" | "heads";
  /** minor units, net of VAT where it tells of sales; or the unit. A yearly figure stands in the month its year ends in. */
  readonly points: ReadonlyMap<Month, number>;
}

/** A source's figure and its evidence side by side. Where one is absent the month is shown but not compared. */
export interface ComparedMonth {
  readonly month: Month;
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** right − left; undefined where the units differ */
  readonly difference: number | undefined;
  readonly deviation: number | undefined;
}
export interface Comparison {
  /** "index": the units differ, so each source stands as a percentage of its own mean over the shared months. */
  readonly basis: "amounts" | "index";
  readonly months: readonly ComparedMonth[];
  /** Over the months that both sources cover; undefined when they share none. */
  readonly total:
    | { readonly months: number; readonly left: number; readonly right: number; readonly deviation: number | undefined }
    | undefined;
}

/** The yearly sales spread evenly over the months of their period; months add up to the year to the last unit. */
export function reportedSalesByMonth(document: StatementsDocument): MonthlySeries {
  const points = new Map<Month, number>();
  for (const { periodEnd, months, lines } of document.years) {
    const { sales } = lines;
    if (sales === undefined) continue;
    allocate(sales, Array<number>(months).fill(1)).forEach((part, i) =>
      points.set(addMonths(monthOf(periodEnd), i + 1 - months), part),
    );
  }
  return { unit: "money", points };
}

/**
 * Receipts by the month in which the sale was probably made: without the payers the analyst does not take for customers,
 * net of VAT at `vatRate`, and moved back by `lagMonths`, the time customers take to pay. What they paid with acceptance
 * bills that were passed on, and what a bank kept of those that it bought, no account shows: the register adds it.
 */
export function bankReceiptsByMonth(
  document: Pick<BankStatementDocument, "from" | "to"> & {
    readonly lines: readonly { readonly date: string; readonly counterparty: string; readonly in: Minor }[];
  },
  options: {
    readonly vatRate: number;
    readonly lagMonths: number;
    readonly notCustomers: ReadonlySet<string>;
    readonly bills?: BillRegisterDocument["rows"];
  },
): MonthlySeries {
  const gross = new Map<Month, number>();
  for (let month = monthOf(document.from); month <= monthOf(document.to); month = addMonths(month, 1))
    gross.set(month, 0);
  for (const line of document.lines) {
    if (line.in === 0 || options.notCustomers.has(line.counterparty)) continue;
    const month = monthOf(line.date);
    gross.set(month, (gross.get(month) ?? 0) + line.in);
  }
  for (const { from, on, fate, amount, discount } of options.bills ?? []) {
    if (on === undefined || options.notCustomers.has(from)) continue;
    const month = monthOf(on);
    gross.set(month, (gross.get(month) ?? 0) + (fate === "endorsed" ? amount : discount));
  }
  const points = [...gross].map(
    ([month, amount]) => [addMonths(month, -options.lagMonths), Math.round(amount / (1 + options.vatRate))] as const,
  );
  return { unit: "money", points: new Map(points) };
}

/** Declared sales are those invoiced and those declared without an invoice, both net of VAT; a quarter's spread evenly. */
export function vatSalesByMonth({ returns, monthsEach = 1 }: VatReturnsDocument): MonthlySeries {
  const points = returns.flatMap(({ month, salesInvoiced, salesUninvoiced }) =>
    allocate(salesInvoiced + salesUninvoiced, Array<number>(monthsEach).fill(1)).map(
      (part, i) => [addMonths(month, i + 1 - monthsEach), part] as const,
    ),
  );
  return { unit: "money", points: new Map(points) };
}

/** The return that a month's sales were declared in. */
export const returnFor = (
  { returns, monthsEach = 1 }: Pick<VatReturnsDocument, "returns" | "monthsEach">,
  month: Month,
): VatReturn | undefined => returns.find((one) => month <= one.month && month > addMonths(one.month, -monthsEach));

export function electricityByMonth(document: ElectricityDocument): MonthlySeries {
  return seriesOver("kWh", document.bills, ({ kwh }) => kwh);
}

/** One figure of rows that have a month; several rows of a month are summed. */
export function seriesOver<R extends { readonly month: Month }>(
  unit: MonthlySeries["unit"],
  rows: readonly R[],
  value: (row: R) => number,
): MonthlySeries {
  const points = new Map<Month, number>();
  for (const row of rows) points.set(row.month, (points.get(row.month) ?? 0) + value(row));
  return { unit, points };
}

/**
 * What a year left in the firm, said twice: by the profit and loss account (net profit less dividends), and by the
 * balance sheets (equity now less equity a year before). Years whose figure cannot be computed are absent.
 */
export function equityCheckByYear({ years }: StatementsDocument): {
  readonly profitKept: MonthlySeries;
  readonly equityChange: MonthlySeries;
} {
  const sorted = years.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  const kept = new Map<Month, number>();
  const change = new Map<Month, number>();
  sorted.slice(1).forEach((year, i) => {
    const profit = figures(year).total("netProfit").value;
    if (profit !== undefined) kept.set(monthOf(year.periodEnd), profit - (year.lines.dividends ?? 0));
    const [before, now] = [sorted[i]!, year].map((one) => figures(one).total("equity").value);
    if (before !== undefined && now !== undefined) change.set(monthOf(year.periodEnd), now - before);
  });
  return { profitKept: { unit: "money", points: kept }, equityChange: { unit: "money", points: change } };
}

/** Sets `right` against `left`: deviation = (right − left) / |left|, undefined where left is zero. */
export function compareSeries(left: MonthlySeries, right: MonthlySeries): Comparison {
  const shared = [...left.points.keys()].filter((month) => right.points.has(month));
  const basis = left.unit === right.unit ? "amounts" : "index";
  const scaled = basis === "index";
  const leftScale = scaled ? indexScale(left, shared) : 1;
  const rightScale = scaled ? indexScale(right, shared) : 1;

  // Only around the evidence: statements reach back years in which there is nothing to compare them with.
  const months = [...new Set([...left.points.keys(), ...right.points.keys()])].sort();
  const first = shared.reduce((min, month) => (month < min ? month : min), shared[0] ?? "");
  const last = shared.reduce((max, month) => (month > max ? month : max), shared[0] ?? "");
  const rows = months
    .filter((month) => month >= first && month <= last)
    .map((month) => {
      const l = scale(left.points.get(month), leftScale);
      const r = scale(right.points.get(month), rightScale);
      const difference = scaled || l === undefined || r === undefined ? undefined : r - l;
      return { month, left: l, right: r, difference, deviation: deviation(l, r) };
    });
  if (shared.length === 0) return { basis, months: [], total: undefined };

  const sum = (series: MonthlySeries) => shared.reduce((total, month) => total + (series.points.get(month) ?? 0), 0);
  const total = { left: sum(left) * leftScale, right: sum(right) * rightScale };
  return {
    basis,
    months: rows,
    total: {
      months: shared.length,
      ...total,
      // Two indices always add up to the same; only amounts can disagree over the whole time.
      deviation: scaled ? undefined : deviation(total.left, total.right),
    },
  };
}

function indexScale(series: MonthlySeries, months: readonly Month[]): number {
  const sum = months.reduce((total, month) => total + (series.points.get(month) ?? 0), 0);
  return sum === 0 ? 0 : (100 * months.length) / sum;
}

function scale(value: number | undefined, by: number): number | undefined {
  return value === undefined ? undefined : value * by;
}

function deviation(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined || left === 0 ? undefined : (right - left) / Math.abs(left);
}

function monthOf(date: string): Month {
  return date.slice(0, 7);
}

export function addMonths(month: Month, by: number): Month {
  return isoMonth(monthNumber(Number(month.slice(0, 4)), Number(month.slice(5, 7))) + by);
}
