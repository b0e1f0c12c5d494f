import type { LoanRequest, Terms } from "../../lending";
import type { KeptPrice } from "../../pricing";
import type { ScoreResult } from "../../scorecard";
import type { ExpectedResult, Lender, LossProspect } from "./result";

/** Where one judge stands: the same figures for the trainee, the model and the truth. */
export interface Standing {
  /** one-year probability of default, decimal */
  readonly pd: number;
  /** grade of `pd` on the master scale, 1 best to 9 */
  readonly grade: number;
  readonly terms: Terms;
  /** what the policy's formula asks for at `pd`, on the terms (the request's where declined) */
  readonly price: KeptPrice;
  /** undefined without truth: nothing is invented for a real firm */
  readonly result: ExpectedResult | undefined;
}

export interface OwnStanding extends Standing {
  /** the scorecard on the adjusted figures and the judged factors, before the override; undefined when not rateable */
  readonly score: ScoreResult | undefined;
  readonly override: { readonly notches: number; readonly reason: string };
  /** the score's grade after the override */
  readonly scoredGrade: number | undefined;
  /** stated by the analyst, or (left empty) taken from the scored grade */
  readonly pdSource: "stated" | "score";
  readonly confidence: "low" | "medium" | "high" | undefined;
}

export interface TruthStanding extends Standing {
  readonly pdTenor: number;
  readonly standardError: number;
  readonly prospect: LossProspect;
  readonly request: Pick<LoanRequest, "amount" | "tenorMonths" | "repayment">;
  /** funding + operating cost of the requested tenor, annual decimal */
  readonly costRate: number;
  /** sealed standings of an earlier day state none: they were reckoned as under a policy of schema 1 */
  readonly lender?: Lender;
}
