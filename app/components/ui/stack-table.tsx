import type { ReactNode } from "react";

export interface Column {
  readonly label: string;
  /** right-aligned figures */
  readonly num?: boolean;
  /** may break into lines though it is a figure */
  readonly wrap?: boolean;
  /** takes a whole line of the stack */
  readonly whole?: boolean;
}

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
  readonly columns: readonly Column[];
  readonly rows: readonly StackRow[];
}

const classOf = ({ num, wrap, whole }: Column): string =>
  [num && "num", wrap && "wrap", whole && "whole"].filter(Boolean).join(" ");

/** A table on a wide page; on a phone each row stands under its name, every figure beside its column's. */
export function StackTable({ label, caption, columns, rows }: StackTableProps) {
  const [names, ...others] = columns;
  return (
    <table className="stack-table" aria-label={caption ? undefined : label}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{names!.label}</th>
          {others.map((column) => (
            <th key={column.label} scope="col" className={classOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
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
