import type { RandomStream } from "../random";

/** What happens to a firm in one month: standard normal and uniform numbers that the firm's traits scale. */
export interface Shocks {
  readonly demand: number;
  readonly noise: number;
  readonly material: number;
  readonly delay: number;
  /** uniform: below the rate a main customer leaves, near one a new one comes; `whichCustomer` says which */
  readonly customer: number;
  readonly whichCustomer: number;
  /** uniform: small values are an illness or another blow to the owner's household, the largest the end */
  readonly owner: number;
  /** uniform: the lender's mood when a loan matures */
  readonly renewal: number;
  /** uniform: small values are an invoice that is never paid */
  readonly badDebt: number;
  /** uniform: small values are a flood, a fire or a breakdown, the largest a jump of material prices */
  readonly damage: number;
  /** uniform: small values are stock that turns out unsaleable, the largest a subsidy */
  readonly stock: number;
  /** uniform: small values are a guarantee called or a tax claim */
  readonly claim: number;
}

/** Where the shocks of one month after the other are put, so that a thousand futures make no rubbish. */
export type OpenShocks = { -readonly [Name in keyof Shocks]: number };

/** A month in which nothing happens. */
export const quietMonth = (): OpenShocks => ({
  demand: 0,
  noise: 0,
  material: 0,
  delay: 0,
  customer: 0.5,
  whichCustomer: 0.5,
  owner: 0.5,
  renewal: 0.5,
  badDebt: 0.5,
  damage: 0.5,
  stock: 0.5,
  claim: 0.5,
});

/** Always draws the same count of numbers, so that months stay aligned whatever happens in them. */
export function drawShocks(random: RandomStream, into: OpenShocks = quietMonth()): Shocks {
  into.demand = random.normal();
  into.noise = random.normal();
  into.material = random.normal();
  into.delay = random.normal();
  into.customer = random.uniform();
  into.whichCustomer = random.uniform();
  into.owner = random.uniform();
  into.renewal = random.uniform();
  into.badDebt = random.uniform();
  into.damage = random.uniform();
  into.stock = random.uniform();
  into.claim = random.uniform();
  return into;
}
