import type { ShownFile } from "./types";

/**
 * How what never changes of a case travels to the browser: as text that is made once for many pages, each long table of a
 * paper by its columns. As a loader's own data it would be taken apart and put together anew for every page, in twice the
 * bytes.
 */
export type SentFile = string;

/** Under the empty name, which no paper uses: the names of the columns; then the columns. */
interface Table {
  readonly "": readonly string[];
  readonly columns: readonly Column[];
}

/** The values of a column from the first row to the last; where they repeat, each once and then which stands where. */
type Column = readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };

const SHORT = 8;

const texts = new WeakMap<object, string>();

/** The text of what is never changed, made once for each object. */
export function sentOnce(value: object): string {
  const text = textOf(value);
  once(text, () => value);
  return text;
}

export function sentFile(file: ShownFile): SentFile {
  const { documents, ...head } = file;
  const text = `{${JSON.stringify(head).slice(1, -1)},"documents":[${documents.map(textOf).join()}]}`;
  once(text, () => file);
  return text;
}

function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(byColumns(value));
  texts.set(value, text);
  return text;
}

/** The file that was sent, the same object for the same text. */
export const openFile = (text: SentFile): ShownFile =>
  once(text, () => {
    const sent: unknown = JSON.parse(text);
    const { documents, ...head } = sent as ShownFile;
    return { ...head, documents: documents.map(byRows) } as ShownFile;
  });

/** What was sent by `sentOnce`. */
export const openOnce = <Value extends object>(text: string): Value =>
  once(text, () => {
    const sent: unknown = JSON.parse(text);
    return byRows(sent as object) as Value;
  });

/** What is of one page alone: whole, as text, it takes a tenth of the time that its values would take one by one. */
export const sentPage = (value: object): string => JSON.stringify(value);

export function openPage<Value extends object>(text: string): Value {
  const sent: unknown = JSON.parse(text);
  return sent as Value;
}

/** A browser shows one file; the server draws what it has just sent, and need not read that. */
const MOST = 32;
const opened = new Map<string, object>();

function once<Value extends object>(text: string, open: () => Value): Value {
  const value = (opened.get(text) as Value | undefined) ?? open();
  opened.delete(text); // as the one used last
  opened.set(text, value);
  if (opened.size > MOST) opened.delete(opened.keys().next().value!);
  return value;
}

const byColumns = (record: object): object =>
  Object.fromEntries(Object.entries(record).map(([name, part]) => [name, isTable(part) ? tableOf(part) : part]));

type Row = Readonly<Record<string, unknown>>;

function isTable(part: unknown): part is readonly Row[] {
  if (!Array.isArray(part) || part.length < SHORT) return false;
  const rows = part as readonly unknown[];
  const names = namesOf(rows[0]);
  return names !== "" && rows.every((row) => namesOf(row) === names);
}

/** Of a record without holes; "": it is none. */
const namesOf = (row: unknown): string =>
  typeof row === "object" && row !== null && !Array.isArray(row) && !Object.values(row).includes(undefined)
    ? Object.keys(row).join()
    : "";

function tableOf(rows: readonly Row[]): Table {
  const names = Object.keys(rows[0]!);
  return { "": names, columns: names.map((name) => columnOf(rows.map((row) => row[name]))) };
}

function columnOf(values: readonly unknown[]): Column {
  const places = new Map([...new Set(values)].map((value, place) => [value, place]));
  if (2 * places.size > values.length || typeof values[0] !== "string") return values;
  return { of: [...places.keys()], at: values.map((value) => places.get(value)!) };
}

const byRows = (record: object): object =>
  Object.fromEntries(Object.entries(record).map(([name, part]) => [name, isColumns(part) ? rowsOf(part) : part]));

const isColumns = (part: unknown): part is Table => typeof part === "object" && part !== null && "" in part;

function rowsOf({ "": names, columns }: Table): Row[] {
  const values = columns.map((column) =>
    "at" in column && "of" in column ? column.at.map((place) => column.of[place]) : column,
  ) as unknown[][];
  return values[0]!.map((_, row) => Object.fromEntries(names.map((name, column) => [name, values[column]![row]])));
}
