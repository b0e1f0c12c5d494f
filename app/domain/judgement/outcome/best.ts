import type { CaseTruth } from "../../casefile";
import type { Terms } from "../../lending";
import type { Minor } from "../../money";
import type { Policy } from "../../pricing";
import { barredBy } from "../integrity";
import { declined, type Ground, resultAtTruth } from "./standing";

/**
 * The key as a perfect reader of the file knows it (firm/attainable.ts): the attainable PD in place of the true one, and
 * every month's share of defaults in the same proportion. What he loses in a default is the truth's.
 */
export function asAttainable(truth: CaseTruth): CaseTruth {
  const { ratingPd, attainable, defaultByMonth } = truth;
  const all = defaultByMonth.reduce((sum, share) => sum + share, 0);
  const factor = all > 0 ? Math.min(attainable.value / ratingPd.value, 1 / all) : 1;
  return { ...truth, ratingPd: attainable, defaultByMonth: defaultByMonth.map((share) => share * factor) };
}

/**
 * The best decision open to who knows the prospect of `ground` and what the customer accepts: the loan as requested at
 * the highest rate that customer and policy allow, where neither a knock-out nor the integrity rules end the application and it earns; otherwise a decline.
 * The result grows with the amount, so that all or nothing is best. Rates are whole basis points.
 * @throws RangeError without a truth.
 */
export function bestTerms(ground: Ground): Terms {
  const { truth, request, policy } = ground;
  if (!truth) throw new RangeError("the best decision needs a truth");
  if (truth.knockOuts.length > 0 || barredBy(ground.integrity)) return declined;
  const asked: Terms = {
    verdict: "approve",
    amount: request.amount,
    tenorMonths: request.tenorMonths,
    repayment: request.repayment,
    rate: highestRate(truth, policy),
  };
  return moneyOf(asked, ground) > 0 ? asked : declined;
}

/** Whole basis points; annual decimal. */
export const highestRate = ({ reservationRate }: CaseTruth, { limits }: Policy): number =>
  Math.floor(Math.min(reservationRate, limits.maxRate) * 10_000) / 10_000;

/** Expected result over the tenor, minor units; nothing for a decline or a rate that the customer refuses. */
export const moneyOf = (terms: Terms, ground: Ground): Minor => resultAtTruth(terms, ground)?.overTenor ?? 0;
