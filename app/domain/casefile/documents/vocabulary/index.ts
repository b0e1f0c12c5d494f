import type { Industry } from "../../../firm/index";
import { randomStream } from "../../../random/index";
import type { Phrase } from "../../types";
import { construction } from "./construction";
import { foodProcessing } from "./food-processing";
import { foodWholesale } from "./food-wholesale";
import { garment } from "./garment";
import { metalParts } from "./metal-parts";
import { onlineRetail } from "./online-retail";
import { restaurant } from "./restaurant";
import { trucking } from "./trucking";
import type { OfLine, StockItem, Unit, Vocabulary } from "./types";

export { ASSET_DEALERS, FOREIGN_BUYERS } from "./firm-names";
export {
  UNITS,
  type AssetItem,
  type Category,
  type Product,
  type StockItem,
  type Unit,
  type Vocabulary,
} from "./types";

export type Trade = Industry["id"];

export const VOCABULARY: Readonly<Record<Trade, Vocabulary>> = {
  foodWholesale,
  restaurant,
  garment,
  metalParts,
  trucking,
  construction,
  onlineRetail,
  foodProcessing,
};

/** What the papers of one firm speak of: its trade's vocabulary without the lines of business that it does not follow. */
export function vocabularyOf(trade: Trade, seed: string): Vocabulary {
  const all = VOCABULARY[trade];
  if (!all.lines) return all;
  const own = randomStream(seed, "vocabulary/line").pick(all.lines);
  const ofFirm = ({ line }: OfLine) => line === undefined || line === own;
  return {
    ...all,
    stock: all.stock.filter(ofFirm),
    assets: all.assets.filter(ofFirm),
    products: all.products.filter(ofFirm),
    exports: all.exports.filter(ofFirm),
  };
}

export const unitPhrase = (unit: Unit): Phrase => ({ code: `unit.${unit}` });

export const stockPhrase = (trade: Trade, { key }: StockItem, size: string | undefined): Phrase =>
  size === undefined ? { code: `stock.${trade}.${key}` } : { code: `stock.${trade}.${key}`, params: { size } };

export const assetPhrase = (trade: Trade, key: string, count: number): Phrase => ({
  code: `asset.${trade}.${key}`,
  params: { count },
});

export const productPhrase = (trade: Trade, key: string): Phrase => ({ code: `product.${trade}.${key}` });

export const exportPhrase = (trade: Trade, key: string): Phrase => ({ code: `export.${trade}.${key}` });

/** The title of somebody at place `rank` of the trade's list (0: the best paid); beyond its end it is the last one's. */
export function jobPhrase(trade: Trade, production: boolean, rank: number): Phrase {
  const { jobs } = VOCABULARY[trade];
  const titles = production && jobs.production.length > 0 ? jobs.production : jobs.other;
  return { code: `job.${trade}.${titles[Math.min(rank, titles.length - 1)]}` };
}
