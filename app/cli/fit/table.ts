import { parse } from "csv-parse/sync";
import { UsageError } from "../command";

/** Rows of text under named columns; undefined: missing. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** ARFF where the text has its declarations, otherwise CSV with a heading. Nothing and "?" are missing in both. */
export function readTable(text: string, argument: string): Table {
  const table = /^\s*@relation\b/im.test(text) ? readArff(text, argument) : readCsv(text, argument);
  if (table.rows.length === 0) throw new UsageError(`${argument}: has no rows`);
  const twice = table.names.find((name, i) => table.names.indexOf(name) < i);
  if (twice !== undefined) throw new UsageError(`${argument}: the column ${JSON.stringify(twice)} stands twice`);
  return table;
}

const cell = (text: string): string | undefined =>
  text.trim() === "" || text.trim() === "?" ? undefined : text.trim();

function readCsv(text: string, argument: string): Table {
  const [names, ...rows] = parseLines(text, argument, 0);
  return { names: (names ?? []).map((name) => name.trim()), rows: rows.map((row) => row.map(cell)) };
}

/** Attribute-Relation File Format of the Weka project: declarations, then comma-separated rows; sparse rows are refused. */
function readArff(text: string, argument: string): Table {
  const lines = text.split(/\r?\n/);
  const data = lines.findIndex((line) => /^\s*@data\b/i.test(line));
  if (data < 0) throw new UsageError(`${argument}: has no @data`);
  const names = lines.slice(0, data).flatMap((line, i) => {
    if (!/^\s*@attribute\b/i.test(line)) return [];
    const [, single, double, plain] =
      /^\s*@attribute\s+(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\S+))\s/i.exec(line) ?? [];
    const name = single ?? double ?? plain;
    if (name === undefined) throw new UsageError(`${argument}: line ${i + 1} declares no attribute`);
    return [name.replace(/\\(.)/g, "$1")];
  });
  const body = lines.slice(data + 1).map((line) => (line.startsWith("%") ? "" : line));
  const sparse = body.findIndex((line) => line.trim().startsWith("{"));
  if (sparse >= 0) throw new UsageError(`${argument}: line ${data + 2 + sparse} is sparse, which is not supported`);
  const rows = parseLines(body.join("\n"), argument, data + 1, names.length);
  return { names, rows: rows.map((row) => row.map(cell)) };
}

function parseLines(text: string, argument: string, before: number, width?: number): string[][] {
  try {
    const rows = parse(text, { bom: true, skip_empty_lines: true, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const odd = rows.find(({ record }) => width !== undefined && record.length !== width);
    if (odd) {
      throw new UsageError(
        `${argument}: line ${before + odd.info.lines} has ${odd.record.length} values for ${width} attributes`,
      );
    }
    return rows.map(({ record }) => record);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const lines = (error as { lines?: number }).lines ?? 1;
    throw new UsageError(`${argument}: line ${before + lines} has not as many values as the first`);
  }
}

/** The numbers of a column; undefined where one of its cells is not a number. */
export function numbersOf({ rows }: Table, column: number): (number | undefined)[] | undefined {
  const values = rows.map((row) => (row[column] === undefined ? undefined : Number(row[column])));
  return values.some((value) => value !== undefined && !Number.isFinite(value)) ? undefined : values;
}
