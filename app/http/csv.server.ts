import { stringify } from "csv-stringify/sync";

interface CsvColumn<Row> {
  readonly csv?: Readonly<Record<string, (row: Row) => string | number | undefined>>;
}

/**
 * A list as CSV, from the columns of its table: part for part, each when the one before was taken. Cells that a spreadsheet
 * would run as a formula are escaped with an apostrophe; a byte order mark tells it the encoding.
 */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  parts: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  const encodings = encoded();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await encodings.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await encodings.return();
    },
  });

  async function* encoded(): AsyncGenerator<Uint8Array, void> {
    const encoder = new TextEncoder();
    yield encoder.encode(BYTE_ORDER_MARK + csvLines([headerOf(columns)]));
    for await (const rows of parts) yield encoder.encode(csvLines(cellsOf(columns, rows)));
  }
}

/** By which a spreadsheet knows the encoding. */
export const BYTE_ORDER_MARK = "\ufeff";

const fieldsOf = <Row>(columns: readonly CsvColumn<Row>[]) => columns.flatMap(({ csv }) => Object.entries(csv ?? {}));

const headerOf = <Row>(columns: readonly CsvColumn<Row>[]) => fieldsOf(columns).map(([name]) => name);

const cellsOf = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]) =>
  rows.map((row) => fieldsOf(columns).map(([, value]) => value(row) ?? ""));

/** Lines of a file that is written part by part. */
export const csvLines = (records: readonly (readonly (string | number)[])[]): string =>
  stringify([...records], { escape_formulas: true, record_delimiter: "windows" });
