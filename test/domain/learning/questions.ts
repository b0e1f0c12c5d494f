import type { ChoiceQuestion, NumericQuestion } from "~/domain/learning/types";

const option = (id: string, right: boolean) => ({ id, right, text: `Option ${id}`, why: `Reason ${id}` });

export const single: ChoiceQuestion = {
  id: "source",
  kind: "single",
  prompt: "Which source first?",
  options: [option("a", false), option("b", true), option("c", false)],
};
export const multiple: ChoiceQuestion = {
  id: "credits",
  kind: "multiple",
  prompt: "Which credits are not sales?",
  options: [option("a", true), option("b", false), option("c", true)],
};
export const numeric: NumericQuestion = {
  id: "deviation",
  kind: "numeric",
  prompt: "What is the deviation?",
  unit: "%",
  answer: 7.5,
  tolerance: 0.1,
  why: "Reason for 7.5",
};
