import { isoDate, monthEnd, type MonthNumber } from "../../money/calendar";
import { allocate, roundHalfUp, type IsoDate, type Minor } from "../../money/index";
import { randomStream, type RandomStream } from "../../random/index";
import type { FirmSize } from "../../firm/index";
import type { AssetRegisterDocument, Phrase } from "../types";
import { ASSET_DEALERS, assetPhrase, vocabularyOf, type AssetItem } from "./vocabulary/index";
import { parts } from "./dates";
import { registeredOn } from "./licence";
import type { Drawn, World } from "./world";

interface Asset {
  readonly month: MonthNumber;
  readonly bought: IsoDate;
  readonly cost: Minor;
  readonly supplier: string | undefined;
}

const MOST_ROWS = 25;
const LEAST_ROWS = 8;
/** Rows for what the firm had already when its known life began. */
const OLDER_ROWS = [3, 18] as const;
const DEALERS = 3;
/** Larger firms buy larger machines: prices against those of the vocabulary. */
const SCALE: Readonly<Record<FirmSize, number>> = { micro: 0.8, small: 1, medium: 6 };

/** Assets by item at the end of the last month; cost and wear add up to the books. Minor units, net of VAT. */
export function drawAssetRegister(world: World): Drawn<AssetRegisterDocument> {
  const { now } = world;
  const bought = purchases(world);
  const worn = wearOfPurchases(world, bought);
  const older = olderAssets(world, bought.length, -now.balances.accumulatedDepreciation - sum(worn));
  const rows = [...older, ...bought.map((asset, i) => ({ ...asset, wear: worn[i]! }))].sort(
    (a, b) => a.month - b.month || (a.bought < b.bought ? -1 : 1),
  );
  const items = itemsFor(world, rows);
  return {
    document: {
      id: "assetRegister",
      kind: "assetRegister",
      asOf: monthEnd(now.month),
      rows: rows.map(({ bought: date, cost, wear, supplier }, i) => ({
        id: `r${i + 1}`,
        item: items[i]!,
        bought: date,
        cost,
        accumulatedDepreciation: wear,
        netValue: cost - wear,
        supplier,
      })),
    },
    noise: [],
  };
}

const sum = (amounts: readonly Minor[]): Minor => amounts.reduce((a, b) => a + b, 0);

/** Who sold what the firm bought in a month; bank statement and register name the same dealer. */
export function assetDealer(seed: string, month: MonthNumber): string {
  const usual = randomStream(seed, "assets/dealers");
  const dealers = Array.from({ length: DEALERS }, () => usual.pick(ASSET_DEALERS));
  return randomStream(seed, `assets/dealer/${month}`).pick(dealers);
}

/** What was bought in the months that the books know; it comes with the last payment. */
function purchases({ life, days, seed }: World): Asset[] {
  const random = randomStream(seed, "assets/purchases");
  return life.journal
    .filter(({ code, debit }) => code === "capex" && debit === "fixedAssets")
    .map(({ month, amount }) => {
      const usualDay = random.integer(6, 26);
      const paid = days.movements.findLast((movement) => movement.code === "capex" && movement.month === month);
      const bought = isoDate(month, paid?.day ?? usualDay);
      return { month, bought, cost: amount, supplier: assetDealer(seed, month) };
    });
}

/**
 * Straight-line wear of each purchase from the month after it, in the months of the trade. Where the older assets are
 * used up, the books' charge on all assets wears the newer ones faster; that excess falls on the oldest of them first,
 * so that a machine of last month is not worn out.
 */
function wearOfPurchases({ life, now }: World, bought: readonly Asset[]): Minor[] {
  const months = now.firm.industry.assetLifeMonths;
  const straight = bought.map(({ month, cost }) => Math.min(cost, roundHalfUp((cost * (now.month - month)) / months)));
  const olderCost = life.states[0]!.balances.fixedAssets;
  const excess = -now.balances.accumulatedDepreciation - olderCost - sum(straight);
  let left = Math.max(0, excess);
  const worn = straight.map((amount, i) => {
    const more = Math.min(left, bought[i]!.cost - amount);
    left -= more;
    return amount + more;
  });
  if (left > 0) throw new RangeError("assets cannot wear out more than they cost");
  return worn;
}

