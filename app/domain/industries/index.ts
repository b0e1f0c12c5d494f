/** What each trade is like. */
export { INDUSTRY_IDS, type IndustryId } from "./ids";
export { INDUSTRIES } from "./registry";
export type { Industry } from "./types";
