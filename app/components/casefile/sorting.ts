import type { Column } from "./columns";

/** A column's id and the direction; as a query: "value" or "-value". */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export function readSorting(text: string | null): Sorting | undefined {
  if (!text) return undefined;
  return text.startsWith("-") ? { column: text.slice(1), descending: true } : { column: text, descending: false };
}

export function writeSorting({ column, descending }: Sorting): string {
  return `${descending ? "-" : ""}${column}`;
}

/** What a click on a heading asks for: figures from the largest, all else from the first; a second click turns it. */
export function nextSorting<R>(column: Column<R>, sorting: Sorting | undefined): Sorting {
  const descending = sorting?.column === column.id ? !sorting.descending : column.align === "right";
  return { column: column.id, descending };
}

/** The rows in the order asked for; rows alike keep the order of the paper, rows without a value come last. */
export function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | undefined) {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (!column) return rows;
  const sign = sorting?.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  });
}
