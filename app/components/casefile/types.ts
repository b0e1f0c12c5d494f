import type { RenderedFile } from "~/domain/casefile/phrases";
import type { DocumentKind } from "~/domain/casefile/types";
import type { FlagPin } from "~/domain/judgement/types";

/** A file and a document as the browser gets them: their phrases are already sentences. */
export type ShownFile = RenderedFile;
export type ShownDocument = ShownFile["documents"][number];
export type ShownOf<K extends DocumentKind> = Extract<ShownDocument, { kind: K }>;

/** What every kind of sheet is given: its document, the flags pinned on it, and the currency of the file. */
export interface SheetProps<K extends DocumentKind> {
  readonly document: ShownOf<K>;
  readonly pins: PinsByPlace;
  readonly currency: string;
}

/** Locator's `at` → the first flag pinned there. */
export type PinsByPlace = ReadonlyMap<string, FlagPin>;

/** The binder's dividers, in the order of a credit file. */
export const GROUPS = [
  { id: "request", kinds: ["application"] },
  { id: "books", kinds: ["statements"] },
  { id: "money", kinds: ["bankStatement"] },
  { id: "outside", kinds: ["vatReturns", "electricity"] },
  { id: "people", kinds: ["interview"] },
  { id: "source", kinds: ["sourceNotes"] },
] as const satisfies readonly { id: string; kinds: readonly DocumentKind[] }[];
