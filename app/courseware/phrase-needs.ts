import { BURDEN_PHRASES, DISTORTIONS, KNOCK_OUTS, phraseCodesOf, phrasesOf } from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import type { PhraseBook } from "./phrases";
import type { ContentError } from "./result";

/** Phrases that lies, burdens and knock-outs leave in the key of a case, and that the opinion of the bank's system may need. */
const ofTheKey: readonly string[] = [
  ...Object.values(DISTORTIONS).flatMap(({ says }) => phrasesOf(says)),
  ...BURDEN_PHRASES,
  ...Object.entries(KNOCK_OUTS).flatMap(([kind, { says }]) => [
    ...says.map((code) => `knockOut.${code}`),
    `opinion.knockOut.${kind}`,
  ]),
];

/** Code of a phrase → who needs it: the papers of some trades, or the key of a case. */
export function neededPhrases(): ReadonlyMap<string, string> {
  const trades = new Map<string, string[]>();
  for (const trade of INDUSTRY_IDS) {
    for (const code of phraseCodesOf(trade)) trades.set(code, [...(trades.get(code) ?? []), trade]);
  }
  const ofPapers = [...trades].map(([code, users]) => [code, `papers of ${users.join(", ")} use it`] as const);
  return new Map([...ofTheKey.map((code) => [code, "the key of a case uses it"] as const), ...ofPapers]);
}

/** What papers and keys say must stand in every book: a book that lacks a phrase is found here, not on a page. */
export function lintPhraseBooks(books: readonly PhraseBook[], folder: string): ContentError[] {
  const needed = [...neededPhrases()];
  return books.flatMap(({ language, templates }) =>
    needed
      .filter(([code]) => !(code in templates))
      .map(([code, why]) => ({ file: folder, line: 1, message: `no "${code}" in "${language}": ${why}` })),
  );
}
