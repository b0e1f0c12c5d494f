import { answeredNumber } from "./number";
import type { Answers, Question } from "./types";

export type AnswerProblem = "missing" | "notANumber" | "notAnOption";

/** What keeps a quiz from being graded, by question id; empty when every question has a usable answer. */
export function checkAnswers(
  questions: readonly Question[],
  answers: Answers,
): Readonly<Record<string, AnswerProblem>> {
  const problems: Record<string, AnswerProblem> = {};
  for (const question of questions) {
    const problem = problemOf(question, answers[question.id] ?? []);
    if (problem) problems[question.id] = problem;
  }
  return problems;
}

function problemOf(question: Question, given: readonly string[]): AnswerProblem | undefined {
  if (given.every((value) => value.trim() === "")) return "missing";
  if (question.kind === "numeric") {
    return given.length === 1 && answeredNumber(question, given[0] ?? "") !== undefined ? undefined : "notANumber";
  }
  const known = given.every((id) => question.options.some((option) => option.id === id));
  const count = question.kind === "multiple" || given.length === 1;
  return known && count ? undefined : "notAnOption";
}
