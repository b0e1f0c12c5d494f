import type { Answers } from "~/domain/learning";

const PREFIX = "q.";

/** Name of the form field (or group of fields) that answers a question. */
export const answerField = (questionId: string): string => PREFIX + questionId;

/** What a quiz form holds, by question. Whether it makes sense is checked against the questions. */
export function readAnswers(form: FormData): Answers {
  const fields = [...new Set(form.keys())].filter((name) => name.startsWith(PREFIX));
  return Object.fromEntries(fields.map((name) => [name.slice(PREFIX.length), form.getAll(name).map(String)]));
}
