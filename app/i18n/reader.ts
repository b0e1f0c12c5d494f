import { catalogueOf, type Words } from "./catalogues";
import { listed } from "./listed";

/** keys.ts checks the keys; this takes any. */
export type Reader = (keys: string | readonly string[], filling?: Filling) => string;
type Filling = Readonly<Record<string, unknown>>;

/** A text in pieces: every second one is the name of what fills it, and how, where it is a list. */
type Pieces = readonly string[];

/** Found texts by their keys, as long as the catalogue is the same. */
const found = new WeakMap<object, Map<string, Pieces | undefined>>();

/**
 * Reads texts, `name` being the catalogue at hand. They are plain: places for what fills them, lists among it, a form for
 * none, a singular and a plural. A test holds it against i18next, which does far more, is an eighth of all that a page's
 * scripts weigh and takes longer than drawing the page around it.
 */
export function readerOf(name: string): Reader {
  return (keys, filling = {}) => {
    const all = typeof keys === "string" ? [keys] : keys;
    for (const key of all) {
      const pieces = piecesOf(name, key, filling.count);
      if (pieces) return filled(pieces, filling);
    }
    const { defaultValue } = filling;
    return typeof defaultValue === "string" ? filled(inPieces(defaultValue), filling) : keyAlone(all.at(-1)!);
  };
}

const PLURALS = new Intl.PluralRules("en");

function piecesOf(name: string, key: string, count: unknown): Pieces | undefined {
  const catalogue = catalogueOf(key.includes(":") ? key.slice(0, key.indexOf(":")) : name);
  if (typeof catalogue !== "object") return undefined;
  const known = found.get(catalogue) ?? new Map<string, Pieces | undefined>();
  found.set(catalogue, known);
  const way = keyAlone(key);
  if (typeof count === "number") {
    for (const form of count === 0 ? ["zero", PLURALS.select(count)] : [PLURALS.select(count)]) {
      const counted = knownAt(known, catalogue, `${way}_${form}`);
      if (counted) return counted;
    }
  }
  return knownAt(known, catalogue, way);
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

const inPieces = (text: string): Pieces => text.split(/\{\{\s*(\w+(?:, list(?:\(type: \w+\))?)?)\s*\}\}/);

function filled(pieces: Pieces, filling: Filling): string {
  if (pieces.length === 1) return pieces[0]!;
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : place(piece, filling))).join("");
}

function place(piece: string, filling: Filling): string {
  const [name = "", list] = piece.split(", ");
  if (!Object.hasOwn(filling, name)) return `{{${piece}}}`; // seen and missed, not a sentence with a hole
  const value = filling[name] ?? "";
  if (list === undefined || !Array.isArray(value)) return String(value);
  return listed(value, /type: (\w+)/.exec(list)?.[1] as Parameters<typeof listed>[1]);
}
