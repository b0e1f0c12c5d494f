import type { Industry } from "../industries";
import { roundHalfUp } from "../money";
import { log } from "../random";
import { ACCOUNT } from "./accounts";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";

/** Demand cannot outgrow the workshop: logarithm of the most a firm can make against its normal level. */
const CAPACITY = 0.5;
/** Of a lost customer's orders this much comes from a new one, when one is found. */
const NEW_CUSTOMER = 0.6;
/** A blow to the owner's household: chance in a month, and what it costs the firm in orders. */
export const OWNER_SHOCK_RATE = 0.004;
const OWNER_SHOCK_DEMAND = -0.35;
/** The end from one day to the next, whatever the figures: a death, a licence withdrawn; about 0.6 % a year. */
export const CLOSURE_RATE = 0.0005;
/** A flood, a fire or a breakdown: share of the stock that is lost, of the damage an insurer pays, and of orders lost. */
const DAMAGE = { stock: 0.25, insurerPays: 0.8, demand: -0.08 } as const;
/** Owners more prudent than this are insured. */
const INSURED_FROM = 0.5;
/** Material prices jump by this much, in a month out of two hundred. */
const PRICE_JUMP = { rate: 0.005, size: 0.05 } as const;

/** What is left of a deviation from the usual level after a month. */
export const DEMAND_PERSISTENCE = 0.97;
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
  if (shocks.damage < industry.damageRate) damage(draft);
  if (shocks.damage > 1 - PRICE_JUMP.rate) {
    draft.materialPrice += PRICE_JUMP.size;
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

/** Mean and variance a month of what main customers, the owner's household and damage add to demand. */
export function jumpsOf(industry: Industry, customerShares: readonly number[]): { mean: number; variance: number } {
  const jumps: [rate: number, size: number][] = [
    [OWNER_SHOCK_RATE, OWNER_SHOCK_DEMAND],
    [industry.damageRate, DAMAGE.demand],
  ];
  const rate = industry.customerLossRate / customerShares.length;
  for (const share of customerShares) jumps.push([rate, log(1 - share)], [rate, log(1 + NEW_CUSTOMER * share)]);
  return {
    mean: jumps.reduce((sum, [chance, size]) => sum + chance * size, 0),
    variance: jumps.reduce((sum, [chance, size]) => sum + chance * size * size, 0),
  };
}
