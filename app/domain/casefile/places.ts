import type { Locator } from "./case-file";
import { kindOf } from "./documents/kinds";
import type { CaseDocument } from "./documents/types/kinds";

/** Every place of a paper that has a locator. */
export const placesIn = (document: CaseDocument): readonly string[] => kindOf(document).places.all(document);

export const isThere = (documents: readonly CaseDocument[], { doc, at }: Locator): boolean => {
  const document = documents.find(({ id }) => id === doc);
  return document !== undefined && placesIn(document).includes(at);
};

/**
 * A place that a page offers for a pin: one that is there, a month of an account, or a line that a statement of another
 * year has (that it is blank here may be the sign).
 */
export function canBePinned(documents: readonly CaseDocument[], { doc, at }: Locator): boolean {
  if (isThere(documents, { doc, at })) return true;
  const document = documents.find(({ id }) => id === doc);
  if (document?.kind === "bankStatement") {
    const months = document.lines.map(({ date }) => date.slice(0, 7)).sort();
    return /^\d{4}-\d{2}$/.test(at) && months.length > 0 && months[0]! <= at && at <= months.at(-1)!;
  }
  if (document?.kind !== "statements") return false;
  const [year, line = ""] = at.split(".");
  return (
    document.years.some(({ periodEnd }) => periodEnd.slice(0, 4) === year) &&
    document.years.some(({ lines }) => Object.hasOwn(lines, line))
  );
}

/** What stands at a place; undefined where there is none. */
export function rowAt(documents: readonly CaseDocument[], { doc, at }: Locator): unknown {
  const document = documents.find(({ id }) => id === doc);
  return document && kindOf(document).places.at(document, at);
}
