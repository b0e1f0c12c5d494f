import type { Minor } from "../../money";
import { chanceTaken, type Customer, fairBand } from "../opinion";
import type { BestReason } from "./benchmark";
import { bestRate, worthOf } from "./best";
import { type Miss, missOf, mostAllowed } from "./lawful";
import { PARTS } from "./parts";
import { type Due, dueOf, isUnpayable, type Rest, restOf } from "./rest";
import type { Shape } from "./result";
import { declined, type Ground, priceOf, resultAtTruth } from "./standing";

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
      readonly fails?: LateFailure;
    };

/** Futures fail far more often over a loan's life than its price, which stands on a rating of twelve months, reckons with. */
export interface LateFailure {
  /** of all futures, and as the price reckons; decimals */
  readonly share: number;
  readonly priced: number;
  readonly months: number;
}

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
  const lowest = Math.ceil(band.low * 10_000 - SLACK) / 10_000;
  if (customer && chanceTaken(lowest, customer) === 0) {
    const { named, stays } = customer;
    const isNamed = named !== undefined && named < stays[1];
    return { why: isNamed ? "named" : "leaves", amount, low: band.low, takes: isNamed ? named : stays[1] };
  }
  const rate = Math.max(lowest, Math.min(best.rate, mostTaken(customer)));
  const chance = chanceTaken(rate, customer);
  const terms = { verdict: "approve", ...shape, rate } as const;
  const share = resultAtTruth(terms, { ...ground, truth: { ...truth!, reservationRate: Infinity } })!.defaultShare;
  const fails = lateFailure(share, shape, ground);
  return { why: "earnsTooLittle", amount, rate, chance, worth: worthOf(terms, ground), ...(fails ? { fails } : {}) };
}

/**
 * A loan that loses is worth most at the rate that hardly anybody takes, or nobody: what says how it fails is the highest
 * that at least half such customers take. Whole basis points, annual decimal.
 */
function mostTaken(customer: Customer | undefined): number {
  if (!customer) return Infinity;
  const { stays, named = Infinity } = customer;
  return Math.floor(Math.min(named, (stays[0] + stays[1]) / 2) * 10_000 + SLACK) / 10_000;
}

/** Rounding of a rate that is a whole basis point, in basis points. */
const SLACK = 1e-6;

/** House value: half as much again is about a grade, and less is nothing that a rating could tell. */
const FAR_MORE = 1.5;

/**
 * Whether the futures of a loan fail far more often than its price reckons with: undefined where they do not.
 * @param share of the futures of `ground` in which it defaults, decimal
 */
export function lateFailure(share: number, shape: Shape, ground: Ground): LateFailure | undefined {
  const priced = priceOf(ground.truth!.ratingPd.value, shape, ground).lifetimePd;
  return share > FAR_MORE * priced ? { share, priced, months: shape.tenorMonths } : undefined;
}
