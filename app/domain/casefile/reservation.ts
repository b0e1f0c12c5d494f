import type { FirmState } from "../firm";
import { roundHalfUp } from "../money";
import { exp, randomStream } from "../random";

/** What the firm would get elsewhere. Rates are annual decimals. */
export const MARKET = {
  source: "House estimates: a city where several banks court good small firms and few look at weak ones",
  /** asked of a firm that never fails: funding, work and profit */
  baseRate: 0.042,
  /** added per unit of the twelve-month PD: loss and the capital for it, against usual security */
  perPd: 0.3,
  /** banks misjudge and differ in appetite: deviation of a bank's rate */
  spread: 0.009,
  /** banks that a firm can ask */
  banks: 3,
  /** a bank makes an offer with this chance if the firm never fails; the chance is halved for each further `halfPd` */
  offerChance: 0.85,
  halfPd: 0.04,
  /** where no bank offers: guarantee companies and the private market, up to what a loan brings to the firm */
  otherLenders: [0.085, 0.15],
  /** paid on top by who cannot wait: at most, with no cash at all; nothing from `easyMonths` of sales in cash */
  urgency: 0.012,
  easyMonths: 1,
} as const;

/**
 * The rate above which the firm goes elsewhere, annual decimal to a basis point. Other banks know the firm well enough:
 * each may offer a rate by its true quality, and the best offer counts. Who has no cash to wait pays more. Drawn from a
 * sub-stream of the seed of its own.
 */
export function reservationRate(seed: string, ratingPd: number, now: Pick<FirmState, "balances" | "firm">): number {
  const offers = Array.from({ length: MARKET.banks }, (_, i) => {
    const random = randomStream(seed, `reservation/bank-${i}`);
    const rate = MARKET.baseRate + MARKET.perPd * ratingPd + random.normal(0, MARKET.spread);
    return random.chance(MARKET.offerChance * exp((-Math.LN2 * ratingPd) / MARKET.halfPd)) ? rate : Infinity;
  });
  const best = Math.min(...offers);
  const alternative = Number.isFinite(best)
    ? best
    : randomStream(seed, "reservation/others").between(...MARKET.otherLenders);
  const monthsOfCash = Math.max(0, now.balances.cash) / now.firm.monthlySales;
  const urgency = MARKET.urgency * Math.max(0, 1 - monthsOfCash / MARKET.easyMonths);
  return roundHalfUp((alternative + urgency) * 10_000) / 10_000;
}
