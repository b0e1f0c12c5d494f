import { Fragment, type ReactNode } from "react";
import { classOf, type Column } from "./column";
import { ListRange } from "./list-range";
import { ListPages } from "./list-pages";
import { SortLink, SortLinks } from "./sort-links";
import { TableScroll } from "~/components/ui/table-scroll";
import type { ListView } from "~/forms/list-query";

interface DataTableProps<Row, Sort extends string> {
  readonly caption: string;
  /** the first is the rows' names */
  readonly columns: readonly Column<Row, NoInfer<Sort>>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** page, order and search as the URL has them; left out for a short table that is shown whole */
  readonly list?: ListView<Sort>;
  /** what stands here when there is no row */
  readonly empty?: ReactNode;
  /** beside the range, such as a download */
  readonly actions?: ReactNode;
}

/** A list: a table on a wide page, a card for each row on a phone. Order and page are links, so that it needs no script. */
export function DataTable<Row, Sort extends string = never>(props: DataTableProps<Row, Sort>) {
  const { caption, columns, rows, rowKey, list, empty, actions } = props;
  const [name, ...others] = columns;
  return (
    <div className="data-list">
      {(list || actions) && (
        <div className="row">
          {list && <ListRange list={list} shown={rows.length} />}
          {actions}
        </div>
      )}
      {rows.length === 0 && empty}
      {rows.length > 0 && (
        <>
          {list && <SortLinks list={list} columns={columns} />}
          <TableScroll label={caption}>
            <table className="stack-table data-table">
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <ColumnHeader key={column.id} column={column} list={list} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
                    <th scope="row" className={classOf(name!)}>
                      {name!.cell(row)}
                    </th>
                    {others.map((column) => (
                      <Fragment key={column.id}>{dataCell(column, column.cell(row))}</Fragment>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          {list && <ListPages list={list} label={caption} />}
        </>
      )}
    </div>
  );
}

function dataCell(column: Column<never, string>, content: ReactNode) {
  const isEmpty = content === undefined || content === "" || content === false;
  return (
    <td
      data-label={column.action ? undefined : (column.phoneLabel ?? column.header)}
      className={isEmpty ? "empty" : classOf(column)}
    >
      {content}
    </td>
  );
}

function ColumnHeader({ column, list }: { column: Column<never, string>; list: ListView | undefined }) {
  const { header, sort, action } = column;
  if (action)
    return (
      <th scope="col" className="action">
        <span className="visually-hidden">{header}</span>
      </th>
    );
  if (!list || sort === undefined)
    return (
      <th scope="col" className={classOf(column)}>
        {header}
      </th>
    );
  const order = list.sort !== sort ? undefined : list.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={classOf(column)} aria-sort={order}>
      <SortLink list={list} sort={sort} header={header} />
    </th>
  );
}
