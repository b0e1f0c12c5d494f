import { stringify } from "csv-stringify/sync";

interface CsvColumn<Row> {
  readonly csv?: Readonly<Record<string, (row: Row) => string | number | undefined>>;
}

/**
 * A list as CSV, from the columns of its table. Cells that a spreadsheet would run as a formula are escaped with an apostrophe;
 * a byte order mark tells it the encoding.
 */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  parts: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  return csvFile(records());

  async function* records() {
    yield [headerOf(columns)];
    for await (const rows of parts) yield cellsOf(columns, rows);
  }
}

type Records = readonly (readonly (string | number)[])[];

/**
 * The file of lines, part for part. Between two parts whoever else waits for the thread has a turn: a read of the database
 * does not give it up.
 */
export function csvFile(parts: AsyncGenerator<Records, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let mark = BYTE_ORDER_MARK;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(mark + csvLines(value)));
      mark = "";
      await new Promise((resolve) => setImmediate(resolve));
    },
    async cancel() {
      await parts.return();
    },
  });
}

/** By which a spreadsheet knows the encoding. */
const BYTE_ORDER_MARK = "\ufeff";

const fieldsOf = <Row>(columns: readonly CsvColumn<Row>[]) => columns.flatMap(({ csv }) => Object.entries(csv ?? {}));

const headerOf = <Row>(columns: readonly CsvColumn<Row>[]) => fieldsOf(columns).map(([name]) => name);

const cellsOf = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]) =>
  rows.map((row) => fieldsOf(columns).map(([, value]) => value(row) ?? ""));

/** Lines of a file that is written part by part. */
export const csvLines = (records: Records): string =>
  stringify([...records], { escape_formulas: true, record_delimiter: "windows" });