/** Adds `extra` to the amounts in proportion to what each may still take. */
function addWithin(amounts: readonly Minor[], extra: Minor, limits: readonly Minor[]): Minor[] {
  const room = amounts.map((amount, i) => limits[i]! - amount);
  if (sum(room) < extra) throw new RangeError("assets cannot wear out more than they cost");
  if (extra === 0) return [...amounts];
  return allocate(extra, room).map((part, i) => amounts[i]! + part);
}

/** The assets of the opening books, worn by `wear` in all; the more an item is worn, the older it is. */
function olderAssets(world: World, newer: number, wear: Minor): (Asset & { wear: Minor })[] {
  const { life, now, seed } = world;
  const random = randomStream(seed, "assets/older");
  const opening = life.states[0]!;
  const total = opening.balances.fixedAssets;
  const count = Math.min(MOST_ROWS - newer, Math.max(LEAST_ROWS - newer, random.integer(...OLDER_ROWS)));
  const costs = allocate(
    total,
    Array.from({ length: count }, () => random.lognormal(1, 0.6)),
  );
  const wanted = allocate(
    wear,
    costs.map((cost) => cost * random.between(0.7, 1.3)),
  );
  const capped = wanted.map((amount, i) => Math.min(amount, costs[i]!));
  const worn = addWithin(capped, wear - sum(capped), costs);

  const founded = parts(registeredOn(world)).month + 1;
  return costs.map((cost, i) => {
    const months = now.firm.industry.assetLifeMonths;
    const usedUp = worn[i] === cost ? random.integer(0, 18) : 0;
    const age = Math.round((worn[i]! / Math.max(1, cost)) * months) + usedUp;
    const month = Math.min(opening.month, Math.max(founded, now.month - age));
    return { month, bought: isoDate(month, random.integer(3, 27)), cost, wear: worn[i]!, supplier: undefined };
  });
}

/** For each row something of the trade that costs about as much, one or several of it. */
function itemsFor({ now, seed }: World, rows: readonly { cost: Minor }[]): Phrase[] {
  const { industry, size } = now.firm;
  const random = randomStream(seed, "assets/items");
  const items = vocabularyOf(industry.id, seed).assets.map((item) => ({
    ...item,
    price: item.standard ? item.price : item.price * SCALE[size],
  }));
  const used = new Map<string, number>();
  return rows.map(({ cost }) => {
    const item = itemFor(items, cost / 100, used, random);
    const pieces = Math.max(1, Math.round(cost / 100 / item.price));
    used.set(item.key, (used.get(item.key) ?? 0) + pieces);
    return assetPhrase(industry.id, item.key, pieces);
  });
}

/** Rather a machine of the trade than something any firm has, and rather something that is not there yet. */
function itemFor(
  items: readonly AssetItem[],
  yuan: number,
  used: ReadonlyMap<string, number>,
  random: RandomStream,
): AssetItem {
  const fitting = items.filter(({ price }) => price <= yuan * 1.3 && price >= yuan / 4);
  if (fitting.length === 0) return nearest(items, yuan);
  const weights = fitting.map(({ key }, i) => 1 / ((1 + 0.4 * i) * (1 + (used.get(key) ?? 0))));
  let left = random.uniform() * weights.reduce((a, b) => a + b, 0);
  return fitting.find((_, i) => (left -= weights[i]!) <= 0) ?? fitting[0]!;
}

const nearest = (items: readonly AssetItem[], yuan: number): AssetItem =>
  items.reduce((best, item) => (Math.abs(item.price - yuan) < Math.abs(best.price - yuan) ? item : best));
