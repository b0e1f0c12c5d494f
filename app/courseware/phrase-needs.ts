import { join } from "node:path";
import { DISTORTIONS, KNOCK_OUTS, phrasesOf } from "~/domain/casefile";
import type { PhraseBook } from "./phrases";
import type { ContentError } from "./result";

/** The codes of all phrases that the key of a case, or the opinion of the bank's system, may need. */
export const neededPhrases: readonly string[] = [
  ...new Set([
    ...Object.values(DISTORTIONS).flatMap(({ says }) => phrasesOf(says)),
    ...Object.entries(KNOCK_OUTS).flatMap(([kind, { says }]) => [
      ...says.map((code) => `knockOut.${code}`),
      `opinion.knockOut.${kind}`,
    ]),
  ]),
];

/** A debrief names every lie and rule in the reader's language: a book that lacks a phrase is found here, not on a page. */
export const lintPhraseBooks = (books: readonly PhraseBook[], folder: string): ContentError[] =>
  books.flatMap(({ language, templates }) =>
    neededPhrases
      .filter((code) => !(code in templates))
      .map((code) => ({ file: join(folder, `${language}.yaml`), line: 1, message: `no phrase for "${code}"` })),
  );
