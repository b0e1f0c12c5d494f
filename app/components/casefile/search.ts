import { inBinderOrder } from "./binder-order";
import { documentLabel } from "./document-label";
import { entry, type Entry, inWords, rowsIn } from "./entries";
import { kindOf, type Translate } from "./kinds";
import { placeWithin } from "./place-label";
import type { ShownDocument } from "./types";

export interface Indexed {
  readonly document: ShownDocument;
  readonly title: string;
  readonly entries: readonly Entry[];
}
export interface Found extends Indexed {
  /** how many places match, of which `entries` are the first */
  readonly total: number;
}

const SHOWN = 6;

/** Every place of every document in words, in the order of the binder: what the search looks through. */
export function indexFile(documents: readonly ShownDocument[], t: Translate): readonly Indexed[] {
  return inBinderOrder(documents).map((document) => {
    const title = documentLabel(document, t);
    return { document, title, entries: [head(document, title), ...placesOf(document, t)] };
  });
}

/** The documents with a place that holds every word, each with its first places. A figure is found with or without commas. */
export function findIn(index: readonly Indexed[], query: string): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return index
    .map((one) => {
      const hits = one.entries.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
      return { ...one, entries: hits.slice(0, SHOWN), total: hits.length };
    })
    .filter(({ total }) => total > 0);
}

export interface Piece {
  readonly text: string;
  readonly matches: boolean;
}

/** A text cut where the words of the query stand in it. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const words = wordsOf(query).map((word) => [...word].map(escaped).join(/^[\d.]+$/.test(word) ? ",?" : ""));
  if (words.length === 0) return [{ text, matches: false }];
  return text
    .split(new RegExp(`(${words.join("|")})`, "giu"))
    .map((piece, index) => ({ text: piece, matches: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

const wordsOf = (query: string) => query.toLowerCase().replaceAll(",", "").split(/\s+/u).filter(Boolean);
const escaped = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/u, "\\$&");

function head(document: ShownDocument, title: string): Entry {
  const own = Object.entries(document).map(([key, value]) => inWords(key, value));
  return entry(undefined, [title, ...own]);
}

/** Every place, as its kind says; where it says nothing, every row. */
function placesOf(document: ShownDocument, t: Translate): readonly Entry[] {
  const field = (at: string, value: string | undefined) => entry(at, [placeWithin(document, at, t), value]);
  return kindOf(document).entries?.(document, field) ?? rowsIn(document);
}
