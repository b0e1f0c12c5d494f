import type { i18n } from "i18next";

/** keys.ts checks the keys; this takes any. */
export type Reader = (keys: string | readonly string[], filling?: Filling) => string;
type Filling = Readonly<Record<string, unknown>>;

type Words = string | { readonly [key: string]: Words };
/** A text in pieces: every second one is the name of what fills it. */
type Pieces = readonly string[];

/** Found texts by their keys, as long as the catalogue is the same. */
const found = new WeakMap<object, Map<string, Pieces | undefined>>();

/**
 * Reads the texts of an instance, `name` being the catalogue at hand. They are plain: places for what fills them, one for
 * none, a singular and a plural. The library's own reading does far more, and takes longer than drawing the page around it.
 */
export function readerOf(instance: i18n, name: string): Reader {
  return (keys, filling = {}) => {
    const all = typeof keys === "string" ? [keys] : keys;
    for (const key of all) {
      const pieces = piecesOf(instance, name, key, filling.count);
      if (pieces) return filled(pieces, filling);
    }
    const { defaultValue } = filling;
    return typeof defaultValue === "string" ? filled(inPieces(defaultValue), filling) : keyAlone(all.at(-1)!);
  };
}

const PLURALS = new Intl.PluralRules("en");

function piecesOf(instance: i18n, name: string, key: string, count: unknown): Pieces | undefined {
  const catalogue = instance.getDataByLanguage("en")?.[key.includes(":") ? key.slice(0, key.indexOf(":")) : name];
  if (typeof catalogue !== "object") return undefined;
  const known = found.get(catalogue) ?? new Map<string, Pieces | undefined>();
  found.set(catalogue, known);
  const way = keyAlone(key);
  if (typeof count === "number") {
    const counted =
      (count === 0 ? knownAt(known, catalogue as Words, `${way}_zero`) : undefined) ??
      knownAt(known, catalogue as Words, `${way}_${PLURALS.select(count)}`);
    if (counted) return counted;
  }
  return knownAt(known, catalogue as Words, way);
}

const keyAlone = (key: string): string => key.slice(key.indexOf(":") + 1);

function knownAt(known: Map<string, Pieces | undefined>, catalogue: Words, way: string): Pieces | undefined {
  if (known.has(way)) return known.get(way);
  const words = way
    .split(".")
    .reduce<Words | undefined>(
      (at, step) => (typeof at === "object" && Object.hasOwn(at, step) ? at[step] : undefined),
      catalogue,
    );
  const pieces = typeof words === "string" ? inPieces(words) : undefined;
  // Codes of what was stored by an earlier version are as many as there are; texts are few.
  if (pieces) known.set(way, pieces);
  return pieces;
}

const inPieces = (text: string): Pieces => text.split(/\{\{\s*(\w+)\s*\}\}/);

function filled(pieces: Pieces, filling: Filling): string {
  if (pieces.length === 1) return pieces[0]!;
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : String(filling[piece] ?? ""))).join("");
}
