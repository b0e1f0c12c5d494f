import { documentLabel } from "./document-label";
import { cents, dayMonth } from "./numbers";
import { paperPlace } from "./paper-place";
import type { ShownDocument } from "./types";
import { formatMonth } from "~/components/ui/format";

/** A place in a document in words: "Bank statement, 05 Mar, private person, 20,000.00". */
export function placeLabel(
  document: ShownDocument | undefined,
  at: string,
  t: (key: string, options?: Record<string, unknown>) => string,
): string {
  if (!document) return at;
  return `${documentLabel(document, t)}, ${placeWithin(document, at, t)}`;
}

/** The place alone, for a list that stands under its document's name. */
export function placeWithin(document: ShownDocument, at: string, t: (key: string) => string): string {
  switch (document.kind) {
    case "bankStatement": {
      if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at);
      const line = document.lines.find(({ no }) => `L${no}` === at);
      return line ? `${dayMonth(line.date)}, ${line.counterparty}, ${cents(line.in > 0 ? line.in : line.out)}` : at;
    }
    case "statements": {
      const [year = "", line = ""] = at.split(".");
      return `${t(`lines.${line}`)} ${year}`;
    }
    case "vatReturns":
    case "electricity":
      return formatMonth(at);
    case "interview":
      return document.answers.find(({ id }) => id === at)?.question ?? at;
    case "application":
      return t(`application.fields.${at}`);
    case "sourceNotes":
      return at;
    default:
      return paperPlace(document, at, t);
  }
}
