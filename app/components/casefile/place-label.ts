import { documentLabel } from "./document-label";
import { kindOf, type Translate } from "./kinds";
import type { ShownDocument } from "./types";
import { formatMonth } from "~/components/ui/format";

/** A place in a document in words: "Bank statement, 05 Mar, private person, 20,000.00". */
export function placeLabel(document: ShownDocument | undefined, at: string, t: Translate): string {
  if (!document) return at;
  return `${documentLabel(document, t)}, ${placeWithin(document, at, t)}`;
}

/** The place alone, for a list that stands under its document's name: a month, or what its kind says; else the locator. */
export function placeWithin(document: ShownDocument, at: string, t: Translate): string {
  if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at);
  return kindOf(document).place(document, at, t) ?? at;
}
