import type { Sealed } from "./sealed.server";
import { type SeniorOpinion, withSeniors } from "~/domain/judgement/seniors";
import type { Verdict } from "~/domain/lending";

/** One decided case in a line: whose grade was what, and what was decided. */
export interface CaseGap {
  readonly you: number;
  readonly model: number | undefined;
  readonly seniors: number | undefined;
  readonly verdict: Verdict;
}

export function caseGap({ sealed, seniors }: { sealed: Sealed; seniors: readonly SeniorOpinion[] }): CaseGap {
  const { debrief } = sealed;
  return {
    you: debrief.you.grade,
    model: debrief.model?.grade,
    seniors: withSeniors(debrief, seniors)?.median.grade,
    verdict: debrief.you.terms.verdict,
  };
}
