import type { Fields } from "./read";

/**
 * Parts of opinions and debriefs that came with version 2 of the model (engine 4): as the domain reckons where a policy or
 * a card has none. What is there stays as it is, to the byte.
 */

type Kept = Readonly<Record<string, Fields | undefined>>;

/** Before there was a tax on interest, or a cost of the file, there was none in a price. */
export const withEveryPart = (price: Fields): Fields => {
  const { waterfall } = price as { readonly waterfall: Fields };
  const isWhole = "interestTax" in waterfall && "fileCost" in waterfall;
  return isWhole ? price : { ...price, waterfall: { interestTax: 0, fileCost: 0, ...waterfall } };
};

/** The cards of then named no reasons to quote; what they compared with was the best bin. */
export const withReasons = (score: Fields): Fields => {
  const { contributions } = score as { readonly contributions: readonly Fields[] };
  if (contributions.every((one) => "reasonCode" in one)) return score;
  return {
    ...score,
    contributions: contributions.map((one) => ({
      reasonCode: "",
      baselinePoints: one.bestPoints,
      ...one,
    })),
  };
};

/** A judge's place: price and score, where there are such. */
export const withLaterParts = <T extends Fields | undefined>(standing: T): T => {
  if (!standing) return standing;
  const { price, score } = standing as Kept;
  const [priced, scored] = [price && withEveryPart(price), score && withReasons(score)];
  if (priced === price && scored === score) return standing;
  return { ...standing, ...(price ? { price: priced } : {}), ...(score ? { score: scored } : {}) };
};
