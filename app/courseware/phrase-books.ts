import { basename, join } from "node:path";
import { namesIn, parseFile } from "./files";
import { parsePhrases, type PhraseBook } from "./phrases";
import type { ContentError } from "./result";

/**
 * One book per language, put together from `<language>.yaml` and `<part>.<language>.yaml`. Its version names the
 * versions of the parts in the order of their file names. A code may stand in one part only.
 */
export function loadPhraseBooks(folder: string, errors: ContentError[]): PhraseBook[] {
  const books = new Map<string, PhraseBook>();
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    const parsed = parseFile(file, parsePhrases);
    if (!parsed.ok) {
      errors.push(...parsed.errors);
      continue;
    }
    const part = parsed.value;
    if (basename(name, ".yaml").split(".").at(-1) !== part.language) {
      errors.push({ file, line: 1, message: `holds "${part.language}": end the name in ${part.language}.yaml` });
    }
    const book = books.get(part.language);
    for (const code of Object.keys(part.templates)) {
      if (book && code in book.templates)
        errors.push({ file, line: 1, message: `"${code}" stands in another part too` });
    }
    books.set(part.language, book ? merge(book, part) : part);
  }
  return [...books.values()];
}

const merge = (book: PhraseBook, part: PhraseBook): PhraseBook => ({
  language: book.language,
  version: `${book.version}+${part.version}`,
  templates: { ...book.templates, ...part.templates },
});
