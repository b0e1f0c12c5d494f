/** What a month is like for the firms of one trade. Logarithms of the deviation from a usual month, or as said. */
export interface Conditions {
  /** of orders */
  readonly demand: number;
  /** of the time that customers take to pay */
  readonly delay: number;
  /** added to the log odds that a lender renews */
  readonly credit: number;
  /** of property prices, against the middle of 2021 */
  readonly property: number;
  /** one-year prime rate, annual decimal */
  readonly prime: number;
}

export type OpenConditions = { -readonly [Name in keyof Conditions]: Conditions[Name] };

/** A month without news, at the prime rate of 2026: for examples and tests that are about one firm alone. */
export const QUIET: Conditions = { demand: 0, delay: 0, credit: 0, property: 0, prime: 0.03 };

/** What moves, in logarithms against the usual: activity of the whole country, the trade's own part, property prices. */
export interface Tides {
  readonly activity: number;
  readonly trade: number;
  readonly property: number;
}

/** Customers pay later and banks renew less when activity is low. House estimates. */
const FOLLOWS = { delay: -0.9, credit: 12 } as const;

/** @param cyclicality how far the trade's orders follow activity: 1 as the average */
export function conditionsOf(tides: Tides, cyclicality: number, prime: number, into: OpenConditions): Conditions {
  into.demand = cyclicality * tides.activity + tides.trade;
  into.delay = FOLLOWS.delay * cyclicality * tides.activity - tides.trade / 2;
  into.credit = FOLLOWS.credit * tides.activity;
  into.property = tides.property;
  into.prime = prime;
  return into;
}
