import { parse } from "csv-parse/sync";
import { ACCOUNTS_COLUMNS, type AccountsRow } from "~/domain/casefile/import";

/** Refused before it is parsed: a filing of one small firm is under 50 kB and a few hundred rows. */
export const ACCOUNTS_LIMITS = { bytes: 1_000_000, rows: 5_000 } as const;

export type FileProblem =
  | { readonly problem: "noRows" }
  | { readonly problem: "tooLarge" | "tooManyRows"; readonly limit: number }
  | { readonly problem: "missingColumns" | "unknownColumns"; readonly columns: readonly string[] }
  /** the line cannot be read as CSV, or has not as many cells as the heading */
  | { readonly problem: "notCsv"; readonly line: number };

export type AccountsFile =
  { readonly ok: true; readonly rows: readonly AccountsRow[] } | { readonly ok: false; readonly file: FileProblem };

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a CSV file in the template. The columns may stand in any order; nothing beside them is taken. */
export function parseAccounts(text: string): AccountsFile {
  if (Buffer.byteLength(text) > ACCOUNTS_LIMITS.bytes)
    return refuse({ problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes });
  const records = recordsOf(text);
  if (!Array.isArray(records)) return refuse(records);
  const [heading, ...body] = records;
  if (heading === undefined || body.length === 0) return refuse({ problem: "noRows" });
  if (body.length > ACCOUNTS_LIMITS.rows) return refuse({ problem: "tooManyRows", limit: ACCOUNTS_LIMITS.rows });

  const missing = ACCOUNTS_COLUMNS.filter((column) => !heading.record.includes(column));
  if (missing.length > 0) return refuse({ problem: "missingColumns", columns: missing });
  const unknown = heading.record.filter((name) => !(ACCOUNTS_COLUMNS as readonly string[]).includes(name));
  if (unknown.length > 0) return refuse({ problem: "unknownColumns", columns: unknown });
  const at = ACCOUNTS_COLUMNS.map((column) => [column, heading.record.indexOf(column)] as const);
  const rows = body.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(at.map(([column, i]) => [column, record[i] ?? ""])) as AccountsRow["cells"],
  }));
  return { ok: true, rows };
}

const refuse = (file: FileProblem): AccountsFile => ({ ok: false, file });

function recordsOf(text: string): CsvRecord[] | FileProblem {
  try {
    return parse(text, { bom: true, info: true, trim: true, skip_empty_lines: true }) as unknown as CsvRecord[];
  } catch (error) {
    if (error instanceof Error && "lines" in error) return { problem: "notCsv", line: Number(error.lines) };
    throw error;
  }
}
