import type { CaseFile, CaseTruth } from "../../casefile";
import type { Terms } from "../../lending";
import type { Policy } from "../../pricing";
import { asAttainable, bestTerms, declined, groundOf, priceAsked, rateRegretted, worthOf } from "../outcome";

/** One file as decisions on it are judged. This is the only place where the ranking asks what a decision brings. */
export interface JudgedFile {
  readonly limits: Pick<Policy["limits"], "worstGrade" | "maxRate">;
  /** the policy's price of the loan as requested at a PD, annual decimal */
  readonly priceAt: (pd: number) => number;
  /**
   * What the best decision is worth more than the requested loan at this rate, or than a decline (undefined), at what the
   * file lets a perfect reader expect; per 100 asked, never below 0. A fair rate below the best is no regret: see best.ts.
   */
  readonly regretOf: (rate: number | undefined) => number;
}

export function judgedFile(
  { file, truth }: { readonly file: CaseFile; readonly truth: CaseTruth },
  policy: Policy,
): JudgedFile {
  const ground = asAttainable(groundOf(file, policy, truth));
  const { amount, tenorMonths, repayment } = ground.request;
  const at = (rate: number | undefined): Terms => {
    if (rate === undefined) return declined;
    const lent = { amount, tenorMonths, repayment, rate };
    return { verdict: "approve", ...lent, rate: rateRegretted(lent, ground) };
  };
  const best = worthOf(bestTerms(ground), ground);
  return {
    limits: policy.limits,
    priceAt: (pd) => priceAsked(pd, ground).waterfall.rate,
    regretOf: (rate) => (100 * Math.max(0, best - worthOf(at(rate), ground))) / amount,
  };
}
