import type { ReactNode } from "react";
import { cents, units } from "./numbers";
import { formatDate, formatMonth, formatNumber, formatPercent } from "~/components/ui/format";
import type { IsoDate, Minor, Month } from "~/domain/money";

/** A column of a list on paper: how a row reads in it, and what it is sorted and summed by. */
export interface Column<R> {
  readonly id: string;
  readonly label: string;
  readonly align: "left" | "right";
  /** what a click on the heading sorts by; a row without it comes last */
  readonly value: (row: R) => string | number | undefined;
  readonly text: (row: R) => string;
  /** drawn in the place of the plain text, for instance a tag */
  readonly show?: (row: R) => ReactNode;
  /** a second, quieter line in the same cell */
  readonly detail?: (row: R) => string | undefined;
  /** what stands in the row of totals */
  readonly total?: (rows: readonly R[]) => string;
  /** the average of those rows that have a figure */
  readonly mean?: (rows: readonly R[]) => string;
  /** may break into several lines; figures and dates never do */
  readonly wraps?: boolean;
}

type More<R> = Partial<Pick<Column<R>, "show" | "detail" | "total" | "wraps">>;

/** Makers of columns. `name` gives the heading in words; money is in minor units, a share is a decimal. */
export function columnsFor<R>(name: (id: string) => string) {
  const column = (
    id: string,
    align: Column<R>["align"],
    value: Column<R>["value"],
    text: (row: R) => string,
    more?: Partial<Column<R>>,
  ): Column<R> => ({ id, label: name(id), align, value, text, ...more });

  const figure = (format: (value: number) => string, sums: boolean) => {
    return (id: string, value: (row: R) => number | undefined, more?: More<R>): Column<R> => {
      const written = (figure: number | undefined) => (figure === undefined ? "" : format(figure));
      const total = (rows: readonly R[]) => format(rows.reduce((sum, row) => sum + (value(row) ?? 0), 0));
      const mean = (rows: readonly R[]) => {
        const figures = rows.map(value).filter((one) => one !== undefined);
        return figures.length === 0 ? "" : format(figures.reduce((sum, one) => sum + one, 0) / figures.length);
      };
      return column(id, "right", value, (row) => written(value(row)), { ...(sums ? { total, mean } : {}), ...more });
    };
  };

  return {
    text: (id: string, value: (row: R) => string | undefined, more?: More<R>) =>
      column(id, "left", value, (row) => value(row) ?? "", { wraps: true, ...more }),
    /** a date; `none` is what stands where there is none */
    date: (
      id: string,
      value: (row: R) => IsoDate | undefined,
      { none = "", ...more }: More<R> & { none?: string } = {},
    ) => {
      const written = (date: IsoDate | undefined) => (date === undefined ? none : formatDate(date));
      return column(id, "left", value, (row) => written(value(row)), more);
    },
    month: (value: (row: R) => Month, more?: More<R>) =>
      column("month", "left", value, (row) => formatMonth(value(row)), more),
    /** to the cent, summed */
    amount: figure((value: Minor) => cents(value), true),
    /** to the cent, not summed: a price */
    price: figure((value: Minor) => cents(value), false),
    /** whole units of money, summed, where many columns stand side by side; nothing is a dash */
    whole: figure((value: Minor) => (value === 0 ? "–" : units(value)), true),
    /** how many, summed */
    count: figure((value) => formatNumber(value), true),
    /** how many at one time, of which a sum says nothing */
    level: figure((value) => formatNumber(value), false),
    percent: figure((value) => formatPercent(value, value === Math.round(value * 100) / 100 ? 0 : 2), false),
  };
}
