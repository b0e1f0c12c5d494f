import { type Industry, type OfLine, type StockItem, TRADES, type Unit, type Vocabulary } from "../../../industries";
import type { Phrase } from "../../../lending";
import { randomStream } from "../../../random";

export { ASSET_DEALERS, FOREIGN_BUYERS } from "./firm-names";

export type Trade = Industry["id"];

/** What the papers of one firm speak of: its trade's vocabulary without the lines of business that it does not follow. */
export function vocabularyOf(trade: Trade, seed: string): Vocabulary {
  const all = TRADES[trade].vocabulary;
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

/** Whether a listed item is one that spoils within the week. */
export const isFresh = (trade: Trade, { code }: Phrase): boolean =>
  TRADES[trade].vocabulary.stock.some(({ key, fresh }) => fresh === true && code === `stock.${trade}.${key}`);

export const assetPhrase = (trade: Trade, key: string, count: number): Phrase => ({
  code: `asset.${trade}.${key}`,
  params: { count },
});

export const productPhrase = (trade: Trade, key: string): Phrase => ({ code: `product.${trade}.${key}` });

export const exportPhrase = (trade: Trade, key: string): Phrase => ({ code: `export.${trade}.${key}` });

export interface Placed {
  readonly production: boolean;
  /** place in the trade's list of titles, 0: the best paid */
  readonly job: number;
}

/**
 * What everybody of a staff is called, and the place of that title by pay: the title at his place, or the next one by pay where the firm has enough of them.
 * A workshop of eight has one accountant.
 */
export function jobTitles(trade: Trade, staff: readonly Placed[]): { readonly job: Phrase; readonly rank: number }[] {
  const { production, other, oneFor } = TRADES[trade].vocabulary.jobs;
  const taken = new Map<string, number>();
  // The smallest office keeps its books; in a crew of three nobody is only foreman or mechanic.
  const room = (title: string, production: boolean): boolean => {
    const heads = oneFor[title];
    const least = production ? 0 : 1;
    return heads === undefined || (taken.get(title) ?? 0) < Math.max(least, Math.round(staff.length / heads));
  };
  return staff.map((one) => {
    const titles = one.production && production.length > 0 ? production : other;
    const near = titles
      .map((title, at) => ({ title, at, off: Math.abs(at - one.job) }))
      .sort((a, b) => a.off - b.off || b.at - a.at)
      .find(({ title }) => room(title, one.production));
    const { title, at: rank } = near ?? { title: titles.at(-1)!, at: titles.length - 1 };
    taken.set(title, (taken.get(title) ?? 0) + 1);
    return { job: { code: `job.${trade}.${title}` }, rank };
  });
}

/** Whether a firm has as many of this job as it takes, and not one for so many heads. */
export function isCommonJob(trade: Trade, { code }: Phrase): boolean {
  return TRADES[trade].vocabulary.jobs.oneFor[code.slice(code.lastIndexOf(".") + 1)] === undefined;
}
