import type { Terms } from "../../lending";
import { type AskedLoan, letterDue } from "../worksheet";
import { placeIn } from "../opinion";
import type { Money } from "./compare-money";
import { worthOfOffer } from "./money";

/** What a decision made of a request inside which a sound loan was: another loan than the one asked for. */
export interface CounterOffer {
  readonly yours: "declined" | "asAsked" | "other";
  /** of what the best loan is worth more than declining, the part that these terms bring; 0 to 1. Undefined: not counted */
  readonly share: number | undefined;
  /** why not: beyond the policy on the true books, or a rate above what is fair */
  readonly notCounted: "policy" | "price" | undefined;
}

/**
 * The share of the attainable gain that a counter-offer brings: (worth of the terms − worth of declining) / (worth of the
 * best − worth of declining). A loss against declining brings nothing, and more than the whole there is not. Undefined
 * where the best decision was to decline, or to lend as asked.
 */
export function counterOfferOf(
  { you, best, fileCost = 0, unlawful, fairHere }: Money,
  terms: Terms,
  asked: AskedLoan,
): CounterOffer | undefined {
  // Declining is worth what the file has cost.
  const attainable = worthOfOffer(best) + fileCost;
  if (letterDue(best.terms, asked) !== "otherLoan" || attainable <= 0) return undefined;
  const due = letterDue(terms, asked);
  const yours = due === "decline" ? "declined" : due === "otherLoan" ? "other" : "asAsked";
  const isDear = terms.rate !== undefined && fairHere !== undefined && placeIn(fairHere, terms.rate) === "above";
  const notCounted = unlawful ? "policy" : isDear ? "price" : undefined;
  const share = Math.min(1, Math.max(0, (worthOfOffer(you) + fileCost) / attainable));
  return { yours, share: notCounted ? undefined : share, notCounted };
}
