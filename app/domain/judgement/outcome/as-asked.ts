import { declined, type Ground, moneyOf, priceAsked } from "./standing";

/**
 * Does the request as it stands earn more at the policy's price than declining it? The price is the one that the true rating PD needs,
 * at most the policy's highest; margin and loss are those of the true curve. Whether this customer would pay it is another
 * question, and what rules or limits say of it too.
 * @throws RangeError without a truth
 */
export function earnsAtPolicyPrice(ground: Ground): boolean {
  const { truth, request, policy } = ground;
  if (!truth) throw new RangeError("what a loan earns needs a truth");
  const rate = Math.min(priceAsked(truth.ratingPd.value, ground).waterfall.rate, policy.limits.maxRate);
  const whoStays = { ...ground, truth: { ...truth, reservationRate: Infinity } };
  const { amount, tenorMonths, repayment } = request;
  const lent = moneyOf({ verdict: "approve", amount, tenorMonths, repayment, rate }, whoStays);
  return lent > moneyOf(declined, whoStays);
}
