import { useMemo, useState } from "react";
import { units } from "./numbers";
import { TableScroll } from "~/components/ui/table-scroll";
import { formatMonth } from "~/components/ui/format";
import type { Minor, Month } from "~/domain/money";
import { useTranslation } from "~/i18n/use-translation";

/** One line of a ledger as the grid needs it. */
export interface GridEntry {
  readonly key: string;
  readonly month: Month;
  readonly amount: Minor;
}

export interface Grid {
  readonly months: readonly Month[];
  readonly rows: readonly {
    readonly key: string;
    readonly byMonth: ReadonlyMap<Month, Minor>;
    readonly total: Minor;
  }[];
}

/** Sums by key and month; the largest total first, whichever its sign. */
export function gridOf(entries: readonly GridEntry[]): Grid {
  const rows = new Map<string, Map<Month, Minor>>();
  for (const { key, month, amount } of entries) {
    const row = rows.get(key) ?? new Map<Month, Minor>();
    rows.set(key, row.set(month, (row.get(month) ?? 0) + amount));
  }
  return {
    months: [...new Set(entries.map(({ month }) => month))].sort(),
    rows: [...rows]
      .map(([key, byMonth]) => ({ key, byMonth, total: sum(byMonth.values()) }))
      .sort((a, b) => Math.abs(b.total) - Math.abs(a.total) || (a.key < b.key ? -1 : 1)),
  };
}

interface MonthGridProps {
  readonly label: string;
  readonly heading: string;
  readonly entries: readonly GridEntry[];
  /** leads back to the rows behind a cell, or behind a whole row */
  readonly hrefOf: (key: string, month: Month | undefined) => string;
  readonly onCell: (key: string, month: Month | undefined) => void;
}

/** A ledger by name and month with totals both ways. A heading sorts, every figure leads to the lines behind it. */
export function MonthGrid({ label, heading, entries, hrefOf, onCell }: MonthGridProps) {
  const { t } = useTranslation("workbench");
  const { months, rows } = useMemo(() => gridOf(entries), [entries]);
  const [sort, setSort] = useState("total");
  const sorted = useMemo(() => {
    if (sort === "total") return rows;
    if (sort === "key") return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const size = (row: Grid["rows"][number]) => Math.abs(row.byMonth.get(sort) ?? 0);
    return rows.toSorted((a, b) => size(b) - size(a));
  }, [rows, sort]);
  const headingOf = (id: string, text: string) => (
    <th
      key={id}
      scope="col"
      className={id === "key" ? undefined : "num"}
      aria-sort={sort !== id ? "none" : id === "key" ? "ascending" : "descending"}
    >
      <button type="button" className="sort" onClick={() => setSort(id)}>
        {text}
      </button>
    </th>
  );
  const cell = (key: string, month: Month | undefined, amount: Minor | undefined) =>
    amount === undefined ? (
      "–"
    ) : (
      <a
        href={hrefOf(key, month)}
        onClick={(event) => {
          event.preventDefault();
          onCell(key, month);
        }}
      >
        {units(amount)}
      </a>
    );
  return (
    <TableScroll label={label}>
      <table className="paper dense month-grid">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {headingOf("key", heading)}
            {months.map((month) => headingOf(month, formatMonth(month)))}
            {headingOf("total", t("bank.total"))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ key, byMonth, total }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              {months.map((month) => (
                <td key={month} className="num">
                  {cell(key, month, byMonth.get(month))}
                </td>
              ))}
              <td className="num">{cell(key, undefined, total)}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t("bank.total")}</th>
            {months.map((month) => (
              <td key={month} className="num">
                {units(sum(rows.map(({ byMonth }) => byMonth.get(month) ?? 0)))}
              </td>
            ))}
            <td className="num">{units(sum(rows.map(({ total }) => total)))}</td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

function sum(amounts: Iterable<Minor>): Minor {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
