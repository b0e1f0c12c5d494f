import { debriefText } from "../support/debrief-text";
import { card, content, policy, type NetCase } from "./cases";
import { decidedInWay, leftBy, WAYS_OF_DECIDING } from "./worksheets";
import { renderMemo } from "~/courseware";
import { renderPhrase } from "~/domain/casefile/phrases";
import { lessonsFor, pathOf, remarksOn } from "~/domain/judgement/debrief";
import type { SeniorOpinion } from "~/domain/judgement/seniors";
import { processOf, type Worksheet } from "~/domain/judgement/worksheet";
import type { Phrase } from "~/domain/lending";
import type { Sealed } from "~/records";
import { sealDecision } from "~/services/workshop/seal";

export interface NetDecision {
  /** the case, and the way in which it was decided */
  readonly label: string;
  readonly worksheet: Worksheet;
  readonly sealed: Sealed;
  /** what the page of its debrief says */
  readonly text: string;
}

/** A decision on every case, the ways in turn; on a real firm one in each of some ways. */
export function netDecisions(cases: readonly NetCase[]): readonly NetDecision[] {
  return cases.flatMap((one, i) => waysOf(one, i).map((way) => decide(one, way, i)));
}

const ON_REAL_FIRMS = ["the request approved", "declined, terms left over", "false alarms, supports"];
const waysOf = ({ truth }: NetCase, i: number) =>
  truth ? [WAYS_OF_DECIDING[i % WAYS_OF_DECIDING.length]!] : ON_REAL_FIRMS;

function decide(one: NetCase, way: string, i: number): NetDecision {
  const worksheet = decidedInWay(way, one);
  const sealed = sealedOf(one, worksheet);
  // A panel on every sixth case.
  const seniors = i % 6 === 0 ? (["expert", 0.8, 0.5] as const).map((skill, k) => seniorOf(one, skill, k)) : [];
  return { label: `${one.id}: ${way}`, worksheet, sealed, text: textOf(sealed, seniors, i) };
}

const sealedOf = ({ id: _id, ...one }: NetCase, worksheet: Worksheet): Sealed =>
  sealDecision({ ...one, worksheet, scorecard: card, policy });

function seniorOf(one: NetCase, skill: number | "expert", k: number): SeniorOpinion {
  const { opinion, debrief } = sealedOf(one, leftBy(skill, one));
  return { ...opinion, label: "ABC"[k]!, simulated: k === 2, money: debrief.money?.you };
}

const templates = content.phrases.find(({ language }) => language === "en")!.templates;
const lessons = content.courses.flatMap(({ slug, lessons: all }) =>
  all.map(({ slug: name, title, minutes }) => ({ slug: `${slug}/${name}`, title, minutes })),
);

/** As services/debrief.server.ts makes the page's numbers ready, without a database. */
function textOf({ debrief }: Sealed, seniors: readonly SeniorOpinion[], i: number): string {
  const say = (phrase: Phrase) => renderPhrase(phrase, templates, debrief.currency);
  const visits = [
    { kind: "document", subject: "application", seconds: 65 + i },
    { kind: "step", subject: "verify", seconds: 240 },
  ] as const;
  const documents = debrief.documents.map(({ id }) => id);
  const path = pathOf({
    openedAt: 0,
    visits: visits.map((visit) => ({ ...visit, toldAt: 1000 * visit.seconds })),
    work: [],
    asked: [],
  });
  return debriefText({
    era: "today",
    debrief,
    seniors,
    plantedInWords: debrief.planted.map(({ what }) => say(what)),
    burdensInWords: (debrief.burdens ?? []).map(({ what }) => say(what)),
    modelReasonsInWords: debrief.modelReasons.filter(({ code }) => /knockOut|decline|notRated/.test(code)).map(say),
    modelConditionsInWords: debrief.modelConditions.map(say),
    memoHtml: renderMemo(debrief.memo.text),
    process: processOf(visits, documents),
    path,
    pathRemarks: remarksOn(debrief, path, new Set()),
    purpose: "training",
    askedFor: i % 5 === 0 ? [{ request: "taxOffice", days: 2, pinned: [{ kind: "fabricatedSales" }] }] : [],
    hints: i % 3 === 0 ? ["verify", "decide"] : [],
    lessons: lessonsFor(debrief).flatMap((slug) => lessons.filter((lesson) => lesson.slug === slug)),
  });
}
