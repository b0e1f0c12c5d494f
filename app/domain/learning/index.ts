export type { Answers, ChoiceQuestion, Course, Lesson, NumericQuestion, Option, Question } from "./types";
export { checkAnswers, type AnswerProblem } from "./check";
export { gradeQuestion, gradeQuiz, type GradedQuestion, type QuizResult } from "./grade";
export { showQuestion, type ShownQuestion } from "./shown";
