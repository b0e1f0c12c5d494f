import type { Archetype, GeneratedCase, Promises } from "../casefile";
import { asAttainable, bestTerms, groundOf } from "../judgement/outcome";
import { gradeOf } from "../lending";
import type { Policy } from "../pricing";
import type { Finding } from "./problem";

/** What a case turned out to be, in the words of a promise. */
export interface Given {
  readonly grade: number;
  readonly decision: "approve" | "decline";
  readonly difficulty: number;
}

export const givenBy = ({ file, truth }: GeneratedCase, policy: Policy): Given => ({
  grade: gradeOf(truth.ratingPd.value),
  decision: bestTerms(groundOf(file, policy, asAttainable(truth))).verdict === "decline" ? "decline" : "approve",
  difficulty: truth.difficulty?.score ?? 0,
});

/** So many of an archetype's cases keep each of its promises, at least. House value. */
export const KEPT = 0.8;
/** Fewer samples say nothing of a share. */
export const ENOUGH_SAMPLES = 10;

/** Promises that too few of the samples keep; none where there are too few samples to tell. */
export function checkPromises({ promises }: Archetype, given: readonly Given[]): Finding[] {
  if (!promises || given.length < ENOUGH_SAMPLES) return [];
  const share = (keeps: (one: Given) => boolean): number => given.filter(keeps).length / given.length;
  const kept: readonly (readonly [Finding["reason"], string, number])[] = [
    ["gradesNotKept", promises.grades.join(" to "), share(({ grade }) => lies(grade, promises.grades))],
    ["decisionNotKept", promises.decision, share(({ decision }) => fits(decision, promises.decision))],
    ["difficultyNotKept", promises.difficulty.join(" to "), share((one) => lies(one.difficulty, promises.difficulty))],
  ];
  return kept
    .filter(([, , of]) => of < KEPT)
    .map(([reason, promised, of]) => ({
      reason,
      detail: `${promised} promised, kept by ${(of * 100).toFixed(0)} % of ${given.length} samples`,
    }));
}

const lies = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;
const fits = (decision: Given["decision"], promised: Promises["decision"]): boolean =>
  promised === "either" || decision === promised;
