/** How the simulated firms compare with what is published of real ones. */
export { benfordDeviation } from "./benford";
export { cell } from "./cells";
export { compare, contrast, correlations, rates } from "./compare";
export { ledgerAmounts } from "./ledger-amounts";
export { read, type Reading } from "./measure";
export { POLISH_MEDIANS } from "./published";
