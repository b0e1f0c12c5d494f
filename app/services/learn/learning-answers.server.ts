import { contentById } from "~/services/content/content-store.server";
import { audit, db, type Tx } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type AnswerProblem, type Answers, checkAnswers, gradeQuiz, type Lesson } from "~/domain/learning";

/** A lesson in the version that the person has before them. */
export interface LessonAtVersion {
  readonly course: string;
  readonly lesson: string;
  readonly contentVersionId: string;
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** Notes that the actor has read a lesson. Doing it again changes nothing. */
export async function markRead(
  actor: Actor,
  input: LessonAtVersion,
  now: Date,
): Promise<{ readonly ok: true } | Denied> {
  if (!can(actor.roles, "course.read")) return { ok: false, reason: "forbidden" };
  if (!(await lessonAt(input))) return { ok: false, reason: "missing" };
  await db().transaction((tx) => noteRead(tx, actor, input, now));
  return { ok: true };
}

export interface QuizInput extends LessonAtVersion {
  /** made with the form: the same form sent twice is one answer */
  readonly answerId: string;
  readonly answers: Answers;
}

/**
 * Grades and stores the actor's answers to a lesson's questions, by the version they were shown. Answers are never
 * changed afterwards: answering again adds a row. Whoever answers has read.
 */
export async function answerQuiz(
  actor: Actor,
  input: QuizInput,
  now: Date,
): Promise<
  | { readonly ok: true }
  | Denied
  | { readonly ok: false; readonly reason: "invalid"; readonly problems: Readonly<Record<string, AnswerProblem>> }
> {
  if (!can(actor.roles, "course.read")) return { ok: false, reason: "forbidden" };
  const lesson = await lessonAt(input);
  if (!lesson || !/^[\w-]{22}$/.test(input.answerId)) return { ok: false, reason: "missing" };

  const problems = checkAnswers(lesson.questions, input.answers);
  if (Object.keys(problems).length > 0) return { ok: false, reason: "invalid", problems };
  // Only what was asked is stored, whatever else the form sent.
  const answers = Object.fromEntries(lesson.questions.map(({ id }) => [id, input.answers[id] ?? []]));
  const { correct, total } = gradeQuiz(lesson.questions, answers);

  return db().transaction(async (tx) => {
    const sent = await tx.quizAnswer.findUnique({ where: { id: input.answerId }, select: { personId: true } });
    if (sent) return sent.personId === actor.id ? { ok: true } : { ok: false, reason: "missing" };
    await noteRead(tx, actor, input, now);
    await tx.quizAnswer.create({
      data: {
        id: input.answerId,
        personId: actor.id,
        contentVersionId: input.contentVersionId,
        lesson: input.lesson,
        answers: JSON.stringify(answers),
        correct,
        total,
        answeredAt: now,
      },
    });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "quiz.answered",
      subject: `lesson:${input.course}/${input.lesson}`,
      detail: { contentVersionId: input.contentVersionId, correct, total },
    });
    return { ok: true };
  });
}

async function lessonAt({ course, lesson, contentVersionId }: LessonAtVersion): Promise<Lesson | undefined> {
  const content = await contentById("course", contentVersionId);
  return content?.key !== course ? undefined : content.body.lessons.find(({ slug }) => slug === lesson);
}

async function noteRead(tx: Tx, actor: Actor, input: LessonAtVersion, now: Date): Promise<void> {
  const { course, lesson, contentVersionId } = input;
  const row = { personId: actor.id, contentVersionId, lesson };
  const read = await tx.lessonRead.findUnique({ where: { personId_contentVersionId_lesson: row } });
  if (read) return;
  await tx.lessonRead.create({ data: { ...row, readAt: now } });
  await audit(tx, {
    at: now,
    actorId: actor.id,
    action: "lesson.read",
    subject: `lesson:${course}/${lesson}`,
    detail: { contentVersionId },
  });
}
