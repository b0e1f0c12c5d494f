import { decisionInShort } from "./decisions.server";
import type { Verdict } from "~/domain/lending";
import { panelGrades } from "~/services/review/panel.server";

/** One decided case in a line: whose grade was what, and what was decided. */
export interface CaseGap {
  readonly you: number;
  readonly model: number | undefined;
  readonly seniors: number | undefined;
  readonly verdict: Verdict;
}

/** Of a decision that the person may read about, beside the seniors who have decided by now. */
export async function caseGap(decisionId: string, caseId: string, personId: string): Promise<CaseGap> {
  return { ...(await gapToModel(decisionId)), seniors: (await panelGrades([caseId]))(caseId, personId) };
}

/** The same of practice, on which no senior decides. */
export async function gapToModel(decisionId: string): Promise<CaseGap> {
  const { grade, modelGrade, verdict } = await decisionInShort(decisionId);
  return { you: grade, model: modelGrade, seniors: undefined, verdict };
}
