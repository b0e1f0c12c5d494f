import type { CaseTruth } from "../../casefile";
import { gradeOf, type Terms } from "../../lending";
import type { Minor } from "../../money";
import { spread } from "../../statements";
import { barredBy } from "../integrity";
import { type Breach, breachesOf } from "../opinion";
import { highestRate, moneyOf } from "./best";
import type { LentTerms } from "./result";
import { declined, type Ground } from "./standing";

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

/** What is lent, before its price. */
export type Shape = Omit<LentTerms, "rate">;

/**
 * The best decision that knock-outs, integrity rules, policy and customer leave to who knows the prospect of `ground` and the true books:
 * of the given shapes, each at the most that the policy's limits allow and at the highest rate that the customer accepts,
 * the one that earns most; a decline where nothing does, or nothing is allowed.
 * @throws RangeError without a truth
 */
export function bestWithinPolicy(ground: Ground, shapes: readonly Shape[]): Best {
  const { truth, policy, request } = ground;
  if (!truth) throw new RangeError("the best decision needs a truth");
  if (truth.knockOuts.length > 0) return { terms: declined, reason: "knockOut" };
  const barred = barredBy(ground.integrity);
  if (barred) return { terms: declined, reason: `integrity.${barred}` };
  const rate = highestRate(truth, policy);
  const allowed = shapes.flatMap((shape): Terms[] => {
    const amount = mostAllowed({ ...shape, rate }, ground, truth);
    return amount > 0 ? [{ verdict: "approve", ...shape, amount, rate }] : [];
  });
  if (allowed.length === 0) {
    const least = { ...request, amount: policy.limits.amountStep, rate };
    const limit = beyond(least, ground, truth)[0]?.limit ?? "maxTenorMonths"; // else the tenors alone were too long
    return { terms: declined, reason: `policy.${limit}` };
  }
  const [best] = allowed.map((terms) => ({ terms, earns: moneyOf(terms, ground) })).sort((a, b) => b.earns - a.earns);
  return best!.earns > 0 ? { terms: best!.terms, reason: "lend" } : { terms: declined, reason: "price" };
}

/** Do terms keep knock-outs, integrity rules and the policy's limits, on the true books and at the PD of `ground`? */
export const isLawful = (terms: LentTerms, ground: Ground, truth: CaseTruth): boolean =>
  truth.knockOuts.length === 0 && !barredBy(ground.integrity) && beyond(terms, ground, truth).length === 0;

const beyond = (terms: LentTerms, { policy }: Ground, { ratingPd, statements }: CaseTruth): readonly Breach[] =>
  breachesOf({ ...terms, grade: gradeOf(ratingPd.value) }, spread(statements, []), policy.limits);

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
