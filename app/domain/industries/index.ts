/** What each trade is like. */
export * from "./browser";
export { PLACES, type IndustryDefinition, type Place, type Traits } from "./definition";
export { INDUSTRIES, TRADES } from "./registry";
export { SERVICE_NAMES } from "./services";
export type { Fleet, Industry } from "./types";
export {
  UNITS,
  type AssetItem,
  type OfLine,
  type StockCategory,
  type StockItem,
  type Unit,
  type Vocabulary,
} from "./vocabulary";
