import { db, pages } from "~/db";
import type { Actor } from "~/domain/access";

/** Right answers of one answered quiz. */
export interface Score {
  readonly correct: number;
  readonly total: number;
}

export interface LessonState {
  readonly state: "new" | "read" | "done"; // done: its questions are answered
  readonly best: Score | undefined;
}

/** A person's state in a lesson of a course, both by slug. */
export type LessonStates = (course: string, lesson: string) => LessonState;

/**
 * A person's own state in every lesson. It belongs to the lesson and not to one version of it: a corrected typo must
 * not undo what people have read.
 */
export async function lessonStates(actor: Actor): Promise<LessonStates> {
  const { reads } = db();
  const [read, answers] = await Promise.all([
    reads.all(pages.LESSONS_READ, actor.id),
    reads.all(pages.QUIZZES_ANSWERED, actor.id),
  ]);
  const isOf = (course: string, lesson: string) => (row: { course: string; lesson: string }) =>
    row.lesson === lesson && row.course === course;

  return (course, lesson) => {
    const scores = answers.filter(isOf(course, lesson)).map(({ correct, total }) => ({ correct, total }));
    const isRead = read.some(isOf(course, lesson));
    return {
      state: scores.length > 0 ? "done" : isRead ? "read" : "new",
      best: scores.reduce<Score | undefined>(
        (best, score) => (best && share(best) >= share(score) ? best : score),
        undefined,
      ),
    };
  };
}

const share = ({ correct, total }: Score): number => correct / total;
