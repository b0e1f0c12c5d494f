/** The country that all firms share: what was, by month, and numbered futures of it. */
export { type Conditions, QUIET } from "./conditions";
export { ECONOMY_VERSION, historyOf } from "./history";
export { PATHS, Walk } from "./paths";
export { primeRate } from "./prime-rate";
