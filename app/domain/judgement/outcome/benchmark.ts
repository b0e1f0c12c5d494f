import type { CaseTruth } from "../../casefile";
import { gradeOf, type Terms } from "../../lending";
import type { Minor } from "../../money";
import { spread } from "../../statements";
import { barredBy } from "../integrity";
import type { Breach } from "../opinion";
import { bestRate, worthOf } from "./best";
import type { LentTerms, Shape } from "./result";
import { breachesBy, declined, type Ground } from "./standing";

/**
 * Why the best decision is what it is; all but the first are declines, of the policy's by the limit that is broken first.
 * integrity: the policy's rules on dishonesty refuse the case, or refer it to others: this desk does not lend either way.
 */
export type BestReason =
  "lend" | "knockOut" | "integrity.refuse" | "integrity.refer" | "price" | `policy.${Breach["limit"]}`;

export interface Best {
  readonly terms: Terms;
  readonly reason: BestReason;
}

/**
 * The best decision that knock-outs, integrity rules, policy and file leave to who knows the prospect of `ground` and the
 * true books: of the given shapes, each at the most that the policy's limits allow and at the fair rate that is worth most
 * given the chance that the customer takes it, the one that is worth most; a decline where none is worth more than
 * declining, or nothing is allowed.
 * @throws RangeError without a truth
 */
export function bestWithinPolicy(ground: Ground, shapes: readonly Shape[]): Best {
  const { truth, policy, request } = ground;
  if (!truth) throw new RangeError("the best decision needs a truth");
  if (truth.knockOuts.length > 0) return { terms: declined, reason: "knockOut" };
  const barred = barredBy(ground.integrity);
  if (barred) return { terms: declined, reason: `integrity.${barred}` };
  const offers = shapes.flatMap((shape) => offerOf(shape, ground) ?? []);
  const [best] = offers.sort((a, b) => b.worth - a.worth);
  if (best) {
    const pays = best.worth > worthOf(declined, ground);
    return pays ? { terms: best.terms, reason: "lend" } : { terms: declined, reason: "price" };
  }
  const priced = bestRate(requested(ground), ground);
  if (!priced) return { terms: declined, reason: "price" };
  const least = { ...request, amount: policy.limits.amountStep, rate: priced.rate };
  // Where the least keeps every limit, as much as they allow is too little to be priced: the one that allows no more.
  const shape = { ...requested(ground), rate: priced.rate };
  const more = { ...shape, amount: mostAllowed(shape, ground, truth) + policy.limits.amountStep };
  const [breach] = [...beyond(least, ground, truth), ...beyond(more, ground, truth)];
  const limit = breach?.limit ?? "maxTenorMonths"; // else the tenors alone were too long
  return { terms: declined, reason: `policy.${limit}` };
}

/** The best decision on the request as it stands, its tenor within the policy's: see `bestWithinPolicy`. */
export const bestTerms = (ground: Ground): Terms => bestWithinPolicy(ground, [requested(ground)]).terms;

/** What is asked for, at most for as long as the policy lends. */
export const requested = ({ request, policy }: Pick<Ground, "request" | "policy">): Shape => ({
  amount: request.amount,
  tenorMonths: Math.min(request.tenorMonths, policy.limits.maxTenorMonths),
  repayment: request.repayment,
});

interface Offer {
  readonly terms: Terms;
  readonly worth: Minor;
}

/** The best offer of a shape, or of as much of it as policy allows; undefined where it has no fair rate or nothing is allowed. */
export function offerOf(shape: Shape, ground: Ground): Offer | undefined {
  const asked = bestRate(shape, ground);
  const amount = asked ? mostAllowed({ ...shape, rate: asked.rate }, ground, ground.truth!) : 0;
  if (!asked || amount === 0) return undefined;
  const priced = amount === shape.amount ? asked : bestRate({ ...shape, amount }, ground);
  return priced && { terms: { verdict: "approve", ...shape, amount, rate: priced.rate }, worth: priced.worth };
}

/** Do terms keep knock-outs, integrity rules and the policy's limits, on the true books and at the PD of `ground`? */
export const isLawful = (terms: LentTerms, ground: Ground, truth: CaseTruth): boolean =>
  truth.knockOuts.length === 0 && !barredBy(ground.integrity) && beyond(terms, ground, truth).length === 0;

const beyond = (terms: LentTerms, ground: Ground, { ratingPd, statements }: CaseTruth): readonly Breach[] =>
  breachesBy({ ...terms, grade: gradeOf(ratingPd.value) }, spread(statements, []), ground);

/** The whole, or as much of it in the policy's steps as its limits allow: less never breaks a limit that more keeps. */
function mostAllowed(asked: LentTerms, ground: Ground, truth: CaseTruth): Minor {
  if (isLawful(asked, ground, truth)) return asked.amount;
  const step = ground.policy.limits.amountStep;
  let [low, high] = [0, Math.ceil(asked.amount / step)]; // low is allowed, high is not
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isLawful({ ...asked, amount: middle * step }, ground, truth)) low = middle;
    else high = middle;
  }
  return low * step;
}
