import type { DocumentKind, Locator, RenderedFile, Severity } from "~/domain/casefile/browser";
import type { Worksheet } from "~/domain/judgement/worksheet";

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

/** How a place is marked in its margin: by the flag's severity, as support, or as what was planted there. */
export interface Mark {
  readonly severity: Severity | "support" | "planted";
}

/** Locator's `at` → the mark of the first pin there; what was planted goes before a flag, a flag before support. */
export type PinsByPlace = ReadonlyMap<string, Mark>;

export interface Pins extends Pick<Worksheet, "flags">, Partial<Pick<Worksheet, "supports">> {
  /** places of what was planted in the file; only after the decision */
  readonly planted?: readonly Locator[];
}

export function marksIn(document: ShownDocument, { flags, supports = [], planted = [] }: Pins): PinsByPlace {
  const here = [
    ...planted.map((at) => ({ at, severity: "planted" as const })),
    ...flags,
    ...supports.map(({ at }) => ({ at, severity: "support" as const })),
  ]
    .filter(({ at }) => at.doc === document.id)
    .reverse();
  return new Map(here.map(({ at, severity }) => [at.at, { severity }] as const));
}
