import type { CaseDocument, CaseFile, DocumentKind } from "~/domain/casefile";
import type { Paper } from "~/domain/plausibility/papers";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** One paper written over, so that a rule is broken. */
export interface Break {
  readonly rule: string;
  /** rules that cannot but break with it */
  readonly also: readonly string[];
  /** undefined: the file has no such paper, or gives no occasion */
  readonly write: (file: CaseFile) => CaseFile | undefined;
}

export function breaks<K extends DocumentKind>(
  rule: string,
  kind: K,
  write: (paper: Mutable<Paper<K>>) => unknown,
  id?: string,
  also: readonly string[] = [],
): Break {
  return {
    rule,
    also,
    write: (file) => {
      const found = file.documents.find((one) => one.kind === kind && (id === undefined || one.id === id));
      if (!found) return undefined;
      const copy: CaseDocument = structuredClone(found);
      try {
        write(copy as unknown as Mutable<Paper<K>>);
      } catch (error) {
        // Another firm has the row that this one lacks.
        if (error instanceof TypeError) return undefined;
        throw error;
      }
      return { ...file, documents: file.documents.map((one) => (one === found ? copy : one)) };
    },
  };
}

/** Writes over what was answered to a question. */
export function say(
  { answers }: Mutable<Paper<"interview">>,
  question: string,
  write: (answer: Mutable<Paper<"interview">>["answers"][number]["answer"]) => unknown,
): void {
  write(answers.find((one) => one.question.code === `interview.ask.${question}`)!.answer);
}

export const partyOf = ({ parties }: Mutable<Paper<"relatedParties">>, relation: string) =>
  parties.find((one) => one.relation.code === relation)!;

/** What must be written over in two papers. */
export const together = (first: Break, second: Break): Break => ({
  ...first,
  write: (file) => {
    const half = first.write(file);
    return half && second.write(half);
  },
});
