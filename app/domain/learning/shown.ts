import type { ChoiceQuestion, NumericQuestion, Question } from "./types";

export type ShownQuestion =
  | (Pick<ChoiceQuestion, "id" | "kind" | "prompt"> & { readonly options: readonly { id: string; text: string }[] })
  | Pick<NumericQuestion, "id" | "kind" | "prompt" | "unit">;

/**
 * A question as it may be sent to someone who has not answered yet. Fields are listed, not removed: one that is added
 * to a question later stays on the server until it is listed here.
 */
export function showQuestion(question: Question): ShownQuestion {
  if (question.kind === "numeric") {
    const { id, kind, prompt, unit } = question;
    return { id, kind, prompt, unit };
  }
  const { id, kind, prompt, options } = question;
  return { id, kind, prompt, options: options.map((option) => ({ id: option.id, text: option.text })) };
}
