import type { GeneratedCase } from "../../casefile";
import type { Terms } from "../../lending";
import type { Policy } from "../../pricing";
import { asAttainable, bestTerms, groundOf, moneyOf, priceAsked } from "../outcome";

/** One file as decisions on it are judged. This is the only place where the ranking asks what a decision brings. */
export interface JudgedFile {
  readonly limits: Pick<Policy["limits"], "worstGrade" | "maxRate">;
  /** the policy's price of the loan as requested at a PD, annual decimal */
  readonly priceAt: (pd: number) => number;
  /** the requested loan at a rate */
  readonly offerAt: (rate: number) => Terms;
  /** what the best decision earns more than these terms, at what the file lets a perfect reader expect; per 100 asked */
  readonly regretOf: (terms: Terms) => number;
}

export function judgedFile({ file, truth }: Pick<GeneratedCase, "file" | "truth">, policy: Policy): JudgedFile {
  const ground = groundOf(file, policy, asAttainable(truth));
  const { amount, tenorMonths, repayment } = ground.request;
  const best = moneyOf(bestTerms(ground), ground);
  return {
    limits: policy.limits,
    priceAt: (pd) => priceAsked(pd, ground).waterfall.rate,
    offerAt: (rate) => ({ verdict: "approve", amount, tenorMonths, repayment, rate }),
    regretOf: (terms) => (100 * (best - moneyOf(terms, ground))) / amount,
  };
}
