import type { Compared } from "~/domain/judgement/debrief";
import { type SeniorOpinion, withSeniors } from "~/domain/judgement/seniors";
import type { Verdict } from "~/domain/lending";

/** What was sealed of a decision, and the seniors who have decided by now. */
export interface Outcome {
  readonly debrief: Compared;
  readonly seniors: readonly SeniorOpinion[];
}

/** One decided case in a line: whose grade was what, and what was decided. */
export interface CaseGap {
  readonly you: number;
  readonly model: number | undefined;
  readonly seniors: number | undefined;
  readonly verdict: Verdict;
}

export function caseGap({ debrief, seniors }: Outcome): CaseGap {
  return {
    you: debrief.you.grade,
    model: debrief.model?.grade,
    seniors: withSeniors(debrief, seniors)?.median.grade,
    verdict: debrief.you.terms.verdict,
  };
}
