import { stringify } from "csv-stringify/sync";

interface CsvColumn<Row> {
  readonly csv?: Readonly<Record<string, (row: Row) => string | number | undefined>>;
}

/**
 * A list as CSV, from the columns of its table. Cells that a spreadsheet would run as a formula are escaped with an
 * apostrophe; a byte order mark tells it the encoding.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const fields = columns.flatMap(({ csv }) => Object.entries(csv ?? {}));
  const lines = rows.map((row) => fields.map(([, value]) => value(row) ?? ""));
  return BYTE_ORDER_MARK + csvLines([fields.map(([name]) => name), ...lines]);
}

export const BYTE_ORDER_MARK = "\ufeff";

/** Lines of a file that is written part by part. */
export const csvLines = (lines: readonly (readonly (string | number)[])[]): string =>
  stringify(lines as (string | number)[][], { escape_formulas: true, record_delimiter: "windows" });
