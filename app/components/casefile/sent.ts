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
  readonly columns: readonly (readonly unknown[])[];
}

const SHORT = 8;

const texts = new WeakMap<object, string>();

/** The JSON of what is never changed, once for each object. */
export function textOnce(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(byColumns(value));
  texts.set(value, text);
  return text;
}

export const sentFile = ({ documents, ...head }: ShownFile): SentFile =>
  `{${JSON.stringify(head).slice(1, -1)},"documents":[${documents.map(textOnce).join()}]}`;

/** The file that was sent, the same object for the same text. */
export const openFile = (text: SentFile): ShownFile =>
  once(text, () => {
    const { documents, ...head } = JSON.parse(text) as ShownFile;
    return { ...head, documents: documents.map(byRows) } as ShownFile;
  });

/** What was sent by `textOnce`. */
export const openOnce = <Value extends object>(text: string): Value =>
  once(text, () => byRows(JSON.parse(text) as Value) as Value);

/** Few: a browser shows one file, and the server draws the same ones again and again. */
const MOST = 16;
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
  return { "": names, columns: names.map((name) => rows.map((row) => row[name])) };
}

const byRows = (record: object): object =>
  Object.fromEntries(Object.entries(record).map(([name, part]) => [name, isColumns(part) ? rowsOf(part) : part]));

const isColumns = (part: unknown): part is Table => typeof part === "object" && part !== null && "" in part;

const rowsOf = ({ "": names, columns }: Table): Row[] =>
  columns[0]!.map((_, row) => Object.fromEntries(names.map((name, column) => [name, columns[column]![row]])));
