import type { GeneratedCase } from "../../casefile";
import { midpointPd, type Terms } from "../../lending";
import type { Minor } from "../../money";
import type { Policy } from "../../pricing";
import type { Scorecard } from "../../scorecard";
import { isReferred, type ModelOpinion, modelOpinion } from "../opinion";
import { asAttainable, bestTerms, moneyOf } from "./best";
import { declined, type Ground, groundOf, modelStanding, priceAsked } from "./standing";

/**
 * Ways to decide without judgement, and the two that need it: the best decision by the attainable PD, and by the truth.
 * The model's price for a firm that it cannot rate is the policy's at its worst grade.
 */
export const STRATEGIES = ["alwaysDecline", "alwaysApprove", "followModel", "attainableBest", "omniscient"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What a strategy earns on one case, expected over the tenor before tax and cost of capital, minor units. */
export interface Played {
  /** at the prospect that a perfect reader can know */
  readonly attainable: Minor;
  /** at the true prospect */
  readonly true: Minor;
  readonly lends: boolean;
}

export interface PlayedCase {
  readonly asked: Minor;
  /** nothing is hidden, no rule ends the application, and the attainable best lends */
  readonly goodAndHonest: boolean;
  /** the model leaves the decision to a person; in its money that counts as a decline */
  readonly referred: boolean;
  readonly by: Readonly<Record<Strategy, Played>>;
}

/** Plays every strategy on one case. */
export function playStrategies({ file, truth }: GeneratedCase, { card, policy }: Bank): PlayedCase {
  const known = groundOf(file, policy, asAttainable(truth));
  const real = groundOf(file, policy, truth);
  const opinion = modelOpinion(file, card, policy);
  const terms: Record<Strategy, Terms> = {
    alwaysDecline: declined,
    alwaysApprove: approved(opinion, known),
    followModel: opinion.rated ? modelStanding(opinion, known).terms : declined,
    attainableBest: bestTerms(known),
    omniscient: bestTerms(real),
  };
  const played = (chosen: Terms): Played => ({
    attainable: moneyOf(chosen, known),
    true: moneyOf(chosen, real),
    lends: chosen.rate !== undefined && chosen.rate <= truth.reservationRate,
  });
  const by = Object.fromEntries(STRATEGIES.map((name) => [name, played(terms[name])])) as Record<Strategy, Played>;
  return {
    asked: known.request.amount,
    goodAndHonest: truth.distortions.length === 0 && truth.knockOuts.length === 0 && by.attainableBest.lends,
    referred: isReferred(opinion),
    by,
  };
}

/** The loan as requested at the model's price, whatever the model decides. */
function approved(opinion: ModelOpinion, ground: Ground): Terms {
  const { amount, tenorMonths, repayment } = ground.request;
  const pd = opinion.rated ? opinion.score.pd : midpointPd(ground.policy.limits.worstGrade);
  return { verdict: "approve", amount, tenorMonths, repayment, rate: priceAsked(pd, ground).waterfall.rate };
}

export interface Bank {
  readonly card: Scorecard;
  readonly policy: Policy;
}
