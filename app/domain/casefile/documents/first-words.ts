import type { Phrase } from "../../lending";
import type { CaseDocument } from "./types/kinds";

/** Numbers of the wordings of what is read first: the owner's first answer and the visitor's first note. */
export interface FirstWords {
  readonly owner: number;
  readonly visitor: number;
}

/** What is read first has so many wordings, where it is ordered; the seed alone draws among fewer. */
export const FIRST_WORDINGS = 10;

/** The question that a talk begins with, and the topic that a visit begins with. */
export const FIRST = { question: "business", topic: "premises" } as const;

/** Which wordings a file begins with; undefined: it has no talk or no visit. */
export function firstWordsOf(documents: readonly CaseDocument[]): FirstWords | undefined {
  const talk = documents.find((document) => document.kind === "interview");
  const visit = documents.find((document) => document.kind === "siteVisit");
  const [answer, note] = [talk?.answers[0]?.answer, visit?.notes[0]?.text];
  return answer && note && { owner: wordingOf(answer), visitor: wordingOf(note) };
}

/** The first wording of a code bears no number. */
const wordingOf = ({ code }: Phrase): number => Number(/\.(\d+)$/.exec(code)?.[1] ?? 1);
