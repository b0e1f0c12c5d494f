import type { Minor } from "../../money";
import { chanceTaken, fairBand } from "../opinion";
import type { BestReason } from "./benchmark";
import { bestRate, worthOf } from "./best";
import { type Miss, missOf, mostAllowed } from "./lawful";
import { PARTS } from "./parts";
import { type Due, dueOf, isUnpayable, type Rest, restOf } from "./rest";
import type { Shape } from "./result";
import { declined, type Ground, priceOf } from "./standing";

/** Why no price pays for a loan, with its figures; rates are annual decimals, amounts minor units. */
export type NoPrice =
  | { readonly why: "aboveHighest"; readonly amount: Minor; readonly low: number; readonly highest: number }
  /** the lowest fair rate is more than such a customer takes, or than another bank has named him */
  | { readonly why: "named" | "leaves"; readonly amount: Minor; readonly low: number; readonly takes: number }
  | {
      readonly why: "earnsTooLittle";
      readonly amount: Minor;
      readonly rate: number;
      readonly chance: number;
      readonly worth: Minor;
    };

/** The figures of what stood against lending where the best decision is a decline. */
export interface Bound {
  /** the limit that allows least of the loan asked for on the true books at the file's own PD, and how much of it is allowed */
  readonly limit?: Miss & { readonly asked: Minor; readonly allowed: Minor };
  readonly price?: NoPrice;
  /** what the limit's part would leave of an older loan, and the firm has no cash for */
  readonly rest?: Rest;
  /** what the firm owes this bank and a decline leaves open */
  readonly due?: Due;
}

/**
 * Why declining is best where no loan is worth more, with the figures. A limit of the policy stands before the price where
 * the whole would have paid, or where what it allows is less than the smallest part that a banker offers; else the price is
 * the reason, and a limit is named beside it.
 * @throws RangeError without a truth
 */
export function whyDeclined(shape: Shape, ground: Ground): { readonly reason: BestReason; readonly bound: Bound } {
  const { truth, policy, request } = ground;
  if (!truth) throw new RangeError("what stood against a loan needs a truth");
  const priced = bestRate(shape, ground);
  const whole = { ...shape, rate: priced?.rate ?? policy.limits.maxRate };
  const miss = missOf(whole, ground, truth);
  const allowed = miss ? mostAllowed(whole, ground, truth) : shape.amount;
  const price = noPrice({ ...shape, amount: allowed > 0 ? allowed : shape.amount }, ground);
  const rest = allowed > 0 ? restOf(allowed, ground) : undefined;
  const due = dueOf(ground);
  const bound = {
    ...(miss ? { limit: { ...miss, asked: request.amount, allowed } } : {}),
    ...(price ? { price } : {}),
    ...(rest && isUnpayable(rest) ? { rest } : {}),
    ...(due ? { due } : {}),
  };
  const pays = priced !== undefined && priced.worth > worthOf(declined, ground);
  const isTooLittle = allowed < Math.min(...PARTS) * request.amount;
  const byLimit = miss && (pays || isTooLittle || !price);
  return { reason: byLimit ? `policy.${miss.limit}` : "price", bound };
}

/** Why no fair price of this loan is worth more than declining; undefined: one is. */
function noPrice(shape: Shape, ground: Ground): NoPrice | undefined {
  const { truth, policy, customer } = ground;
  const { amount } = shape;
  const { maxRate } = policy.limits;
  const band = fairBand(truth!.ratingPd.value, (pd) => priceOf(pd, shape, ground).waterfall.rate, Infinity)!;
  if (band.low > maxRate) return { why: "aboveHighest", amount, low: band.low, highest: maxRate };
  const best = bestRate(shape, ground)!;
  if (best.worth > worthOf(declined, ground)) return undefined;
  const chance = chanceTaken(best.rate, customer);
  if (customer && chance === 0) {
    const { named, stays } = customer;
    const isNamed = named !== undefined && named < stays[1];
    return { why: isNamed ? "named" : "leaves", amount, low: band.low, takes: isNamed ? named : stays[1] };
  }
  return { why: "earnsTooLittle", amount, rate: best.rate, chance, worth: best.worth };
}
