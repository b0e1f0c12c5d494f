import type { CaseTruth, GeneratedCase } from "../../casefile";
import type { Terms } from "../../lending";
import type { Minor } from "../../money";
import type { Policy } from "../../pricing";
import type { Scorecard } from "../../scorecard";
import { chanceTaken, isReferred, modelOpinion } from "../opinion";
import { bestTerms } from "./benchmark";
import { asAttainable, worthOf } from "./best";
import { declined, type Ground, groundOf, modelStanding } from "./standing";

/**
 * Ways to decide: two without judgement, the model, a practised analyst, the most that the file allows, and who knows the
 * truth. Who always approves asks what the customer takes for certain: nobody is turned away by a price.
 */
export const STRATEGIES = [
  "alwaysDecline",
  "alwaysApprove",
  "followModel",
  "practisedAnalyst",
  "attainableBest",
  "omniscient",
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What a strategy's offer is worth on one case, over the tenor before tax and cost of capital, minor units. */
export interface Played {
  /** at the prospect that a perfect reader can know */
  readonly attainable: Minor;
  /** at the true prospect */
  readonly true: Minor;
  readonly lends: boolean;
  /** the chance that a loan comes about, 0 for a decline */
  readonly chance: number;
}

export interface PlayedCase {
  readonly archetype: string;
  readonly asked: Minor;
  readonly honest: boolean;
  /** default within the rating horizon, of the true prospect */
  readonly ratingPd: number;
  /** the model leaves the decision to a person; in its money that counts as a decline */
  readonly referred: boolean;
  readonly by: Readonly<Record<Strategy, Played>>;
}

/** What a reader of a file believes: a rating PD, the books as he repaired them, and what the lies he found lead to. */
export interface Belief extends Pick<CaseTruth, "statements">, Pick<Ground, "integrity"> {
  /** decimal */
  readonly pd: number;
}

/**
 * The decision of who believes this: the best by the policy at that PD, with the policy's own LGD and an even hazard.
 * Rules that end an application are seen by everybody.
 * @throws RangeError without a truth, which says what the rules are broken by
 */
export function decisionOf({ pd, statements, integrity }: Belief, ground: Ground): Terms {
  const { truth } = ground;
  if (!truth) throw new RangeError("a belief is played against a truth");
  const ratingPd = { ...truth.ratingPd, value: pd };
  const believed = { ...truth, ratingPd, attainable: ratingPd, statements };
  return bestTerms({
    ...ground,
    integrity,
    truth: { ...believed, lgd: undefined, defaultByMonth: [], defaultMonths: [] },
  });
}

/** Plays every strategy on one case. */
export function playStrategies(
  { file, truth, archetype }: GeneratedCase,
  { card, policy }: Bank,
  analyst: Belief,
): PlayedCase {
  const real = groundOf(file, policy, truth);
  const known = asAttainable(real);
  const opinion = modelOpinion(file, card, policy);
  const terms: Record<Strategy, Terms> = {
    alwaysDecline: declined,
    alwaysApprove: approved(known),
    followModel: opinion.rated ? modelStanding(opinion, known).terms : declined,
    practisedAnalyst: decisionOf(analyst, known),
    attainableBest: bestTerms(known),
    omniscient: bestTerms(real),
  };
  const played = (chosen: Terms): Played => ({
    attainable: worthOf(chosen, known),
    true: worthOf(chosen, real),
    lends: chosen.verdict !== "decline",
    chance: chosen.rate === undefined ? 0 : chanceTaken(chosen.rate, known.customer),
  });
  const by = Object.fromEntries(STRATEGIES.map((name) => [name, played(terms[name])])) as Record<Strategy, Played>;
  return {
    archetype,
    asked: known.request.amount,
    honest: truth.distortions.length === 0,
    ratingPd: truth.ratingPd.value,
    referred: isReferred(opinion),
    by,
  };
}

/** The loan as requested at a rate that the customer takes for certain; at the highest where the file does not tell. */
function approved({ request, policy, customer }: Ground): Terms {
  const { amount, tenorMonths, repayment } = request;
  const { stays, named = Infinity } = customer ?? { stays: [Infinity] };
  return { verdict: "approve", amount, tenorMonths, repayment, rate: Math.min(stays[0], named, policy.limits.maxRate) };
}

export interface Bank {
  readonly card: Scorecard;
  readonly policy: Policy;
}
