import type { Step } from "./complete";

/** Something was in sight for so long, whole seconds; in the order in which it was left. */
export interface Visit {
  readonly kind: "document" | "step";
  readonly subject: string;
  readonly seconds: number;
}

/**
 * A visit as it was told to the server, in milliseconds: those told at once share the moment, and the last of them ended
 * then. "file": the whole file was laid out to print, which takes no time of its own; the subject names its papers, with a
 * space between.
 */
export interface ToldVisit extends Omit<Visit, "kind"> {
  readonly kind: Visit["kind"] | "file";
  readonly toldAt: number;
}

/** The papers that somebody had before him. */
export function papersOf({ kind, subject }: Pick<ToldVisit, "kind" | "subject">): readonly string[] {
  if (kind === "step") return [];
  return kind === "file" ? subject.split(" ") : [subject];
}

export interface OpenedPaper {
  readonly doc: string;
  /** in sight on the workbench, and how often; 0 where it was read in the printed file alone */
  readonly seconds: number;
  readonly times: number;
}

/** How a decision came about. */
export interface Process {
  /** of the file's documents, those that were opened, in the order of their first opening */
  readonly opened: readonly OpenedPaper[];
  /** those that never were */
  readonly unopened: readonly string[];
  readonly steps: readonly { readonly step: Step; readonly seconds: number }[];
  /** time with a document in sight; the worksheet stands beside it */
  readonly seconds: number;
}

/** Adds up what was seen. A paper that was asked for later counts among the documents of the file. */
export function processOf(
  visits: readonly Pick<ToldVisit, "kind" | "subject" | "seconds">[],
  documents: readonly string[],
): Process {
  const spentOn = (kind: Visit["kind"], subject: string) => {
    const own = visits.filter((visit) => visit.kind === kind && visit.subject === subject);
    return { seconds: own.reduce((sum, { seconds }) => sum + seconds, 0), times: own.length };
  };
  const opened = [...new Set(visits.flatMap(papersOf))].map((doc) => ({ doc, ...spentOn("document", doc) }));
  const steps = new Set(visits.flatMap(({ kind, subject }) => (kind === "step" ? [subject] : [])));
  return {
    opened,
    unopened: documents.filter((id) => !opened.some(({ doc }) => doc === id)),
    steps: [...steps].map((step) => ({ step: step as Step, seconds: spentOn("step", step).seconds })),
    seconds: opened.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
