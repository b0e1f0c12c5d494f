/** So many rows alike pack smaller by column; fewer pack as well as they are. */
const LONG = 12;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a long table by column. */
interface Columns {
  readonly $fields: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
}

/**
 * A value of JSON with its long tables by column: lists of objects that have the same fields, whose likes then stand
 * side by side. All else comes out as it went in.
 */
export function tablesToColumns(value: unknown): unknown {
  if (Array.isArray(value)) return fieldsInCommon(value) ?? value.map(tablesToColumns);
  return mapFields(value, tablesToColumns);
}

/** The value that `tablesToColumns` was given; also one that was stored without columns. */
export function tablesFromColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tablesFromColumns);
  if (isColumns(value)) return rowsOf(value);
  return mapFields(value, tablesFromColumns);
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const isColumns = (value: unknown): value is Columns => isRow(value) && "$fields" in value;

const mapFields = (value: unknown, change: (field: unknown) => unknown): unknown =>
  isRow(value) ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)])) : value;

/** The list by column, or undefined where its rows are few or differ. */
function fieldsInCommon(list: readonly unknown[]): Columns | undefined {
  if (list.length < LONG || !list.every(isRow)) return undefined;
  const fields = writtenFields(list[0]!);
  const names = fields.join();
  if (!list.every((row) => writtenFields(row).join() === names)) return undefined;
  return { $fields: fields, columns: fields.map((field) => list.map((row) => row[field])) };
}

/** JSON leaves out a field that is undefined. */
const writtenFields = (row: Row): string[] => Object.keys(row).filter((field) => row[field] !== undefined);

const rowsOf = ({ $fields, columns }: Columns): Row[] =>
  columns[0]!.map((_, i) => Object.fromEntries($fields.map((field, k) => [field, columns[k]![i]])));
