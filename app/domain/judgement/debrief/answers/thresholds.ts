/**
 * From where a true weakness is one that an analyst prices, and below which it is true and immaterial. House values; where
 * a customary figure stands behind one, it is named.
 */
export const THRESHOLDS = {
  /** guarantees given, and loans from private persons, of a year's sales */
  contingentOfSales: 0.02,
  /** days late, of the gravest payment in the bureau's report: what the credit classification calls special mention starts past due, a month is the custom */
  daysLate: 30,
  /** applications at banks within the report's last ninety days */
  enquiries: 3,
  /** of the value pledged, what earlier charges take */
  chargedOfValue: 0.2,
  /** old stock, old receivables, of all of them: what nineteen of twenty honest files stay below (casefile readers) */
  oldOfAll: 0.03,
  /** money lent to the owner, of assets */
  ownerOfAssets: 0.03,
  /** of sales, what the largest customer takes: large exposures are customarily watched from a quarter */
  largestCustomer: 0.25,
  /** fall of a year's sales */
  salesFall: 0.05,
  /** drawings over the year's profit */
  drawnOfProfit: 1,
  /** what earnings before interest miss of twice the interest: the policy's customary minimum of cover */
  coverMissing: 0.01,
  /** of the staff, who is not insured */
  uninsured: 0.2,
} as const;

/** Customary minimum of interest cover. */
export const USUAL_COVER = 2;
/** A payment below this share of a year's sales decides nothing. House value. */
export const MATERIAL_OF_SALES = 0.002;
/** Less of a year's sales is told without its share, which would read as nothing. */
export const TOLD_OF_SALES = 0.001;
