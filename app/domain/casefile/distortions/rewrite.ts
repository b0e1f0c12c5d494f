import type { CaseDocument, DocumentKind } from "../types";

type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;

/** The same documents with those of one kind rewritten. */
export function rewrite<K extends DocumentKind>(
  documents: readonly CaseDocument[],
  kind: K,
  change: (document: Of<K>) => Of<K>,
): CaseDocument[] {
  return documents.map((document) => (document.kind === kind ? change(document as Of<K>) : document));
}

export function only<K extends DocumentKind>(documents: readonly CaseDocument[], kind: K): Of<K> {
  const found = documents.find((document) => document.kind === kind);
  if (!found) throw new RangeError(`the case has no ${kind}`);
  return found as Of<K>;
}

/** The answers of the interview with one replaced, found by its question. */
export function answering(
  document: Of<"interview">,
  question: string,
  answer: Of<"interview">["answers"][number]["answer"],
): Of<"interview"> {
  return {
    ...document,
    answers: document.answers.map((said) =>
      said.question.code === `interview.ask.${question}` ? { ...said, answer } : said,
    ),
  };
}

export const answerTo = (document: Of<"interview">, question: string): string =>
  document.answers.find((said) => said.question.code === `interview.ask.${question}`)?.id ?? "";
