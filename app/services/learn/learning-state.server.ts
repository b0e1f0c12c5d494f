import { db } from "~/db";
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
  const own = { where: { personId: actor.id } };
  const [versions, reads, answers] = await Promise.all([
    db().read.contentVersion.findMany({ where: { kind: "course" }, select: { id: true, key: true } }),
    db().read.lessonRead.findMany({ ...own, select: { contentVersionId: true, lesson: true } }),
    db().read.quizAnswer.findMany({
      ...own,
      select: { contentVersionId: true, lesson: true, correct: true, total: true },
    }),
  ]);
  const courseOf = new Map(versions.map(({ id, key }) => [id, key]));
  const isOf = (course: string, lesson: string) => (row: { contentVersionId: string; lesson: string }) =>
    row.lesson === lesson && courseOf.get(row.contentVersionId) === course;

  return (course, lesson) => {
    const scores = answers.filter(isOf(course, lesson)).map(({ correct, total }) => ({ correct, total }));
    const isRead = reads.some(isOf(course, lesson));
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
