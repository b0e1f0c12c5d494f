import { isOver, type Purpose } from "./attempts.server";
import { pinnedBank } from "~/services/content/bank-versions.server";
import { blindCaseIds } from "./blind.server";
import { currentContent } from "~/services/content/content-store.server";
import { hintsTaken } from "./hints.server";
import { askedFor, type AskedFor } from "./information.server";
import { panelOf } from "~/services/review/panel.server";
import { sealedDecision } from "./decisions.server";
import { sealedUntil } from "./sealing.server";
import { memoHtml } from "./user-text.server";
import { papersNotAskedFor, visitsOf } from "./visits.server";
import { workOf } from "./work.server";
import { db, pages } from "~/db";
import { type Actor, scopeOf } from "~/domain/access";
import { renderPhrase } from "~/domain/casefile";
import type { Stage } from "~/domain/judgement/assignment";
import {
  lessonsFor,
  type Path,
  pathOf,
  type PathRemarks,
  remarksOn,
  type SealedDebrief,
} from "~/domain/judgement/debrief";
import type { SeniorOpinion } from "~/domain/judgement/seniors";
import { type Process, processOf, type Worksheet } from "~/domain/judgement/worksheet";
import type { Phrase } from "~/domain/lending";
import { type CaseSummary, readSummary, readWorksheet } from "~/records";

/** Of the model's reasons those against the loan; the others explain its grade. */
const SAYS_NO = /^opinion\.(knockOut|decline|refer|notRated)\./;

interface View {
  readonly attemptId: string;
  readonly title: string;
  readonly submittedAt: string;
  readonly reader: "own" | "trainer";
  /** what was left for the person to fill; the rest was an expert's */
  readonly stage: Stage;
  /** where information had a price: what was asked for, and after which signs */
  readonly askedFor: readonly AskedFor[];
  /** decided by the clock: the last saved draft counted */
  readonly late: boolean;
  readonly origin: "synthetic" | "imported";
  readonly summary: CaseSummary;
  readonly worksheet: Worksheet;
  readonly seniors: readonly SeniorOpinion[];
  /** the panel judged a disguised twin of this case */
  readonly panelJudgedTwin: boolean;
  /** what was bent, in a sentence, in the order of the debrief's planted distortions */
  readonly plantedInWords: readonly string[];
  readonly burdensInWords: readonly string[];
  /** what of each lawful thing looks bad, and what explains it */
  readonly anomaliesInWords: readonly string[];
  /** why the model declined, left the file to a person, or could not rate the firm */
  readonly modelReasonsInWords: readonly string[];
  /** what the model's approval depends on */
  readonly modelConditionsInWords: readonly string[];
  /** the memo, ready for the page */
  readonly memoHtml: string;
  readonly process: Process;
  readonly path: Path;
  /** what the path says of flags and memo: of work that was the person's own from the first paper on */
  readonly pathRemarks: PathRemarks;
  /** who may read how it came about: practice and reviews are the person's alone */
  readonly purpose: Purpose;
  /** the steps on which hints were taken: for the person alone */
  readonly hints: readonly string[];
  readonly lessons: readonly { readonly slug: string; readonly title: string; readonly minutes: number }[];
}

export type DebriefView = View & SealedDebrief;

/** The sealed comparison of one decision: for the person who made it, and for trainers who watch a cohort. */
export async function debriefFor(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<({ ok: true } & DebriefView) | { ok: false; reason: "notSubmitted" | "sealed" | "missing" }> {
  const watches = scopeOf(actor, "cohort.watch") ?? null;
  const attempt = await db().reads.first(pages.DECIDED_WORK, attemptId, actor.id, watches);
  const own = attempt?.personId === actor.id;
  const watched = attempt?.purpose === "training" && attempt.submittedAt !== null;
  if (!attempt || !(own || watched)) return { ok: false, reason: "missing" };
  if (attempt.decisionId === null) return { ok: false, reason: "notSubmitted" };
  if (!own && (await blindCaseIds(actor, now)).has(attempt.caseId)) return { ok: false, reason: "missing" };
  // Whoever is still being assessed on the case could be told.
  const sealed = own && attempt.purpose === "training" && (await sealedUntil([attempt.caseId], now)).size > 0;
  if (sealed) return { ok: false, reason: "sealed" };
  const { sealed: read } = await sealedDecision(attempt.decisionId);
  const { debrief } = read;
  const { phrases } = await pinnedBank(attempt);
  const decidedAt = new Date(attempt.decidedAt);
  const say = (phrase: Phrase) => renderPhrase(phrase, phrases, debrief.currency);
  const stage = attempt.stage as Stage;
  const [asked, visits, work] = await Promise.all([askedFor(attempt.id), visitsOf(attempt.id), workOf(attempt.id)]);
  const path = pathOf({
    openedAt: Date.parse(attempt.openedAt),
    visits,
    work,
    asked: asked.map(({ request, requestedAt }) => ({ request, at: Date.parse(requestedAt) })),
  });
  const unasked = await papersNotAskedFor({ ...attempt, requests: asked });
  return {
    ok: true,
    ...read,
    attemptId: attempt.id,
    title: attempt.title,
    submittedAt: decidedAt.toISOString(),
    reader: own ? "own" : "trainer",
    stage,
    askedFor: asked,
    late: attempt.dueAt !== null && isOver(new Date(attempt.dueAt), decidedAt),
    origin: attempt.origin as DebriefView["origin"],
    summary: readSummary(attempt.summary, attempt.caseId),
    worksheet: readWorksheet(attempt.decided, "Decision", attempt.decisionId),
    plantedInWords: debrief.planted.map(({ what }) => say(what)),
    burdensInWords: (debrief.burdens ?? []).map(({ what }) => say(what)),
    anomaliesInWords: debrief.anomalies.map(({ looksBad, explained }) =>
      [looksBad, explained].map(({ shows }) => say(shows)).join(" "),
    ),
    modelReasonsInWords: debrief.modelReasons.filter(({ code }) => SAYS_NO.test(code)).map(say),
    modelConditionsInWords: debrief.modelConditions.map(say),
    memoHtml: await memoHtml(debrief.memo.text),
    process: processOf(
      visits,
      debrief.documents.map(({ id }) => id),
    ),
    path,
    // An expert read the papers of a worksheet that was filled beforehand, and pinned what it holds.
    pathRemarks: stage === "everything" ? remarksOn(debrief, path, unasked) : { flags: [], memo: [] },
    purpose: attempt.purpose as Purpose,
    hints: (await hintsTaken(actor, attempt.id)).map(({ step }) => step),
    lessons: await lessonsThere(lessonsFor(debrief)),
    seniors: await panelOf(attempt.caseId, attempt.personId),
    panelJudgedTwin: attempt.isTwin === 1,
  };
}

/** Of "<course>/<lesson>" slugs those that are published now, with their titles. */
async function lessonsThere(slugs: readonly string[]): Promise<DebriefView["lessons"]> {
  const courses = slugs.length === 0 ? [] : await currentContent("course");
  return slugs.flatMap((slug) => {
    const [course, name] = slug.split("/");
    const lessons = courses.find(({ key }) => key === course)?.body.lessons ?? [];
    return lessons.filter((lesson) => lesson.slug === name).map(({ title, minutes }) => ({ slug, title, minutes }));
  });
}
