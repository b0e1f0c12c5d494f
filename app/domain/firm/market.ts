import type { Industry } from "../industries";
import { roundHalfUp } from "../money";
import { log, pow } from "../random";
import { ACCOUNT } from "./accounts";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";

/** Demand cannot outgrow the workshop: logarithm of the most a firm can make against its normal level. */
const CAPACITY = 0.5;
/** Of a lost customer's orders this much comes from a new one, when one is found. */
const NEW_CUSTOMER = 0.6;
/**
 * A blow to the owner's household (an illness, a divorce, a venture beside the firm): chance in a month, what it costs the
 * firm in orders, and in money: months of sales, with the long tail of a Pareto distribution, so that a firm with twice the
 * reserve is ruined half as often. House estimates.
 */
export const OWNER_SHOCK_RATE = 0.0185;
const OWNER_SHOCK_DEMAND = -0.12;
const BLOW = { least: 0.45, tail: 0.7, most: 14 } as const;
/** Months of sales that the blow of this month costs; 0 in nearly every month. */
export const ownerBlow = ({ owner }: Shocks): number =>
  owner >= OWNER_SHOCK_RATE ? 0 : longTailed(owner / OWNER_SHOCK_RATE, BLOW);
/**
 * A slump that is the firm's own (a rival next door, a road closed, a product that went out of fashion), as often as the
 * trade has them: the logarithm of orders lost, with a long tail too. House estimates.
 */
export const SLUMP = { least: 0.12, tail: 1.1, most: 1.2 } as const;

/** A size with the long tail of a Pareto distribution; `u` uniform between 0 and 1, the smaller the rarer. */
const longTailed = (u: number, { least, tail, most }: LongTail): number => Math.min(most, least * pow(u, -1 / tail));

interface LongTail {
  readonly least: number;
  readonly tail: number;
  readonly most: number;
}

/** Mean of the size's first or second power: what is least, and k·x^(k−1) over the chance of being larger, up to the most. */
const meanPower = ({ least, tail, most }: LongTail, k: 1 | 2): number =>
  pow(least, k) + (k * pow(least, tail) * (pow(most, k - tail) - pow(least, k - tail))) / (k - tail);

/** The end from one day to the next, whatever the figures: a death, a licence withdrawn; about one in two hundred and forty a year. */
export const CLOSURE_RATE = 0.00035;
/** A flood, a fire or a breakdown: share of the stock that is lost, of the damage an insurer pays, and of orders lost. */
const DAMAGE = { stock: 0.25, insurerPays: 0.8, demand: -0.08 } as const;
/** Owners more prudent than this are insured. */
const INSURED_FROM = 0.5;
/** Material prices jump by this much, in a month out of three hundred. */
const PRICE_JUMP = { rate: 0.003, least: 0.03, tail: 1.2, most: 0.3 } as const;

/** What is left of a deviation from the usual level after a month. */
export const DEMAND_PERSISTENCE = 0.95;
export const MATERIAL_PERSISTENCE = 0.95;

/** Orders, material prices and customers' habits move on; a main customer may be lost, something may burn. */
export function moveMarket(draft: Draft, shocks: Shocks): void {
  const { firm, books } = draft;
  const { industry } = firm;
  // Lost orders are partly won back: demand drifts towards the firm's normal level.
  draft.demand =
    DEMAND_PERSISTENCE * draft.demand + firm.growth + industry.demandVolatility * firm.volatility * shocks.demand;
  moveCustomers(draft, shocks);
  if (shocks.owner < OWNER_SHOCK_RATE) draft.demand += OWNER_SHOCK_DEMAND;
  if (shocks.owner > 1 - CLOSURE_RATE) {
    draft.trading = false;
    books.happened("closure", 0);
  }
  const { slumpRate } = industry;
  if (shocks.claim > 1 - slumpRate) draft.demand -= longTailed((1 - shocks.claim) / slumpRate, SLUMP);
  if (shocks.damage < industry.damageRate) damage(draft);
  if (shocks.damage > 1 - PRICE_JUMP.rate) {
    draft.materialPrice += longTailed((1 - shocks.damage) / PRICE_JUMP.rate, PRICE_JUMP);
    books.happened("priceShock", 0);
  }
  draft.demand = Math.min(CAPACITY, draft.demand);
  // Prices and payment habits swing around their usual level: part of a change is passed on or caught up.
  draft.materialPrice = MATERIAL_PERSISTENCE * draft.materialPrice + industry.materialVolatility * shocks.material;
  draft.paymentDelay = 0.85 * draft.paymentDelay + 0.1 * firm.volatility * shocks.delay;
}

function moveCustomers(draft: Draft, { customer, whichCustomer }: Shocks): void {
  const { firm, books } = draft;
  const rate = firm.industry.customerLossRate;
  const lost = customer < rate;
  if (!lost && customer < 1 - rate) return;
  const of = Math.floor(whichCustomer * firm.customerShares.length);
  const share = firm.customerShares[of] ?? 0;
  draft.demand += lost ? log(1 - share) : log(1 + NEW_CUSTOMER * share);
  books.happened(lost ? "customerLost" : "customerWon", roundHalfUp(firm.monthlySales * share * 12), of);
}

function damage(draft: Draft): void {
  const { firm, books } = draft;
  const loss = roundHalfUp(books.balances.inventory * DAMAGE.stock);
  books.post("damage", ACCOUNT.exceptional, ACCOUNT.inventory, loss);
  if (firm.owner.prudence > INSURED_FROM) {
    books.post("insurancePaid", ACCOUNT.cash, ACCOUNT.exceptional, roundHalfUp(loss * DAMAGE.insurerPays));
  }
  draft.demand += DAMAGE.demand;
  books.happened("damage", loss);
}

export interface Jumps {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance a month of what main customers, the owner's household, damage and slumps add to demand. */
export function jumpsOf(industry: Industry, customerShares: readonly number[]): Jumps {
  const jumps: [rate: number, size: number][] = [
    [OWNER_SHOCK_RATE, OWNER_SHOCK_DEMAND],
    [industry.damageRate, DAMAGE.demand],
  ];
  const rate = industry.customerLossRate / customerShares.length;
  for (const share of customerShares) jumps.push([rate, log(1 - share)], [rate, log(1 + NEW_CUSTOMER * share)]);
  return {
    mean: jumps.reduce((sum, [chance, size]) => sum + chance * size, -industry.slumpRate * meanPower(SLUMP, 1)),
    variance: jumps.reduce(
      (sum, [chance, size]) => sum + chance * size * size,
      industry.slumpRate * meanPower(SLUMP, 2),
    ),
  };
}

/** The same of what jumps add to material prices, in logarithms. */
export const priceJumps = (): Jumps => ({
  mean: PRICE_JUMP.rate * meanPower(PRICE_JUMP, 1),
  variance: PRICE_JUMP.rate * meanPower(PRICE_JUMP, 2),
});
