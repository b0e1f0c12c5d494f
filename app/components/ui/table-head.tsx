export interface Heading {
  readonly label: string;
  /** right-aligned figures */
  readonly num?: boolean;
  /** may break into lines though it is a figure */
  readonly wrap?: boolean;
  /** takes a whole line where rows are stacked */
  readonly whole?: boolean;
}

export const classOf = ({ num, wrap, whole }: Heading): string | undefined =>
  [num && "num", wrap && "wrap", whole && "whole"].filter(Boolean).join(" ") || undefined;

/** The head of a table: a heading for each column. */
export function TableHead({ columns }: { readonly columns: readonly Heading[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" className={classOf(column)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
