import type { CaseFile } from "../../casefile/browser";
import type { Minor } from "../../money";
import type { Statement } from "../../statements";

/** Sales of twelve months at the pace of the period; undefined where the source does not state them. */
export function yearOfSales({ lines: { sales }, months }: Statement): Minor | undefined {
  return sales === undefined ? undefined : Math.round((sales * 12) / months);
}

/**
 * A year's sales as the file states them: of the last accounts; of a firm that keeps none, of its own sales book, or what
 * the owner declares in the application. Undefined where nobody says.
 */
export function fileSalesOf(documents: CaseFile["documents"]): Minor | undefined {
  const year = documents.find((document) => document.kind === "statements")?.years.at(-1);
  const stated = year && yearOfSales(year);
  if (stated !== undefined) return stated;
  const book = documents.find((document) => document.kind === "salesBook")?.months ?? [];
  const sold = book.reduce((total, { cash, wallet, onCredit }) => total + cash + wallet + onCredit, 0);
  if (sold > 0) return Math.round((sold * 12) / book.length);
  return documents.find((document) => document.kind === "application")?.stated.lastYearSales;
}
