/** What the firm would get elsewhere. Rates are annual decimals. */
export const MARKET = {
  source: "House estimates: a city where several banks court small firms, and know them little better than each other",
  /** what a loan costs that never fails: funding, work and profit */
  costRate: 0.042,
  /** a customer stays for so much above what he pays today, low to high: papers, appraisals, a bank that knows him */
  staysFor: [0.003, 0.008],
  /** paid on top by who cannot wait: at most, with no cash at all; nothing from `easyMonths` of sales in cash */
  urgency: 0.004,
  easyMonths: 1,
  /** chance that another bank has named a rate to a firm that looks good to banks, and the spread at which it has halved */
  quoteChance: 0.5,
  goodSpread: 0.01,
  halvedEvery: 0.012,
  /** the rate named, against what is paid today: mean, deviation, and bounds */
  quote: { mean: 0.0025, deviation: 0.0025, least: -0.006, most: 0.008 },
  /** banks name rates in steps of a tenth of a percent */
  step: 1_000,
} as const;
