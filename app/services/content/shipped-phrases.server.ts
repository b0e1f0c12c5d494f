import { loadPhraseBooks } from "~/courseware/phrase-books";
import type { PhraseTemplates } from "~/domain/casefile";

let books: ReadonlyMap<string, PhraseTemplates> | undefined;

/** The sentences that this program ships in a language, read once. */
export function shippedPhrases(language: string): PhraseTemplates {
  books ??= new Map(loadPhraseBooks("content/phrases", []).map(({ language: key, templates }) => [key, templates]));
  return books.get(language) ?? {};
}

/**
 * A book of the bank with the shipped sentence for every code that it lacks. A book is older than the program wherever it is
 * the bank's own, or pinned by an attempt that was opened before an upgrade; what is shown then must not have a hole.
 */
export const withShippedPhrases = (language: string, own: PhraseTemplates): PhraseTemplates => ({
  ...shippedPhrases(language),
  ...own,
});

/** Codes of the shipped book that a book of the bank lacks. */
export const lackingPhrases = (own: PhraseTemplates, shipped: PhraseTemplates): readonly string[] =>
  Object.keys(shipped).filter((code) => !(code in own));

/** For the console: how many, and the first few by name. */
export function lackingLine(lacking: readonly string[]): string {
  const more = lacking.length > 5 ? " …" : "";
  return `${lacking.length} sentences of this version, which are shown as shipped: ${lacking.slice(0, 5).join(", ")}${more}`;
}
