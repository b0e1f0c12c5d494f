/** How the simulated firms compare with what is published of real ones. */
export { cell, type Cell } from "./cells";
export { compare, contrast, correlations, rates, type Comparison, type Rates } from "./compare";
export { ledgerAmounts } from "./ledger-amounts";
export { read, type Reading } from "./measure";
export { benfordDeviation } from "./benford";
export { POLISH_MEDIANS, TOLERANCE } from "./published";
