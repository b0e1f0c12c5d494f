import { type Minor, type MonthNumber, roundHalfUp, roundToStep } from "../money";
import { ACCOUNT } from "./accounts";
import type { Draft } from "./draft";
import type { Shocks } from "./shocks";
import type { Asset } from "./state";

/** Part of the cost that is not worn off, as tax law suggests; general knowledge, not checked against the text. */
const RESIDUAL = 0.05;
/** A machine serves this much longer than its life in the books. House estimate. */
const SERVICE = 1.15;
/** What scrap brings of the residual value. House estimate. */
const SCRAP = { least: 0.4, most: 1.6 } as const;

/** Wear since the purchase in minor units: (cost − residual value) · months / life, in equal parts from the month after. */
export function wearOf(
  { bought, cost }: Pick<Asset, "bought" | "cost">,
  month: MonthNumber,
  lifeMonths: number,
): Minor {
  const worn = Math.min(lifeMonths, Math.max(0, month - bought));
  return roundHalfUp((cost * (1 - RESIDUAL) * worn) / lifeMonths);
}

export const newAsset = (bought: MonthNumber, cost: Minor, lifeMonths: number): Asset => ({
  bought,
  cost,
  retires: bought + Math.round(lifeMonths * SERVICE),
});

/** What the machines of one day wear in each month after it: the same in all futures from that day, so reckoned once. */
export class Wear {
  readonly #charges: Minor[] = [];

  constructor(
    private readonly assets: readonly Asset[],
    private readonly from: MonthNumber,
    private readonly lifeMonths: number,
  ) {}

  in(month: MonthNumber): Minor {
    return (this.#charges[month - this.from] ??= this.assets.reduce(
      (sum, asset) => sum + monthsWear(asset, month, this.lifeMonths),
      0,
    ));
  }
}

/** What is worn off costs nothing more. */
const monthsWear = (asset: Asset, month: MonthNumber, life: number): Minor =>
  month - asset.bought <= life ? wearOf(asset, month, life) - wearOf(asset, month - 1, life) : 0;

/** The month's wear of every machine; those that have served are sold for scrap, with the gain or loss in the books. */
export function wearOut(draft: Draft, shocks: Shocks): void {
  const { books, month, assets } = draft;
  let charge = draft.wear.in(month);
  for (const asset of draft.newAssets) charge += monthsWear(asset, month, draft.firm.industry.assetLifeMonths);
  books.post("depreciation", ACCOUNT.depreciation, ACCOUNT.accumulatedDepreciation, charge);
  if (!draft.trading || !assets.some(({ retires }) => retires <= month)) return;
  for (const asset of assets) if (asset.retires <= month) retire(draft, asset, shocks.stock);
  draft.assets = assets.filter(({ retires }) => retires > month);
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
