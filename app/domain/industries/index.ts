/** What each trade is like. */
export { INDUSTRY_IDS, type IndustryId } from "./ids";
export { INDUSTRIES, TRADE_NAMES, VOCABULARY } from "./registry";
export { SERVICE_NAMES, servicesOf } from "./services";
export type { Industry } from "./types";
export {
  UNITS,
  type AssetItem,
  type OfLine,
  type StockCategory,
  type StockItem,
  type Unit,
  type Vocabulary,
} from "./vocabulary";
