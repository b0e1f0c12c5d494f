import { readSheet } from "read-excel-file/node";
import { ACCOUNTS_LIMITS, rowsOfTable, type AccountsFile } from "./accounts-csv.server";
import { unpacksWithin } from "./zip-size.server";

/** A sheet of 5,000 rows unpacks to under 10 MB. */
const LARGEST_UNPACKED = 20_000_000;
/** What a spreadsheet shows of a number: more digits are noise of its binary form. */
const DIGITS_SHOWN = 15;

/** The rows of an Excel workbook whose first sheet is in the template. Cells are taken as computed. */
export async function parseWorkbook(file: Buffer): Promise<AccountsFile> {
  if (file.length > ACCOUNTS_LIMITS.bytes)
    return { ok: false, file: { problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes } };
  if (!unpacksWithin(file, LARGEST_UNPACKED)) return { ok: false, file: { problem: "notXlsx" } };
  const cells = await firstSheet(file);
  if (cells === undefined) return { ok: false, file: { problem: "notXlsx" } };
  return rowsOfTable(
    cells
      .map((row, i) => ({ line: i + 1, record: row.map(cellText) }))
      .filter(({ record }) => record.some((text) => text !== "")),
  );
}

type Cells = readonly (readonly unknown[])[];

/** Undefined: not a workbook. */
async function firstSheet(file: Buffer): Promise<Cells | undefined> {
  try {
    return await readSheet(file, { parseNumber: (text) => text });
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
