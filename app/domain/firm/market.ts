import { log } from "../random/index";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";

/** Demand cannot outgrow the workshop: logarithm of the most a firm can make against its normal level. */
const CAPACITY = 0.5;
/** A blow to the owner's household: chance in a month, and what it costs the firm in orders. */
export const OWNER_SHOCK_RATE = 0.004;
const OWNER_SHOCK_DEMAND = -0.35;
/** The end from one day to the next, whatever the figures: a death, a fire, a licence withdrawn; about 0.6 % a year. */
const CLOSURE_RATE = 0.0005;

/** Orders, material prices and customers' habits move on; a main customer may be lost. */
export function moveMarket(draft: Draft, shocks: Shocks): void {
  const { firm } = draft;
  const { industry } = firm;
  // Lost orders are partly won back: demand drifts towards the firm's normal level.
  draft.demand = 0.97 * draft.demand + firm.growth + industry.demandVolatility * firm.volatility * shocks.demand;
  if (shocks.customerLoss < industry.customerLossRate) {
    const share = firm.customerShares[Math.floor(shocks.lostCustomer * firm.customerShares.length)] ?? 0;
    draft.demand += log(1 - share);
  }
  if (shocks.owner < OWNER_SHOCK_RATE) draft.demand += OWNER_SHOCK_DEMAND;
  if (shocks.owner > 1 - CLOSURE_RATE) draft.trading = false;
  draft.demand = Math.min(CAPACITY, draft.demand);
  // Prices and payment habits swing around their usual level: part of a change is passed on or caught up.
  draft.materialPrice = 0.95 * draft.materialPrice + industry.materialVolatility * shocks.material;
  draft.paymentDelay = 0.85 * draft.paymentDelay + 0.1 * firm.volatility * shocks.delay;
}
