import type { Advised } from "./advice";
import { bestOf, costs, type Finding, isClose, isSameLoan, isSlight } from "./best-decision";
import { pdOff } from "./pd";

/** House value, where no band of fair rates was sealed. */
const PRICE_TOLERANCE = 0.0005; // 5 bp
/** An offer that more than half of such customers leave. */
const OFTEN_TAKEN = 0.5;

/** The rate that the policy asks at the own PD. */
const ownPrice = ({ fair, you }: Finding): number => fair?.price ?? you.price.waterfall.rate;

/**
 * The price before everything else that only money tells: where a loan was right, and the rate strays farther from the own
 * PD's than the PD has moved it.
 */
export function priceIsTheFault(finding: Finding): Advised | undefined {
  const { you, money, attainable } = finding;
  const { rate } = you.terms;
  if (rate === undefined || !money || money.unlawful || !bestOf(finding)?.lends) return undefined;
  const slip = rate - ownPrice(finding);
  const byPd = attainable ? you.price.waterfall.rate - attainable.price.waterfall.rate : 0;
  const sameSide = Math.sign(byPd) === Math.sign(slip);
  if (pdOff(finding) && !(sameSide && Math.abs(slip) > Math.abs(byPd))) return undefined;
  return pricedBelowOwnPd(finding) ?? pricedAboveOwnPd(finding);
}

/** Not where no price, or only a lower one, was the best: the price was then not what was wrong. */
export function pricedBelowOwnPd(finding: Finding): Advised | undefined {
  const { you, fair } = finding;
  const { rate } = you.terms;
  const needed = you.price.waterfall.rate;
  if (rate === undefined || (fair ? fair.place !== "below" : rate >= needed - PRICE_TOLERANCE)) return undefined;
  const best = bestOf(finding);
  if (best && !best.lends) return undefined;
  if (fair && isClose(finding) && isSlight(fair.low - rate, finding)) return undefined;
  if (best && needed > best.highest + PRICE_TOLERANCE) return pricedBelowBoth(finding, rate, best.rate);
  const shortBps = Math.round((needed - rate) * 10_000);
  return { code: "pricedBelowOwnPd", params: { rate, needed, shortBps, pd: you.pd } };
}

/** Below what the own risk allows, and below what the best loan asks of a customer who would not pay the policy's price. */
function pricedBelowBoth({ fair, you }: Finding, rate: number, bestRate: number): Advised | undefined {
  if (!fair || rate >= bestRate - PRICE_TOLERANCE) return undefined;
  return { code: "pricedBelowOwnPd", params: { rate, lowest: fair.low, bestRate, pd: you.pd } };
}

/** Who asks more than the own risk needs takes it from a customer who cannot wait. */
export function pricedAboveOwnPd(finding: Finding): Advised | undefined {
  const { you, fair } = finding;
  const { rate } = you.terms;
  const best = bestOf(finding);
  if (rate === undefined || fair?.place !== "above") return undefined;
  if (best && (!best.lends || best.rate >= rate)) return undefined; // the price was then not what was wrong
  if (isClose(finding) && isSlight(rate - fair.high, finding)) return undefined;
  const bps = Math.round((rate - fair.price) * 10_000);
  return { code: "pricedAboveOwnPd", params: { rate, needed: fair.price, highest: fair.high, bps, pd: you.pd } };
}

/** A price that most customers with such a file leave, where the best one is one that more of them take. */
export function pricedAboveCustomer(finding: Finding): Advised | undefined {
  const { you, money } = finding;
  const { rate } = you.terms;
  const chance = money?.you.noDeal === "refusedByCustomer" ? 0 : money?.you.chance;
  const best = bestOf(finding);
  if (rate === undefined || chance === undefined || chance >= OFTEN_TAKEN || !best?.lends) return undefined;
  if (best.rate >= rate || !costs(finding) || isDearByShape(finding)) return undefined;
  const { named } = money ?? {};
  const params = { rate, chance, bestRate: best.rate, forgone: best.earns };
  return { code: "pricedAboveCustomer", params: named === undefined || named >= rate ? params : { ...params, named } };
}

/** A fair price of another loan than the best, at a PD that is not off: what makes it dear is the loan. */
const isDearByShape = (finding: Finding): boolean =>
  finding.fair?.place === "within" && !pdOff(finding) && !isSameLoan(finding);

/** A rate a shade off what is fair at the own PD, where it is too little to be a fault: told, and not reproached. */
export function slightSlip(finding: Finding): Advised | undefined {
  const { you, fair } = finding;
  const { rate } = you.terms;
  const best = bestOf(finding);
  if (rate === undefined || !fair || fair.place === "within" || (best && !best.lends)) return undefined;
  const isBorne = fair.place === "above" ? best && best.rate >= rate : best && fair.price > best.highest;
  return isBorne ? undefined : { code: "slightSlip", params: { rate, lowest: fair.low, highest: fair.high } };
}
