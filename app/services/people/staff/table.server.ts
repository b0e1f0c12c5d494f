import { csvRecords } from "~/services/author/accounts-csv.server";
import { sheetRecords } from "~/services/author/accounts-xlsx.server";
import { shownCells } from "./shown-cells.server";
import type { TableLine } from "~/domain/staff";
import type { StaffFileProblem } from "~/records/staff-import";

/** Of a bank of 20,000 a list has some 3 MB; as a workbook it unpacks to some 15. */
export const STAFF_LIMITS = { bytes: 8_000_000, rows: 50_000, columns: 60, unpacked: 80_000_000 } as const;

export type StaffTable =
  | { readonly ok: true; readonly headings: readonly string[]; readonly lines: readonly TableLine[] }
  | { readonly ok: false; readonly file: StaffFileProblem };

const refuse = (file: StaffFileProblem): StaffTable => ({ ok: false, file });

/** The table in a file, by what it holds, whatever its name: a workbook, or text with commas, semicolons or tabs. */
export async function readTable(bytes: Uint8Array): Promise<StaffTable> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > STAFF_LIMITS.bytes) return refuse({ problem: "tooLarge", limit: STAFF_LIMITS.bytes });
  if (file.toString("latin1", 0, 4) === "PK\x03\x04") {
    const records = await sheetRecords(file, STAFF_LIMITS.unpacked);
    return records ? tableOf(asShown(records, file)) : refuse({ problem: "notXlsx" });
  }
  if (file.toString("hex", 0, 4) === "d0cf11e0") return refuse({ problem: "oldExcel" });
  const text = decoded(file);
  if (text === undefined || text.includes("\0")) return refuse({ problem: "notText" });
  if (/^\s*</.test(text)) return refuse({ problem: "notTable" });
  const { delimiter, rest } = delimited(text);
  const records = csvRecords(rest, {
    delimiter,
    relax_column_count: true,
    relax_quotes: delimiter === "\t",
    max_record_size: 1_000_000,
  });
  return Array.isArray(records) ? tableOf(records) : refuse(records);
}

/** An employee number is what its cell shows, not what it counts to. */
function asShown(records: readonly TableLine[], workbook: Buffer): readonly TableLine[] {
  const lines = new Map(records.map(({ line, record }) => [line, [...record]]));
  for (const { line, column, text } of shownCells(workbook)) {
    const record = lines.get(line) ?? [];
    while (record.length < column) record.push("");
    record[column - 1] = text;
    lines.set(line, record);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, record]) => ({ line, record }));
}

function tableOf([heading, ...body]: readonly TableLine[]): StaffTable {
  const lines = body.filter(({ record }) => record.some((text) => text !== ""));
  if (heading === undefined || lines.length === 0) return refuse({ problem: "noRows" });
  if (lines.length > STAFF_LIMITS.rows) return refuse({ problem: "tooManyRows", limit: STAFF_LIMITS.rows });
  const used = heading.record.findLastIndex((text) => text !== "") + 1;
  if (used > STAFF_LIMITS.columns) return refuse({ problem: "tooManyColumns", limit: STAFF_LIMITS.columns });
  return { ok: true, headings: heading.record.slice(0, used), lines };
}

/** As Excel saves "Unicode text", in UTF-8 with or without its mark, or in a Chinese Windows' own encoding. */
function decoded(file: Buffer): string | undefined {
  const mark = file.toString("hex", 0, 2);
  const encodings = mark === "fffe" ? ["utf-16le"] : mark === "feff" ? ["utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // the next
    }
  }
  return undefined;
}

/** What stands between cells: as the first line says in Excel's way ("sep=;"), else what stands there most often outside quotes. */
function delimited(text: string): { readonly delimiter: string; readonly rest: string } {
  const said = /^sep=(.)\r?\n/.exec(text);
  if (said) return { delimiter: said[1]!, rest: text.slice(said[0].length) };
  const heading = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "").slice(0, 10_000).replace(/"[^"]*"/g, "");
  const [delimiter] = [",", ";", "\t"]
    .map((sign) => ({ sign, times: heading.split(sign).length }))
    .sort((a, b) => b.times - a.times);
  return { delimiter: delimiter!.sign, rest: text };
}
