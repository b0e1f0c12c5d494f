import type { RandomStream } from "../random/index";

/** What happens to a firm in one month: standard normal and uniform numbers that the firm's traits scale. */
export interface Shocks {
  readonly demand: number;
  readonly noise: number;
  readonly material: number;
  readonly delay: number;
  /** uniform: below the rate, a main customer leaves; `lostCustomer` says which */
  readonly customerLoss: number;
  readonly lostCustomer: number;
  /** uniform: small values are an illness or another blow to the owner's household */
  readonly owner: number;
  /** uniform: the lender's mood when a loan matures */
  readonly renewal: number;
  /** uniform: small values are an invoice that is never paid */
  readonly badDebt: number;
}

/** Always draws the same count of numbers, so that months stay aligned whatever happens in them. */
export function drawShocks(random: RandomStream): Shocks {
  return {
    demand: random.normal(),
    noise: random.normal(),
    material: random.normal(),
    delay: random.normal(),
    customerLoss: random.uniform(),
    lostCustomer: random.uniform(),
    owner: random.uniform(),
    renewal: random.uniform(),
    badDebt: random.uniform(),
  };
}
