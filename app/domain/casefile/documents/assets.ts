import { workingDate } from "./dates";
import { wearOf } from "../../firm";
import { type AssetItem, TRADES } from "../../industries";
import type { FirmSize, Phrase } from "../../lending";
import { type Minor, monthEnd, type MonthNumber, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { AssetRegisterDocument } from "./types/goods";
import { registeredOn } from "./licence";
import { ASSET_DEALERS } from "./vocabulary/firm-names";
import { assetPhrase, vocabularyOf } from "./vocabulary/index";
import type { Drawn, World } from "./world";

const DEALERS = 3;
/** Larger firms buy larger machines: prices against those of the vocabulary. */
const SCALE: Readonly<Record<FirmSize, number>> = { micro: 0.8, small: 1, medium: 6 };

/** Assets in use at the end of the last month, each with its own wear; cost and wear add up to the books. Minor units, net of VAT. */
export function drawAssetRegister(world: World): Drawn<AssetRegisterDocument> {
  const { now, life, days, seed, disguise } = world;
  const random = randomStream(seed, "assets/days");
  const known = life.states[0]!.month;
  // A purchase comes with its last payment.
  const paidOn = new Map<MonthNumber, number>();
  for (const { code, month, day } of days.movements) if (code === "capex") paidOn.set(month, day);
  const registered = registeredOn(world);
  const machines = now.assets.map(({ bought: month, cost }) => {
    const usualDay = random.integer(3, 27);
    const day = workingDate(month, paidOn.get(month) ?? usualDay);
    // A young firm's first machines came on the day it was registered.
    const bought = day < registered ? registered : day;
    const wear = wearOf({ bought: month, cost }, now.month, now.firm.industry.assetLifeMonths);
    return { bought, cost, wear, supplier: month > known ? assetDealer(disguise, month) : undefined };
  });
  const { drivesTrucks } = TRADES[now.firm.industry.id];
  const rows = pieceByPiece(machines, drivesTrucks ? LEAST_ROWS.ofTrucks : LEAST_ROWS.ofOthers);
  const items = itemsFor(world, rows);
  return {
    document: {
      id: "assetRegister",
      kind: "assetRegister",
      asOf: monthEnd(now.month),
      rows: rows.map(({ bought, cost, wear, supplier }, i) => ({
        id: `r${i + 1}`,
        item: items[i]!,
        bought,
        cost,
        accumulatedDepreciation: wear,
        netValue: cost - wear,
        supplier,
      })),
    },
    noise: [],
  };
}

const LEAST_ROWS = { ofTrucks: 3, ofOthers: 8 } as const;

/** Who has few machines lists the older ones in parts, but nobody lists half a truck, each with its share of cost and wear; what was bought since is one row. */
function pieceByPiece<
  Row extends { readonly cost: Minor; readonly wear: Minor; readonly supplier: string | undefined },
>(machines: readonly Row[], least: number): Row[] {
  const older = machines.filter(({ supplier }) => supplier === undefined);
  const newer = machines.slice(older.length);
  while (older.length > 0 && older.length + newer.length < least) {
    const dearest = older.reduce((best, { cost }, i) => (cost > older[best]!.cost ? i : best), 0);
    const whole = older[dearest]!;
    const cost = roundHalfUp(whole.cost / 2);
    const wear = roundHalfUp((whole.wear * cost) / whole.cost);
    older.splice(dearest, 1, { ...whole, cost, wear }, { ...whole, cost: whole.cost - cost, wear: whole.wear - wear });
  }
  return [...older, ...newer];
}

/** Who sold what the firm bought in a month; bank statement and register name the same dealer. */
export function assetDealer(seed: string, month: MonthNumber): string {
  const usual = randomStream(seed, "assets/dealers");
  const dealers = Array.from({ length: DEALERS }, () => usual.pick(ASSET_DEALERS));
  return randomStream(seed, `assets/dealer/${month}`).pick(dealers);
}

/** For each row something of the trade that costs about as much, one or several of it. */
function itemsFor({ now, seed }: World, rows: readonly { cost: Minor }[]): Phrase[] {
  const { industry, size } = now.firm;
  const random = randomStream(seed, "assets/items");
  const items = vocabularyOf(industry.id, seed).assets.map((item) => ({
    ...item,
    price: item.standard ? item.price : item.price * SCALE[size],
  }));
  const used = new Map<string, Used>();
  return rows.map(({ cost }) => {
    const item = itemFor(items, cost / 100, used, random);
    const pieces = piecesOf(item, cost / 100);
    const before = used.get(item.key) ?? NONE;
    used.set(item.key, { rows: before.rows + 1, pieces: before.pieces + pieces });
    return assetPhrase(industry.id, item.key, pieces);
  });
}

interface Used {
  readonly rows: number;
  readonly pieces: number;
}
const NONE: Used = { rows: 0, pieces: 0 };

const piecesOf = ({ price }: AssetItem, yuan: number): number => Math.max(1, Math.round(yuan / price));

/** Rather a machine of the trade than something any firm has, and rather something that is not there yet. */
function itemFor(
  items: readonly AssetItem[],
  yuan: number,
  used: ReadonlyMap<string, Used>,
  random: RandomStream,
): AssetItem {
  const there = items.some(({ first, key }) => first && used.has(key));
  const needed = there
    ? []
    : items.filter((item) => {
        const { first, price, atMost = Infinity } = item;
        return first && yuan > price / 2.5 && piecesOf(item, yuan) <= atMost;
      });
  if (needed.length > 0) return nearest(needed, yuan);
  const open = items.filter((item) => {
    const { key, behind, atMost = Infinity } = item;
    const most = behind === undefined ? atMost : (used.get(behind) ?? NONE).pieces;
    return (used.get(key) ?? NONE).pieces + piecesOf(item, yuan) <= most;
  });
  const fitting = open.filter(({ key, price, many, single }) => {
    if (price > yuan * 1.3) return false;
    return single ? price >= yuan / 1.5 && !used.has(key) : price >= yuan / (many ? 12 : 4);
  });
  if (fitting.length === 0) return nearest(open.length > 0 ? open : items, yuan);
  const weights = fitting.map(({ key }, i) => 1 / ((1 + 0.4 * i) * (1 + (used.get(key) ?? NONE).rows)));
  let left = random.uniform() * weights.reduce((a, b) => a + b, 0);
  return fitting.find((_, i) => (left -= weights[i]!) <= 0) ?? fitting[0]!;
}

const nearest = (items: readonly AssetItem[], yuan: number): AssetItem =>
  items.reduce((best, item) => (Math.abs(item.price - yuan) < Math.abs(best.price - yuan) ? item : best));
