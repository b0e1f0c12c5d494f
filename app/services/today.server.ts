import { assignedCases, type CaseRow } from "./cases/case-lists.server";
import { decisionInShort } from "./cases/decisions.server";
import { courses, type LessonLine } from "./learn/learning.server";
import type { Actor } from "~/domain/access";
import type { OneThing } from "~/domain/judgement/debrief";

export interface LessonToRead extends LessonLine {
  readonly course: { readonly slug: string; readonly title: string };
}

/** The one next step; a draft is finished before anything new is begun. */
export type NextStep =
  | { readonly kind: "continueCase"; readonly case: OpenCase }
  | { readonly kind: "readLesson"; readonly lesson: LessonToRead }
  | { readonly kind: "openCase"; readonly case: OpenCase }
  | { readonly kind: "nothing" };

export type OpenCase = Omit<CaseRow, "outcome">;

export interface Today {
  readonly next: NextStep;
  readonly alsoDue: readonly Exclude<NextStep, { kind: "nothing" }>[];
  readonly progress: {
    readonly lessons: { readonly done: number; readonly all: number };
    readonly cases: { readonly done: number; readonly all: number };
  };
  /** of the latest debrief */
  readonly lastLesson: { readonly attemptId: string; readonly title: string; readonly oneThing: OneThing } | undefined;
}

/** What a trainee does next, how far the person is, and what the last debrief taught. */
export async function today(actor: Actor, now: Date): Promise<Today> {
  const [cases, courseViews] = await Promise.all([assignedCases(actor, now), courses(actor)]);
  const lessons = courseViews.flatMap(({ slug, title, lessons: lines }) =>
    lines.map((line): LessonToRead => ({ ...line, course: { slug, title } })),
  );
  const steps = [
    ...cases.filter(({ state }) => state === "open").map((row) => ({ kind: "continueCase" as const, case: open(row) })),
    ...lessons.filter(({ state }) => state !== "done").map((lesson) => ({ kind: "readLesson" as const, lesson })),
    ...cases.filter(({ state }) => state === "new").map((row) => ({ kind: "openCase" as const, case: open(row) })),
  ];
  const [next, ...later] = steps;
  const decided = cases.filter(({ state }) => state === "done");
  return {
    next: next ?? { kind: "nothing" },
    alsoDue: later.slice(0, 3),
    progress: {
      lessons: { done: lessons.filter(({ state }) => state === "done").length, all: lessons.length },
      // A worked example is read, not decided.
      cases: { done: decided.length, all: cases.filter(({ kind }) => kind !== "example").length },
    },
    lastLesson: await lastLesson(decided),
  };
}

const open = ({ outcome: _outcome, ...row }: CaseRow): OpenCase => row;

async function lastLesson(decided: readonly CaseRow[]): Promise<Today["lastLesson"]> {
  const latest = [...decided].sort((a, b) => ((a.submittedAt ?? "") < (b.submittedAt ?? "") ? 1 : -1))[0];
  if (!latest?.attemptId || !latest.outcome) return undefined;
  const { oneThing } = await decisionInShort(latest.outcome.decisionId);
  return { attemptId: latest.attemptId, title: latest.title, oneThing };
}
