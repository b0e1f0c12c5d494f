import { type Minor, type MonthNumber, roundToStep } from "../money";
import { ACCOUNT } from "./accounts";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";
import type { Asset } from "./state";
import { monthsWear, RESIDUAL, wearOf } from "./wear";

/** A machine serves this much longer than its life in the books. House estimate. */
const SERVICE = 1.15;
/** What scrap brings of the residual value. House estimate. */
const SCRAP = { least: 0.4, most: 1.6 } as const;

export const newAsset = (bought: MonthNumber, cost: Minor, lifeMonths: number): Asset => ({
  bought,
  cost,
  retires: bought + Math.round(lifeMonths * SERVICE),
});

/** The month in which the first of them is retired. */
export const nextRetirement = (assets: readonly Asset[]): MonthNumber =>
  assets.reduce((first, { retires }) => Math.min(first, retires), Infinity);

/** The month's wear of every machine; those that have served are sold for scrap, with the gain or loss in the books. */
export function wearOut(draft: Draft, shocks: Shocks): void {
  const { books, month, assets } = draft;
  let charge = draft.wear.in(month);
  for (const asset of draft.newAssets) charge += monthsWear(asset, month, draft.firm.industry.assetLifeMonths);
  books.post("depreciation", ACCOUNT.depreciation, ACCOUNT.accumulatedDepreciation, charge);
  if (!draft.trading || draft.nextRetires > month) return;
  for (const asset of assets) if (asset.retires <= month) retire(draft, asset, shocks.stock);
  draft.assets = assets.filter(({ retires }) => retires > month);
  draft.nextRetires = nextRetirement(draft.assets);
}

function retire({ books, month, firm }: Draft, asset: Asset, luck: number): void {
  const worn = wearOf(asset, month, firm.industry.assetLifeMonths);
  const left = asset.cost - worn;
  // Scrap dealers pay in whole tens of yuan.
  const scrap = Math.max(
    0,
    roundToStep(asset.cost * RESIDUAL * (SCRAP.least + (SCRAP.most - SCRAP.least) * luck), 1_000),
  );
  books.post("disposal", ACCOUNT.accumulatedDepreciation, ACCOUNT.fixedAssets, worn);
  books.post("scrapSold", ACCOUNT.cash, ACCOUNT.fixedAssets, scrap);
  books.post("disposal", ACCOUNT.exceptional, ACCOUNT.fixedAssets, left - scrap);
}
