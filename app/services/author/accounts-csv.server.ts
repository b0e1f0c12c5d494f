import { type Options, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { ACCOUNTS_COLUMNS, type AccountsRow } from "~/domain/accounts";

/** Refused before it is parsed: a filing of one small firm is under 50 kB and a few hundred rows. */
export const ACCOUNTS_LIMITS = { bytes: 1_000_000, rows: 5_000 } as const;

export type FileProblem =
  | { readonly problem: "noRows" }
  | { readonly problem: "tooLarge" | "tooManyRows"; readonly limit: number }
  | { readonly problem: "missingColumns" | "unknownColumns"; readonly columns: readonly string[] }
  /** a ZIP file that holds no workbook, or unpacks to more than any workbook of accounts would */
  | { readonly problem: "notXlsx" }
  | NotCsv;

/** The line cannot be read as CSV, or has not as many cells as the heading. */
export interface NotCsv {
  readonly problem: "notCsv";
  readonly line: number;
}

export type AccountsFile =
  { readonly ok: true; readonly rows: readonly AccountsRow[] } | { readonly ok: false; readonly file: FileProblem };

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A line of a table, and where it stands in its file. */
export interface TableRecord {
  readonly line: number;
  readonly record: readonly string[];
}

/** The rows of a CSV file in the template. */
export function parseAccounts(text: string): AccountsFile {
  if (Buffer.byteLength(text) > ACCOUNTS_LIMITS.bytes)
    return refuse({ problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes });
  const records = csvRecords(text);
  return Array.isArray(records) ? rowsOfTable(records) : refuse(records);
}

/** Where a table was made from another file, each row may say its line there. */
const LINE_COLUMN = "line";

/** The rows of a table in the template. The columns may stand in any order; nothing beside them is taken. */
export function rowsOfTable([heading, ...body]: readonly TableRecord[]): AccountsFile {
  if (heading === undefined || body.length === 0) return refuse({ problem: "noRows" });
  if (body.length > ACCOUNTS_LIMITS.rows) return refuse({ problem: "tooManyRows", limit: ACCOUNTS_LIMITS.rows });

  const known: readonly string[] = [...ACCOUNTS_COLUMNS, LINE_COLUMN];
  const missing = ACCOUNTS_COLUMNS.filter((column) => !heading.record.includes(column));
  if (missing.length > 0) return refuse({ problem: "missingColumns", columns: missing });
  const unknown = heading.record.filter((name) => !known.includes(name));
  if (unknown.length > 0) return refuse({ problem: "unknownColumns", columns: unknown });
  const at = ACCOUNTS_COLUMNS.map((column) => [column, heading.record.indexOf(column)] as const);
  const lineAt = heading.record.indexOf(LINE_COLUMN);
  const rows = body.map(({ record, line }) => ({
    line: lineIn(record[lineAt]) ?? line,
    cells: Object.fromEntries(at.map(([column, i]) => [column, record[i] ?? ""])) as AccountsRow["cells"],
  }));
  return { ok: true, rows };
}

const lineIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** The rows as a table in the template, each with its line: what goes from one page to the next, and can be kept. */
export function accountsCsv(rows: readonly AccountsRow[]): string {
  return stringify([
    [...ACCOUNTS_COLUMNS, LINE_COLUMN],
    ...rows.map(({ line, cells }) => [...ACCOUNTS_COLUMNS.map((column) => cells[column]), String(line)]),
  ]);
}

const refuse = (file: FileProblem): AccountsFile => ({ ok: false, file });

/** The lines of a CSV file; with options of the parser's where it need not be in the template. */
export function csvRecords(text: string, options: Options = {}): TableRecord[] | NotCsv {
  try {
    const settings = { bom: true, info: true, trim: true, skip_empty_lines: true, ...options };
    const records = parse(text, settings) as unknown as CsvRecord[];
    return records.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof Error && "lines" in error) return { problem: "notCsv", line: Number(error.lines) };
    throw error;
  }
}
