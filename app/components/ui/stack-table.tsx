import type { ReactNode } from "react";
import { classOf, type Heading, TableHead } from "./table-head";

export interface StackRow {
  readonly key: string;
  readonly head: ReactNode;
  /** one for each column but the first; undefined leaves the cell empty, and out of the stack */
  readonly cells: readonly ReactNode[];
  readonly sum?: boolean;
}

interface StackTableProps {
  readonly label: string;
  readonly caption?: string;
  /** the first is the rows' names */
  readonly columns: readonly Heading[];
  readonly rows: readonly StackRow[];
}

/** A table on a wide page; on a phone each row stands under its name, every figure beside its column's. */
export function StackTable({ label, caption, columns, rows }: StackTableProps) {
  const others = columns.slice(1);
  return (
    <table className="stack-table" aria-label={caption ? undefined : label}>
      {caption && <caption>{caption}</caption>}
      <TableHead columns={columns} />
      <tbody>
        {rows.map(({ key, head, cells, sum }) => (
          <tr key={key} className={sum ? "sum" : undefined}>
            <th scope="row">{head}</th>
            {others.map((column, index) => (
              <td
                key={column.label}
                data-label={column.label}
                className={cells[index] === undefined ? "empty" : classOf(column)}
              >
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
