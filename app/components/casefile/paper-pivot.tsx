import { useMemo } from "react";
import { MonthGrid } from "./month-grid";
import { usePlace } from "~/components/casefile/place";
import type { IsoDate, Minor, Month } from "~/domain/money";

/** A row is pinned by its id, or by its month where rows are months. */
export type PaperRow = { readonly id: string } | { readonly month: string };
export const locatorOf = (row: PaperRow): string => ("id" in row ? row.id : row.month);

/** How a list is summed by name and month. */
export interface Pivot<R> {
  readonly key: (row: R) => string;
  readonly date: (row: R) => IsoDate;
  readonly amount: (row: R) => Minor;
}

interface PivotGridProps<R> {
  readonly label: string;
  readonly heading: string;
  readonly rows: readonly R[];
  readonly pivot: Pivot<R>;
  readonly onRows: (pivoted: boolean) => void;
}

/** Its figures lead back to the list, at the first of the rows behind them. */
export function PivotGrid<R extends PaperRow>({ label, heading, rows, pivot, onRows }: PivotGridProps<R>) {
  const { hrefOf, go } = usePlace();
  const entries = useMemo(
    () => rows.map((row) => ({ key: pivot.key(row), month: pivot.date(row).slice(0, 7), amount: pivot.amount(row) })),
    [rows, pivot],
  );
  const first = (key: string, month: Month | undefined) => {
    const row = rows.find((one) => pivot.key(one) === key && (!month || pivot.date(one).startsWith(month)));
    return row && locatorOf(row);
  };
  return (
    <MonthGrid
      label={label}
      heading={heading}
      entries={entries}
      hrefOf={(key, month) => hrefOf({ at: first(key, month) })}
      onCell={(key, month) => {
        onRows(false);
        go({ at: first(key, month) });
      }}
    />
  );
}
