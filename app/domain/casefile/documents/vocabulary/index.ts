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

/** How many a firm has of each machine, by key. */
export type Machines = ReadonlyMap<string, number>;

/** Of the hands, at most this part works the machines that not everybody can. House estimate. */
const SPECIALISTS = 0.25;

/**
 * What everybody of a staff is called, and the place of that title by pay: the title at his place, or the next one by pay
 * where the firm has enough of them, or no machine for it. A workshop of eight has one accountant.
 */
export function jobTitles(
  trade: Trade,
  staff: readonly Placed[],
  machines: Machines,
): { readonly job: Phrase; readonly rank: number }[] {
  const { production, other, oneFor, at: places = {} } = TRADES[trade].vocabulary.jobs;
  const special = specialists(trade, staff, machines);
  const taken = new Map<string, number>();
  // The smallest office keeps its books; in a crew of three nobody is only foreman or mechanic.
  const room = (title: string, production: boolean): boolean => {
    if (places[title]?.some((key) => machines.has(key)) === false) return false;
    const heads = oneFor[title];
    const least = production ? 0 : 1;
    return heads === undefined || (taken.get(title) ?? 0) < Math.max(least, Math.round(staff.length / heads));
  };
  const jobs: { readonly job: Phrase; readonly rank: number }[] = [];
  for (const [i, one] of staff.entries()) {
    const expert = special.get(i);
    if (expert) {
      jobs.push({ job: { code: `job.${trade}.${expert.title}` }, rank: expert.rank });
      continue;
    }
    const titles = one.production && production.length > 0 ? production : other;
    const near = titles
      .map((title, at) => ({ title, at, off: Math.abs(at - one.job) }))
      .sort((a, b) => a.off - b.off || b.at - a.at)
      .find(({ title }) => room(title, one.production));
    const { title, at: rank } = near ?? { title: titles.at(-1)!, at: titles.length - 1 };
    taken.set(title, (taken.get(title) ?? 0) + 1);
    jobs.push({ job: { code: `job.${trade}.${title}` }, rank });
  }
  return jobs;
}

/** By place in the staff: who of the production is paid nearest to it works a machine of his own, one for each. */
function specialists(trade: Trade, staff: readonly Placed[], machines: Machines) {
  const { specialists: kinds = [] } = TRADES[trade].vocabulary.jobs;
  const hands = staff.flatMap(({ production, job }, i) => (production ? [{ i, job }] : []));
  const chosen = new Map<number, { readonly title: string; readonly rank: number }>();
  for (const { title, rank, at } of kinds) {
    const count = at.reduce((sum, key) => sum + (machines.get(key) ?? 0), 0);
    const most = Math.max(1, Math.floor(hands.length * SPECIALISTS));
    const nearest = hands
      .filter(({ i }) => !chosen.has(i))
      .sort((a, b) => Math.abs(a.job - rank) - Math.abs(b.job - rank));
    for (const { i } of nearest.slice(0, Math.min(count, most))) chosen.set(i, { title, rank });
  }
  return chosen;
}

/** Whether a firm has as many of this job as it takes, and not one for so many heads. */
export function isCommonJob(trade: Trade, { code }: Phrase): boolean {
  const { oneFor, specialists: special = [] } = TRADES[trade].vocabulary.jobs;
  const title = code.slice(code.lastIndexOf(".") + 1);
  return oneFor[title] === undefined && !special.some((one) => one.title === title);
}
