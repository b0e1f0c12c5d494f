import type { Terms } from "../../lending";
import type { Minor } from "../../money";
import { barredBy } from "../integrity";
import type { Breach } from "../opinion";
import { bestRate, worthOf } from "./best";
import { type Bound, whyDeclined } from "./bound";
import { mostAllowed, requested } from "./lawful";
import { isUnpayable, restOf } from "./rest";
import type { Shape } from "./result";
import { declined, type Ground } from "./standing";

/**
 * Why the best decision is what it is; all but the first are declines, of the policy's by the limit that allows least.
 * integrity: the policy's rules on dishonesty refuse the case, or refer it to others: this desk does not lend either way.
 */
export type BestReason =
  "lend" | "knockOut" | "integrity.refuse" | "integrity.refer" | "price" | `policy.${Breach["limit"]}`;

export interface Best {
  readonly terms: Terms;
  readonly reason: BestReason;
  /** of a decline for a limit or the price */
  readonly bound?: Bound;
}

/**
 * The best decision that knock-outs, integrity rules, policy and file leave to who knows the prospect of `ground` and the
 * true books: of the given shapes, what was asked for first, each at the most that the policy's limits allow and at the fair rate that is worth most
 * given the chance that the customer takes it, the one that is worth most; a decline where none is worth more than
 * declining, or nothing is allowed.
 * @throws RangeError without a truth
 */
export function bestWithinPolicy(ground: Ground, shapes: readonly Shape[]): Best {
  const { truth } = ground;
  if (!truth) throw new RangeError("the best decision needs a truth");
  if (truth.knockOuts.length > 0) return { terms: declined, reason: "knockOut" };
  const barred = barredBy(ground.integrity);
  if (barred) return { terms: declined, reason: `integrity.${barred}` };
  const best = bestOffer(ground, shapes);
  return best
    ? { terms: best, reason: "lend" }
    : { terms: declined, ...whyDeclined(shapes[0] ?? requested(ground), ground) };
}

/** The best decision on the request as it stands, its tenor within the policy's: see `bestWithinPolicy`. */
export function bestTerms(ground: Ground): Terms {
  const { truth, integrity } = ground;
  if (!truth) throw new RangeError("the best decision needs a truth");
  const isBarred = truth.knockOuts.length > 0 || barredBy(integrity) !== undefined;
  return (!isBarred && bestOffer(ground, [requested(ground)])) || declined;
}

/** Of the offers on these shapes the one that is worth most; undefined where none is worth more than declining. */
function bestOffer(ground: Ground, shapes: readonly Shape[]): Terms | undefined {
  const offers = shapes.flatMap((shape) => offerOf(shape, ground) ?? []);
  const [best] = offers.sort((a, b) => b.worth - a.worth);
  return best && best.worth > worthOf(declined, ground) ? best.terms : undefined;
}

interface Offer {
  readonly terms: Terms;
  readonly worth: Minor;
}

/**
 * The best offer of a shape, or of as much of it as policy allows; undefined where it has no fair rate, nothing is allowed,
 * or what it leaves of an older loan cannot be repaid.
 */
export function offerOf(shape: Shape, ground: Ground): Offer | undefined {
  const asked = bestRate(shape, ground);
  const amount = asked ? mostAllowed({ ...shape, rate: asked.rate }, ground, ground.truth!) : 0;
  if (!asked || amount === 0 || isUnpayable(restOf(amount, ground))) return undefined;
  const priced = amount === shape.amount ? asked : bestRate({ ...shape, amount }, ground);
  return priced && { terms: { verdict: "approve", ...shape, amount, rate: priced.rate }, worth: priced.worth };
}
