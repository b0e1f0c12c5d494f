import { answeredNumber } from "./number";
import type { Answers, ChoiceQuestion, NumericQuestion, Option, Question } from "./types";

export interface GradedOption extends Option {
  readonly chosen: boolean;
}

interface Graded {
  readonly id: string;
  readonly prompt: string;
  readonly correct: boolean;
}
export interface GradedChoice extends Graded {
  readonly kind: ChoiceQuestion["kind"];
  readonly options: readonly GradedOption[];
}
export interface GradedNumber extends Graded {
  readonly kind: "numeric";
  readonly unit: string;
  readonly given: string; // as typed
  readonly answer: number;
  readonly tolerance: number;
  readonly why: string;
}
/** An answered question with its reasons. It holds the right answer: only for someone who has answered. */
export type GradedQuestion = GradedChoice | GradedNumber;

export interface QuizResult {
  readonly correct: number;
  readonly total: number;
  readonly questions: readonly GradedQuestion[];
}

/** One point for each question answered right; there is no part credit. An unusable answer counts as wrong. */
export function gradeQuiz(questions: readonly Question[], answers: Answers): QuizResult {
  const graded = questions.map((question) => gradeQuestion(question, answers[question.id] ?? []));
  return {
    correct: graded.filter((question) => question.correct).length,
    total: graded.length,
    questions: graded,
  };
}

export function gradeQuestion(question: Question, given: readonly string[]): GradedQuestion {
  return question.kind === "numeric" ? gradeNumber(question, given) : gradeChoice(question, given);
}

function gradeChoice(question: ChoiceQuestion, given: readonly string[]): GradedChoice {
  const options = question.options.map((option) => ({ ...option, chosen: given.includes(option.id) }));
  const { id, kind, prompt } = question;
  return { id, kind, prompt, correct: options.every((option) => option.chosen === option.right), options };
}

function gradeNumber(question: NumericQuestion, given: readonly string[]): GradedNumber {
  const typed = given[0] ?? "";
  const value = answeredNumber(question, typed);
  const { id, kind, prompt, unit, answer, tolerance, why } = question;
  const correct = value !== undefined && isWithin(value, answer, tolerance);
  return { id, kind, prompt, correct, unit, given: typed, answer, tolerance, why };
}

/** A hair wider than the tolerance: 7.4 is within 0.1 of 7.5, although 7.5 − 7.4 > 0.1 in binary fractions. */
function isWithin(value: number, answer: number, tolerance: number): boolean {
  const roundingError = 1e-9 * Math.max(1, Math.abs(answer));
  return Math.abs(value - answer) <= tolerance + roundingError;
}
