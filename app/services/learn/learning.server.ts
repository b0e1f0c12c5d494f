import { contentById, currentContent } from "~/services/content/content-store.server";
import { lessonStates, type LessonState, type LessonStates } from "./learning-state.server";
import { pageHtml } from "~/services/cases/user-text.server";
import { db, newId, pages } from "~/db";
import { type Actor, can } from "~/domain/access";
import {
  type Course,
  gradeQuiz,
  type Lesson,
  type QuizResult,
  type ShownQuestion,
  showQuestion,
} from "~/domain/learning";
import { readAnswers } from "~/records";

export interface LessonLine extends LessonState {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
}

export interface CourseView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly LessonLine[];
  readonly done: number;
  readonly minutesLeft: number;
}

export interface LessonView extends LessonLine {
  readonly course: { readonly slug: string; readonly title: string };
  /** the version this page shows and its answers will be graded by */
  readonly contentVersionId: string;
  /** sanitised */
  readonly html: string;
  readonly questions: readonly ShownQuestion[];
  /** names the next answer, so that a form sent twice is stored once */
  readonly answerId: string;
  /** the latest answer with its reasons; undefined before the first */
  readonly last: { readonly result: QuizResult; readonly answeredAt: string } | undefined;
  readonly next: { readonly slug: string; readonly title: string } | undefined;
}

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

/** Every published course with the actor's own state in it. */
export async function courses(actor: Actor): Promise<CourseView[]> {
  if (!can(actor.roles, "course.read")) return [];
  const [published, states] = await Promise.all([publishedCourses(), lessonStates(actor)]);
  return published.map(({ course }) => courseView(course, states));
}

export async function course(
  actor: Actor,
  slug: string,
): Promise<{ readonly ok: true; readonly course: CourseView } | Denied> {
  if (!can(actor.roles, "course.read")) return { ok: false, reason: "forbidden" };
  const found = (await courses(actor)).find((each) => each.slug === slug);
  return found ? { ok: true, course: found } : { ok: false, reason: "missing" };
}

/** One lesson as it is read. The right answers are in it only when the actor has answered before. */
export async function lesson(
  actor: Actor,
  input: { readonly course: string; readonly lesson: string },
): Promise<{ readonly ok: true; readonly lesson: LessonView } | Denied> {
  if (!can(actor.roles, "course.read")) return { ok: false, reason: "forbidden" };
  const published = (await publishedCourses()).find(({ course }) => course.slug === input.course);
  const lessons = published?.course.lessons ?? [];
  const found = lessons.find(({ slug }) => slug === input.lesson);
  if (!published || !found) return { ok: false, reason: "missing" };

  const [states, last] = await Promise.all([lessonStates(actor), lastAnswer(actor, input)]);
  const next = lessons[lessons.indexOf(found) + 1];
  return {
    ok: true,
    lesson: {
      ...lessonLine(published.course, found, states),
      course: { slug: published.course.slug, title: published.course.title },
      contentVersionId: published.contentVersionId,
      html: await pageHtml(found.markdown),
      questions: found.questions.map(showQuestion),
      answerId: newId(),
      last,
      next: next && { slug: next.slug, title: next.title },
    },
  };
}

async function publishedCourses(): Promise<{ contentVersionId: string; course: Course }[]> {
  const published = await currentContent("course");
  return published.map(({ id, body }) => ({ contentVersionId: id, course: body }));
}

function courseView(course: Course, states: LessonStates): CourseView {
  const lessons = course.lessons.map((each) => lessonLine(course, each, states));
  const left = lessons.filter(({ state }) => state !== "done");
  const { slug, title, summary } = course;
  return {
    slug,
    title,
    summary,
    lessons,
    done: lessons.length - left.length,
    minutesLeft: left.reduce((total, { minutes }) => total + minutes, 0),
  };
}

function lessonLine(course: Course, { slug, title, summary, minutes }: Lesson, states: LessonStates): LessonLine {
  return { slug, title, summary, minutes, ...states(course.slug, slug) };
}

/** The actor's latest answer, graded by the version it was given to: a later version never changes what was said. */
async function lastAnswer(
  actor: Actor,
  input: { readonly course: string; readonly lesson: string },
): Promise<LessonView["last"]> {
  const answer = await db().reads.first(pages.LAST_ANSWER, actor.id, input.course, input.lesson);
  if (!answer) return undefined;
  const content = await contentById("course", answer.contentVersionId);
  const answered = content?.body.lessons.find(({ slug }) => slug === input.lesson);
  if (!answered) throw new Error(`answer ${answer.id} points at a lesson that is not stored`);
  return {
    result: gradeQuiz(answered.questions, readAnswers(answer.answers, answer.id)),
    answeredAt: new Date(answer.answeredAt).toISOString(),
  };
}
