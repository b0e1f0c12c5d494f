import type { Step } from "./complete";

/** Something was in sight for so long, whole seconds; in the order in which it was left. */
export interface Visit {
  readonly kind: "document" | "step";
  readonly subject: string;
  readonly seconds: number;
}

/** A visit as it was told to the server, in milliseconds: those told at once share the moment, and the last of them ended then. */
export interface ToldVisit extends Visit {
  readonly toldAt: number;
}

/** How a decision came about. */
export interface Process {
  /** of the file's documents, those that were opened, in the order of their first opening */
  readonly opened: readonly { readonly doc: string; readonly seconds: number; readonly times: number }[];
  /** those that never were */
  readonly unopened: readonly string[];
  readonly steps: readonly { readonly step: Step; readonly seconds: number }[];
  /** time with a document in sight; the worksheet stands beside it */
  readonly seconds: number;
}

/** Adds up what was seen. A paper that was asked for later counts among the documents of the file. */
export function processOf(visits: readonly Visit[], documents: readonly string[]): Process {
  const total = (of: readonly Visit[]): number => of.reduce((sum, { seconds }) => sum + seconds, 0);
  const inOrder = (kind: Visit["kind"]): [subject: string, of: readonly Visit[]][] => {
    const own = visits.filter((visit) => visit.kind === kind);
    return [...new Set(own.map(({ subject }) => subject))].map((subject) => [
      subject,
      own.filter((visit) => visit.subject === subject),
    ]);
  };
  const opened = inOrder("document").map(([doc, of]) => ({ doc, seconds: total(of), times: of.length }));
  return {
    opened,
    unopened: documents.filter((id) => !opened.some(({ doc }) => doc === id)),
    steps: inOrder("step").map(([step, of]) => ({ step: step as Step, seconds: total(of) })),
    seconds: opened.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
