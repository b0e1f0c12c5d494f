/** Questions, what a reader is shown of them, and grading. */
export { checkAnswers, type AnswerProblem } from "./check";
export { gradeQuiz, type GradedQuestion, type QuizResult } from "./grade";
export { answerKind } from "./number";
export { showQuestion, type ShownQuestion } from "./shown";
export type { Answers, Course, Lesson, Question } from "./types";
