import { type Minor, type MonthNumber, roundHalfUp } from "../money";
import type { Asset } from "./state";

/** Part of the cost that is not worn off, as tax law suggests; general knowledge, not checked against the text. */
export const RESIDUAL = 0.05;

/** Wear since the purchase in minor units: (cost − residual value) · months / life, in equal parts from the month after. */
export function wearOf(
  { bought, cost }: Pick<Asset, "bought" | "cost">,
  month: MonthNumber,
  lifeMonths: number,
): Minor {
  const worn = Math.min(lifeMonths, Math.max(0, month - bought));
  return roundHalfUp((cost * (1 - RESIDUAL) * worn) / lifeMonths);
}

/** What the machines of one day wear in each month after it: the same in all futures from that day, so reckoned once. */
export class Wear {
  /** what all of them have worn by the end of each month, from the day on */
  readonly #worn: Minor[] = [];

  constructor(
    private readonly assets: readonly Asset[],
    private readonly from: MonthNumber,
    private readonly lifeMonths: number,
  ) {}

  in(month: MonthNumber): Minor {
    return this.#until(month) - this.#until(month - 1);
  }

  #until(month: MonthNumber): Minor {
    const known = this.#worn[month - this.from];
    if (known !== undefined) return known;
    let sum = 0;
    for (const asset of this.assets) sum += wearOf(asset, month, this.lifeMonths);
    this.#worn[month - this.from] = sum;
    return sum;
  }
}

/** What is worn off costs nothing more. */
export const monthsWear = (asset: Asset, month: MonthNumber, life: number): Minor =>
  month - asset.bought <= life ? wearOf(asset, month, life) - wearOf(asset, month - 1, life) : 0;
