import { blindness, type Hidden, hiddenOf } from "~/services/cases/blind.server";
import { decisionsInShort, type DecisionInShort } from "~/services/cases/decisions.server";
import { panelGrades } from "~/services/review/panel.server";
import { db, people, staff } from "~/db";
import { type Actor, scopeOf, type ScopePlace } from "~/domain/access";
import type { PlantedKind } from "~/domain/casefile";
import type { ListRules } from "~/domain/lists";
import { adviceCode, type PlantedFlag } from "~/domain/judgement/debrief";
import type { Verdict } from "~/domain/lending";

/** One submitted decision, with its distance from the model and from the seniors' median. */
export interface WatchedDecision {
  readonly attemptId: string;
  readonly trainee: string;
  readonly caseTitle: string;
  readonly submittedAt: string;
  readonly verdict: Verdict;
  readonly pd: number;
  readonly grade: number;
  /** positive: harsher. undefined: the model could not rate the firm, or no senior has decided yet */
  readonly modelNotches: number | undefined;
  readonly seniorNotches: number | undefined;
  /** rate offered less the model's; undefined when either declined */
  readonly modelRateBps: number | undefined;
  /** undefined where nobody knows the truth */
  readonly flags: { readonly found: number; readonly planted: number } | undefined;
}

export type DecisionSort =
  "trainee" | "case" | "verdict" | "pd" | "grade" | "model" | "seniors" | "rate" | "flags" | "submitted";

export const DECISION_LIST = {
  sorts: ["trainee", "case", "verdict", "pd", "grade", "model", "seniors", "rate", "flags", "submitted"],
  standard: "-submitted",
} as const;

export const DECISION_RULES: ListRules<WatchedDecision, DecisionSort> = {
  sorts: {
    trainee: ({ trainee }) => trainee,
    case: ({ caseTitle }) => caseTitle,
    verdict: ({ verdict }) => verdict,
    pd: ({ pd }) => pd,
    grade: ({ grade }) => grade,
    model: ({ modelNotches }) => modelNotches,
    seniors: ({ seniorNotches }) => seniorNotches,
    rate: ({ modelRateBps }) => modelRateBps,
    // Of what there was to find; a file with nothing planted says nothing of it.
    flags: ({ flags }) => (flags && flags.planted > 0 ? flags.found / flags.planted : undefined),
    submitted: ({ submittedAt }) => submittedAt,
  },
  searched: ({ trainee, caseTitle }) => [trainee, caseTitle],
};

export interface CohortWatch {
  readonly ok: true;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  /** undefined when the bank has no cohort yet */
  readonly cohort: { readonly id: string; readonly name: string } | undefined;
  readonly members: number;
  readonly drafts: number;
  /** of everybody, what is hidden among them */
  readonly submitted: number;
  /** decisions that this trainer must not see yet, and whose they are, by name */
  readonly hidden?: Hidden & { readonly trainees: readonly string[] };
  /** the others, newest first */
  readonly decisions: readonly WatchedDecision[];
  /** what the cohort misses most, the most frequent first */
  readonly missedFlags: readonly { readonly kind: PlantedKind; readonly missed: number; readonly of: number }[];
  readonly advice: readonly { readonly code: string; readonly count: number }[];
  /** where a sound loan was inside the request: how often, and the mean share of its gain; undefined: never */
  readonly counterOffers?: { readonly count: number; readonly share: number };
}

/**
 * A cohort's decisions for its trainer: the own cohorts, and those for which nobody answers. A trainer who also reviews or trains stays blind on the cases still to be decided.
 */
export async function watchCohort(
  actor: Actor,
  options: { readonly cohortId?: string },
  now: Date,
): Promise<CohortWatch | { readonly ok: false; readonly reason: "forbidden" | "missing" }> {
  const place = scopeOf(actor, "cohort.watch");
  if (!place) return { ok: false, reason: "forbidden" };
  const cohorts = await cohortsIn(place);
  const cohort = options.cohortId === undefined ? cohorts[0] : cohorts.find(({ id }) => id === options.cohortId);
  if (cohort === undefined) {
    if (options.cohortId !== undefined) return { ok: false, reason: "missing" };
    return {
      ok: true,
      cohorts,
      cohort,
      members: 0,
      drafts: 0,
      submitted: 0,
      decisions: [],
      missedFlags: [],
      advice: [],
    };
  }

  const blind = await blindness(actor, now);
  const { reads } = db();
  const { members, drafts } = (await reads.first(staff.COHORT_COUNTS, place, cohort.id))!;
  const submitted = await reads.all(staff.SUBMITTED, place, cohort.id);
  const shown = submitted.filter(({ caseId }) => !blind.caseIds.has(caseId));
  const unseen = submitted.filter(({ caseId }) => blind.caseIds.has(caseId));
  const hidden = hiddenOf(unseen.length, blind.because);
  const told = await decisionsInShort(shown.map(({ decisionId }) => decisionId));
  const gradeOf = await panelGrades(shown.map(({ caseId }) => caseId));
  return {
    ok: true,
    cohorts,
    cohort,
    members,
    drafts,
    submitted: submitted.length,
    hidden: hidden && { ...hidden, trainees: [...new Set(unseen.map(({ trainee }) => trainee))].sort() },
    decisions: shown.map((row, i) => watched(row, told[i]!, gradeOf(row.caseId, row.personId))),
    missedFlags: missedFlags(told.flatMap(({ planted }) => planted)),
    advice: tally(told.map(({ oneThing }) => adviceCode(oneThing))).filter(({ code }) => code !== "steady.do"),
    ...meanShare(told.flatMap(({ counterOfferShare }) => counterOfferShare ?? [])),
  };
}

function watched(
  { id, trainee, title, decidedAt }: staff.SubmittedRow,
  { verdict, pd, grade, modelNotches, modelRateBps, truthKnown, planted }: DecisionInShort,
  seniors: number | undefined,
): WatchedDecision {
  return {
    attemptId: id,
    trainee,
    caseTitle: title,
    submittedAt: new Date(decidedAt).toISOString(),
    verdict,
    pd,
    grade,
    modelNotches,
    seniorNotches: seniors === undefined ? undefined : grade - seniors,
    modelRateBps,
    flags: truthKnown ? { found: planted.filter(isFound).length, planted: planted.length } : undefined,
  };
}

/** The cohorts a trainer may choose among, by name; empty for everybody else. */
export async function cohortsFor(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const place = scopeOf(actor, "cohort.watch");
  return place ? cohortsIn(place) : [];
}

const cohortsIn = (place: ScopePlace) => db().reads.all(people.COHORTS, place);

/** Named rightly, or undone in the spread. */
const isFound = ({ outcome }: Pick<PlantedFlag, "outcome">): boolean => outcome === "found" || outcome === "corrected";

function missedFlags(planted: readonly Pick<PlantedFlag, "kind" | "outcome">[]) {
  return tally(planted.map(({ kind }) => kind))
    .map(({ code: kind, count }) => ({
      kind,
      missed: planted.filter((flag) => flag.kind === kind && !isFound(flag)).length,
      of: count,
    }))
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed / b.of - a.missed / a.of);
}

const meanShare = (shares: readonly number[]): Pick<CohortWatch, "counterOffers"> =>
  shares.length === 0
    ? {}
    : { counterOffers: { count: shares.length, share: shares.reduce((sum, one) => sum + one, 0) / shares.length } };

/** How often each code occurs, the most frequent first. */
function tally<T extends string>(codes: readonly T[]): { code: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
