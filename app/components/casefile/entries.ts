import { cents } from "./numbers";
import { formatDate, formatMonth, formatNumber, formatPercent } from "~/components/ui/format";

/** A place of the file in words. Without `at` it is the head of its document. */
export interface Entry {
  readonly at: string | undefined;
  readonly text: string;
  readonly haystack: string;
}

export function entry(at: string | undefined, parts: readonly (string | undefined)[], unseen = ""): Entry {
  const text = parts.filter(Boolean).join(" · ");
  return { at, text, haystack: `${text} ${unseen}`.toLowerCase().replaceAll(",", "") };
}

/** The fields of a record that are no record or list of their own. */
export const plainFields = (record: object): readonly (readonly [at: string, value: unknown])[] =>
  Object.entries(record).filter(([, value]) => typeof value !== "object");

/** Every row with a locator of its own, however deep: a row's charges are rows too. */
export function rowsIn(record: object): readonly Entry[] {
  return Object.values(record).flatMap((value: unknown) => {
    if (!Array.isArray(value)) return [];
    return (value as readonly object[]).flatMap((row) => {
      const at = locatorOf(row);
      return at === undefined ? [] : [entry(at, wordsIn(row), datesIn(row)), ...rowsIn(row)];
    });
  });
}

function locatorOf(row: object): string | undefined {
  if ("id" in row) return String(row.id);
  return "month" in row ? String(row.month) : undefined;
}

export function wordsIn(row: object): readonly string[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const words = inWords(key, value);
    if (words !== undefined) return [words];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? wordsIn(value as object) : [];
  });
}

const datesIn = (row: object) =>
  Object.values(row)
    .filter((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    .join(" ");

const COUNTS =
  /^(no|quantity|kwh|cubicMetres|payments|openDays|receipts|heads|insured|members|squareMetres|days|row|tenorMonths|yearsInBusiness|ownerExperienceYears|employees)$/;
const SHARES = /^(rate|annualRate|share|deliveredShare|largestCustomerShare)$/;
/** Codes of the file, which the page shows in other words. */
const CODES =
  /^(id|kind|holder|side|regime|basis|form|type|category|lenderType|purpose|repayment|classification|reason|status|result|topic|fate|standardLine|severity)$/;

/** One field as a reader sees it; nothing for what the page shows in other words or not at all. */
export function inWords(key: string, value: unknown): string | undefined {
  if (typeof value === "string") {
    if (CODES.test(key) && /^[a-zA-Z0-9]*$/.test(value)) return undefined;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : value;
  }
  if (typeof value !== "number" || value === 0) return undefined;
  if (SHARES.test(key)) return formatPercent(value, 2);
  return COUNTS.test(key) ? formatNumber(value) : cents(value);
}
