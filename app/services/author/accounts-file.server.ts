import { accountsCsv, ACCOUNTS_LIMITS, parseAccounts, type FileProblem } from "./accounts-csv.server";
import { parseWorkbook } from "./accounts-xlsx.server";
import { readFiling, type Filing, type FilingProblem } from "./ixbrl/filing.server";
import type { FactError } from "./ixbrl/rows.server";
import type { AccountsRow } from "~/domain/accounts";

/** A filing with its pictures and styles is larger than its figures; the server takes bodies up to 4 MB. */
export const FILING_LIMIT_BYTES = 3_000_000;

export type SourceProblem = FileProblem | FilingProblem | { readonly problem: "pdf" | "notText" };

export type SourceFile =
  | {
      readonly ok: true;
      readonly rows: readonly AccountsRow[];
      /** the same rows as text in the template: all that goes on from here */
      readonly csv: string;
      /** a filing in Inline XBRL, and what was left out of it */
      readonly filing: Filing | undefined;
    }
  | { readonly ok: false; readonly reason: "file"; readonly file: SourceProblem }
  | { readonly ok: false; readonly reason: "facts"; readonly errors: readonly FactError[] };

const refuse = (file: SourceProblem): SourceFile => ({ ok: false, reason: "file", file });

/** Reads accounts by what the file holds, whatever its name: a filing in Inline XBRL, an Excel workbook or CSV. */
export async function readAccountsFile(bytes: Uint8Array): Promise<SourceFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > FILING_LIMIT_BYTES) return refuse({ problem: "tooLarge", limit: FILING_LIMIT_BYTES });
  const start = file.toString("latin1", 0, 4);
  if (start === "%PDF") return refuse({ problem: "pdf" });
  if (start === "PK\x03\x04") return table(await parseWorkbook(file));

  const text = decoded(file);
  if (text === undefined || text.includes("\0")) return refuse({ problem: "notText" });
  if (!text.trimStart().startsWith("<")) {
    return file.length > ACCOUNTS_LIMITS.bytes
      ? refuse({ problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes })
      : table(parseAccounts(text));
  }
  const read = readFiling(text);
  if (!read.ok) return read;
  if (read.rows.length > ACCOUNTS_LIMITS.rows) return refuse({ problem: "tooManyRows", limit: ACCOUNTS_LIMITS.rows });
  return { ok: true, rows: read.rows, csv: accountsCsv(read.rows), filing: read.filing };
}

function table(read: ReturnType<typeof parseAccounts>): SourceFile {
  return read.ok ? { ok: true, rows: read.rows, csv: accountsCsv(read.rows), filing: undefined } : refuse(read.file);
}

/** In the encoding that the file declares, else in UTF-8. Undefined: it is in none that we know. */
function decoded(file: Buffer): string | undefined {
  const declared = /^[^>]*encoding=["']([\w-]+)["']/.exec(file.toString("latin1", 0, 200))?.[1];
  try {
    return new TextDecoder(declared ?? "utf-8", { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}
