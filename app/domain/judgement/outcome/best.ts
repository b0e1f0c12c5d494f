import type { CaseTruth } from "../../casefile";
import type { Terms } from "../../lending";
import type { Minor } from "../../money";
import { loanCurve } from "../../pricing";
import { chanceTaken, fairBand, placeIn } from "../opinion";
import type { LentTerms, Shape } from "./result";
import { declined, type Ground, moneyOf, priceOf } from "./standing";

/** No reader is surer of a default than this. */
const MOST = 0.98;

/**
 * The share of futures of the requested loan that end in default as a perfect reader of the file had to expect it: the true
 * share in the proportion of his rating PD to the true one, but never further than the policy's curve for such a loan at
 * his PD. (A firm that cannot fail within a year can within three, and nobody multiplies that by a hundred.) Under a policy
 * of schema 1, which has no curve, in proportion alone.
 */
export function attainableShare(truth: CaseTruth, { request, policy }: Pick<Ground, "request" | "policy">): number {
  const { ratingPd, pdTenor, attainable } = truth;
  const inProportion = Math.min(MOST, (pdTenor.value * attainable.value) / ratingPd.value);
  if (policy.termStructure === "constantHazard") return inProportion;
  const expected = loanCurve(Math.min(MOST, attainable.value), request, policy.termStructure).cumulative.at(-1)!;
  return attainable.value > ratingPd.value
    ? Math.min(inProportion, Math.max(pdTenor.value, expected))
    : Math.max(inProportion, Math.min(pdTenor.value, expected));
}

/**
 * The ground of a perfect reader of the file (firm/attainable.ts): the attainable PD in place of the true one, and every
 * month's share of defaults in the proportion that he expects of the whole. What he loses in a default is the truth's.
 * @throws RangeError without a truth
 */
export function asAttainable(ground: Ground): Ground {
  const { truth } = ground;
  if (!truth) throw new RangeError("what a file allows to know needs a truth");
  const { attainable, pdTenor, defaultByMonth } = truth;
  const all = defaultByMonth.reduce((sum, share) => sum + share, 0);
  const factor = all > 0 ? Math.min(attainableShare(truth, ground) / pdTenor.value, 1 / all) : 1;
  const expected = defaultByMonth.map((share) => share * factor);
  return { ...ground, truth: { ...truth, ratingPd: attainable, defaultByMonth: expected } };
}

/** A rate and what the offer of a loan at it is worth, minor units: see `worthOf`. */
interface Priced {
  readonly rate: number;
  readonly worth: Minor;
}

/**
 * Of the fair rates for a shape, those that the policy lets stand around its price at the PD of `ground`, the one whose
 * offer is worth most, given the chance that the customer takes it from what the file shows. Whole basis points, annual
 * decimal. Undefined where the lowest of them is beyond the policy's highest rate.
 * @throws RangeError without a truth
 */
export function bestRate(shape: Shape, ground: Ground): Priced | undefined {
  const { truth, policy, customer } = ground;
  if (!truth) throw new RangeError("the best rate needs a truth");
  const priceAt = (pd: number) => priceOf(pd, shape, ground).waterfall.rate;
  const band = fairBand(truth.ratingPd.value, priceAt, policy.limits.maxRate);
  if (!band) return undefined;
  const from = Math.ceil(band.low * 10_000 - SLACK);
  const to = Math.max(from, Math.floor(band.high * 10_000 + SLACK));
  // What a loan earns is a straight line in its rate but for the schedule of its instalments.
  const earns = (bps: number) => earnsIfTaken({ ...shape, rate: bps / 10_000 }, ground);
  const [least, most] = [earns(from), earns(to)];
  let best: Priced | undefined;
  for (let bps = from; bps <= to; bps++) {
    const rate = bps / 10_000;
    const earned = least + ((most - least) * (bps - from)) / Math.max(1, to - from);
    const worth = weighed(earned, chanceTaken(rate, customer), ground);
    // Of rates worth the same the one nearest to the policy's price.
    const nearer = best !== undefined && Math.abs(rate - band.price) < Math.abs(best.rate - band.price);
    if (!best || worth > best.worth || (worth === best.worth && nearer)) best = { rate, worth };
  }
  return best;
}

/**
 * The rate by which an offer is regretted. Inside the fair band at the PD of `ground` a rate below the best one counts as
 * the best: what it leaves belongs to the customer, and whoever asks exactly the policy's price has made no mistake. Any
 * other rate counts as it is: below the band it does not pay for the risk, above the best one it costs the customer. So
 * does every rate of a loan that is worth no more than declining at any: there is nothing to leave to anybody.
 * @throws RangeError without a truth
 */
export function rateRegretted(lent: LentTerms, ground: Ground): number {
  const { truth, policy } = ground;
  if (!truth) throw new RangeError("a regret needs a truth");
  const priceAt = (pd: number) => priceOf(pd, lent, ground).waterfall.rate;
  const band = fairBand(truth.ratingPd.value, priceAt, policy.limits.maxRate);
  const best = bestRate(lent, ground);
  const isFair = band !== undefined && placeIn(band, lent.rate) === "within";
  return isFair && best && best.worth > worthOf(declined, ground) ? Math.max(lent.rate, best.rate) : lent.rate;
}

/** Rounding of a rate that is a whole basis point, in basis points. */
const SLACK = 1e-6;

/** Expected result of a loan that is taken, over its tenor, minor units; whoever would not pay its rate is no matter here. */
export const earnsIfTaken = (lent: LentTerms, ground: Ground): Minor =>
  moneyOf({ verdict: "approve", ...lent }, { ...ground, truth: { ...ground.truth!, reservationRate: Infinity } });

/** What is earned with a chance; where the customer does not take it, the file has cost its work all the same. */
const weighed = (earned: number, chance: number, { policy }: Ground): number =>
  chance * earned - (1 - chance) * policy.fileCost.amount;

/**
 * What terms are worth, minor units: the chance that they are taken, from what the file shows, times what they then earn
 * at the prospect of `ground`; an offer that is not taken and a decline cost the file.
 */
export function worthOf({ verdict, rate, amount, tenorMonths, repayment }: Terms, ground: Ground): Minor {
  const stated = rate !== undefined && amount !== undefined && tenorMonths !== undefined && repayment !== undefined;
  const chance = verdict === "decline" || !stated ? 0 : chanceTaken(rate, ground.customer);
  if (chance === 0 || !stated) return 0 - ground.policy.fileCost.amount;
  return Math.round(weighed(earnsIfTaken({ amount, tenorMonths, repayment, rate }, ground), chance, ground));
}
