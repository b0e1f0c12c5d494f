import { useSearchParams } from "@remix-run/react";
import { useId, useMemo, useState, type ReactNode } from "react";
import { PinHeading, PinnedRow } from "./cell";
import type { Column } from "./columns";
import { locatorOf, PivotGrid, type PaperRow, type Pivot } from "./paper-pivot";
import { rowProps, useRowSelection } from "./row-selection";
import { SelectionBar } from "./selection-bar";
import { nextSorting, readSorting, sortRows, writeSorting, type Sorting } from "./sorting";
import type { PinsByPlace } from "./types";
import { TableScroll } from "~/components/ui/table-scroll";
import { usePlace } from "~/components/casefile/place";
import { useTranslation } from "~/i18n/use-translation";

interface PaperTableProps<R extends PaperRow> {
  /** what the table lists, for those who hear it and for its scroll box */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly pins: PinsByPlace;
  /** the sentence that stands where the list would */
  readonly empty: string;
  readonly className?: string;
  /** how the list is summed by name and month, where its rows have both */
  readonly pivot?: Pivot<R>;
}

/** A list as it stands on paper: pins by row, totals below, and an order that a click on a heading changes. */
export function PaperTable<R extends PaperRow>(props: PaperTableProps<R>) {
  const { label, columns, rows, pins, empty, className = "", pivot } = props;
  const { t } = useTranslation("workbench");
  const [sorting, sort] = useSorting();
  const form = useId();
  const shown = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const order = useMemo(() => shown.map(locatorOf), [shown]);
  const { table, selected, clear } = useRowSelection(order);
  const [params] = useSearchParams();
  const { led } = usePlace();
  const [pivoted, setPivoted] = useState(params.get("pivot") === "1");
  const [before, setBefore] = useState(led);
  if (led !== before) {
    setBefore(led);
    setPivoted(false); // whoever is led to a row sees the rows
  }
  if (rows.length === 0) return <p className="muted sm none">{empty}</p>;
  const toggle = pivot && (
    <p className="table-tools">
      <button
        form={form}
        name="pivot"
        value={pivoted ? "0" : "1"}
        className="btn"
        aria-pressed={pivoted}
        onClick={(event) => {
          event.preventDefault();
          setPivoted(!pivoted);
        }}
      >
        {t("bank.views.month")}
      </button>
    </p>
  );
  if (pivot && pivoted) {
    return (
      <>
        <SortForm id={form} />
        {toggle}
        <PivotGrid label={label} rows={rows} pivot={pivot} heading={columns[0]?.label ?? ""} onRows={setPivoted} />
      </>
    );
  }
  return (
    <>
      {toggle}
      <TableScroll label={label}>
        <SortForm id={form} />
        <table className={`paper ${className}`.trim()} ref={table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.id} column={column} sorting={sorting} form={form} onSort={sort} />
              ))}
              <PinHeading label={t("pin.short")} />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PinnedRow
                key={locatorOf(row)}
                at={locatorOf(row)}
                what={columns[0]?.text(row) ?? ""}
                pins={pins}
                selection={rowProps(locatorOf(row), selected.has(locatorOf(row)))}
              >
                {columns.map((column, index) => (
                  <Cell key={column.id} column={column} heading={index === 0}>
                    {column.show?.(row) ?? column.text(row)}
                    <Detail text={column.detail?.(row)} />
                  </Cell>
                ))}
              </PinnedRow>
            ))}
            <Totals columns={columns} rows={rows} />
          </tbody>
        </table>
      </TableScroll>
      <SelectedRows columns={columns} rows={rows.filter((row) => selected.has(locatorOf(row)))} onClear={clear} />
    </>
  );
}

interface SelectedRowsProps<R> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly onClear: () => void;
}

function SelectedRows<R>({ columns, rows, onClear }: SelectedRowsProps<R>) {
  const figures = columns.flatMap(({ label, total, mean }) =>
    total && rows.length > 0 ? [{ label, sum: total(rows), mean: mean?.(rows) }] : [],
  );
  return <SelectionBar count={rows.length} figures={figures} onClear={onClear} />;
}

/** The order is a way of looking: it lives in the page, and in the address where no script runs. */
function useSorting() {
  const [params] = useSearchParams();
  const { place } = usePlace();
  return useState<Sorting | undefined>(() =>
    params.get("doc") === place.doc ? readSorting(params.get("sort")) : undefined,
  );
}

function SortForm({ id }: { id: string }) {
  const { place } = usePlace();
  return (
    <form id={id} onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="doc" value={place.doc} />
      <input type="hidden" name="step" value={place.step} />
    </form>
  );
}

interface HeadingProps<R> {
  readonly column: Column<R>;
  readonly sorting: Sorting | undefined;
  readonly form: string;
  readonly onSort: (sorting: Sorting) => void;
}

function Heading<R>({ column, sorting, form, onSort }: HeadingProps<R>) {
  const className = column.align === "right" ? "num" : undefined;
  const next = nextSorting(column, sorting);
  const direction = sorting?.column !== column.id ? "none" : sorting.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        form={form}
        name="sort"
        value={writeSorting(next)}
        className="sort"
        onClick={(event) => {
          event.preventDefault();
          onSort(next);
        }}
      >
        {column.label}
      </button>
    </th>
  );
}

function Cell<R>({ column, heading, children }: { column: Column<R>; heading: boolean; children: ReactNode }) {
  const className = `${column.align === "right" ? "num " : ""}${column.wraps ? "wraps" : "nowrap"}`;
  if (heading) {
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  }
  return <td className={className}>{children}</td>;
}

function Detail({ text }: { text: string | undefined }) {
  return text === undefined || text === "" ? null : <span className="detail">{text}</span>;
}

function Totals<R>({ columns, rows }: { columns: readonly Column<R>[]; rows: readonly R[] }) {
  const { t } = useTranslation("papers");
  if (!columns.some(({ total }) => total)) return null;
  return (
    <tr className="sum">
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.id} scope="row">
            {t("total")}
          </th>
        ) : (
          <td key={column.id} className={column.align === "right" ? "num" : undefined}>
            {column.total?.(rows)}
          </td>
        ),
      )}
      <td />
    </tr>
  );
}
