import type { CaseFile, CaseTruth } from "../casefile/types";
import type { Policy } from "../pricing/types";
import { groundOf, resultAtTruth } from "./standing";

/**
 * What is best to do with the request, known all: lend what is asked at the highest rate that the customer takes and the
 * policy allows where that is expected to earn anything, in minor units over the tenor; otherwise, and where a rule
 * forbids it, decline (0).
 */
export function bestDecision(
  file: CaseFile,
  truth: CaseTruth,
  policy: Policy,
): { readonly decision: "approve" | "decline"; readonly result: number } {
  const ground = groundOf(file, policy, truth);
  const rate = Math.min(truth.reservationRate, policy.limits.maxRate);
  const { amount, tenorMonths, repayment } = ground.request;
  const lent = { verdict: "approve" as const, amount, tenorMonths, repayment, rate };
  const result = truth.knockOuts.length > 0 ? 0 : (resultAtTruth(lent, ground)?.overTenor ?? 0);
  return result > 0 ? { decision: "approve", result } : { decision: "decline", result: 0 };
}
