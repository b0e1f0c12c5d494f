import { type Minor, roundHalfUp } from "../../money";
import { barredBy } from "../integrity";
import { fairBand, placeIn } from "../opinion";
import { type Miss, missOf } from "./lawful";
import { isUnpayable, type Rest, restOf } from "./rest";
import type { LentTerms } from "./result";
import { type Ground, priceOf } from "./standing";

/** The gravest rule that an offer breaks, on the true books at the file's own PD: what it earns is then no yardstick. */
export type Against =
  | { readonly rule: "knockOut" | "integrity" }
  | ({ readonly rule: "policy" } & Miss)
  /** below what the risk needs, or above what it explains; annual decimals */
  | { readonly rule: "cheap" | "dear"; readonly rate: number; readonly low: number; readonly high: number }
  /** a smaller loan in the place of one that the firm cannot repay */
  | ({ readonly rule: "rest" } & Rest);

/** @param ground what a perfect reader of the file knows: see asAttainable */
export function againstOf(lent: LentTerms, ground: Ground): Against | undefined {
  const { truth, integrity } = ground;
  if (!truth) return undefined;
  if (truth.knockOuts.length > 0) return { rule: "knockOut" };
  if (barredBy(integrity)) return { rule: "integrity" };
  const miss = missOf(lent, ground, truth);
  if (miss) return { rule: "policy", ...miss };
  const priceAt = (pd: number) => priceOf(pd, lent, ground).waterfall.rate;
  const { low, high } = fairBand(truth.ratingPd.value, priceAt, Infinity)!;
  const { rate } = lent;
  const place = placeIn({ low, high, price: rate }, rate);
  if (place !== "within") return { rule: place === "below" ? "cheap" : "dear", rate, low, high };
  const rest = restOf(lent.amount, ground);
  return rest && isUnpayable(rest) ? { rule: "rest", ...rest } : undefined;
}

/** The same in the amounts of a disguised twin. */
export function scaledAgainst(against: Against, by: number): Against {
  const times = (amount: Minor): Minor => roundHalfUp(amount * by);
  if (against.rule === "rest") {
    const { owed, cash, rest } = against;
    return { ...against, owed: times(owed), cash: times(cash), rest: times(rest) };
  }
  if (against.rule !== "policy") return against;
  const { limit, value, bound, inside } = against;
  const isMoney = limit === "workingCapitalNeed";
  return {
    ...against,
    value: isMoney ? value * by : value,
    bound: isMoney ? bound * by : bound,
    inside: Object.fromEntries(Object.entries(inside).map(([name, amount]: [string, Minor]) => [name, times(amount)])),
  };
}
