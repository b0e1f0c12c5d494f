import { readSheet } from "read-excel-file/node";
import { ACCOUNTS_LIMITS, rowsOfTable, type AccountsFile, type TableRecord } from "./accounts-csv.server";
import { unpacksWithin } from "./zip-size.server";

/** A sheet of 5,000 rows unpacks to under 10 MB. */
const LARGEST_UNPACKED = 20_000_000;
/** What a spreadsheet shows of a number: more digits are noise of its binary form. */
const DIGITS_SHOWN = 15;

/** The rows of an Excel workbook whose first sheet is in the template. Cells are taken as computed. */
export async function parseWorkbook(file: Buffer): Promise<AccountsFile> {
  if (file.length > ACCOUNTS_LIMITS.bytes)
    return { ok: false, file: { problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes } };
  const records = await sheetRecords(file, LARGEST_UNPACKED);
  return records === undefined ? { ok: false, file: { problem: "notXlsx" } } : rowsOfTable(records);
}

/** The first sheet's lines that hold something, cells as a spreadsheet shows them. Undefined: no workbook, or one that unpacks to more. */
export async function sheetRecords(file: Buffer, largestUnpacked: number): Promise<TableRecord[] | undefined> {
  if (!unpacksWithin(file, largestUnpacked)) return undefined;
  try {
    const cells: readonly (readonly unknown[])[] = await readSheet(file, { parseNumber: (text) => text });
    return cells
      .map((row, i) => ({ line: i + 1, record: row.map(cellText) }))
      .filter(({ record }) => record.some((text) => text !== ""));
  } catch {
    return undefined;
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  return /^-?\d+\.\d{3,}(E-?\d+)?$|E[+-]?\d+$/i.test(text) && Number.isFinite(Number(text))
    ? String(Number(Number(text).toPrecision(DIGITS_SHOWN)))
    : text;
}
