import { workingDate } from "./dates";
import { wearOf } from "../../firm";
import { type AssetItem, TRADES } from "../../industries";
import type { FirmSize, Phrase } from "../../lending";
import { type Minor, monthEnd, type MonthNumber, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import { movementsOf } from "./by-code";
import { once } from "./once";
import { Stand, USED } from "./stand";
import type { AssetRegisterDocument } from "./types/goods";
import { registeredOn } from "./licence";
import { ASSET_DEALERS } from "./vocabulary/firm-names";
import { assetPhrase, type Machines, vocabularyOf } from "./vocabulary/index";
import type { Drawn, World } from "./world";

const DEALERS = 3;
/** Larger firms buy larger machines: prices against those of the vocabulary. */
const SCALE: Readonly<Record<FirmSize, number>> = { micro: 0.8, small: 1, medium: 6 };

/** Assets in use at the end of the last month, each with its own wear; cost and wear add up to the books. Minor units, net of VAT. */
export const drawAssetRegister = once((world): Drawn<AssetRegisterDocument> => {
  const { now, life, seed, disguise } = world;
  const random = randomStream(seed, "assets/days");
  const known = life.states[0]!.month;
  // A purchase comes with its last payment.
  const paidOn = new Map<MonthNumber, number>();
  for (const { month, day } of movementsOf(world, "capex")) paidOn.set(month, day);
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
});

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

/** How many the firm has of each machine of its register, by key. */
export function machinesOf(world: World): Machines {
  const machines = new Map<string, number>();
  for (const { item } of drawAssetRegister(world).document.rows) {
    const key = item.code.slice(item.code.lastIndexOf(".") + 1);
    machines.set(key, (machines.get(key) ?? 0) + Number(item.params?.count ?? 1));
  }
  return machines;
}

/** For each row something of the trade that costs about as much, one or several of it. */
function itemsFor(world: World, rows: readonly { cost: Minor }[]): Phrase[] {
  const { now, seed } = world;
  const { industry, size } = now.firm;
  const random = randomStream(seed, "assets/items");
  const items = vocabularyOf(industry.id, seed)
    .assets.filter(({ carriesFor }) => hasCustomer(world, carriesFor))
    .map((item) => ({ ...item, price: item.standard ? item.price : item.price * SCALE[size] }));
  const stand = new Stand(items, world, rows);
  const chosen = rows.map(({ cost }) => {
    const item = itemFor(stand, cost / 100, random);
    return { item, pieces: stand.add(item, cost / 100) };
  });
  if (items.some(({ first }) => first) && !chosen.some(({ item }) => item.first)) {
    const empty = new Stand(items, world, rows);
    const { at, ...one } = firstTool(empty, rows);
    chosen[at] = one;
  }
  return chosen.map(({ item, pieces }) => assetPhrase(industry.id, item.key, pieces));
}

/** Nobody of the trade is without one: the row that comes nearest to as many as the staff can use, or the dearest. */
function firstTool(stand: Stand, rows: readonly { cost: Minor }[]): { at: number; item: AssetItem; pieces: number } {
  const first = stand.items.filter((item) => item.first);
  const possible = rows.flatMap(({ cost }, at) =>
    first
      .filter(({ price }) => cost / 100 > price / USED)
      .map((item) => ({ at, item, yuan: cost / 100, strain: stand.strain(item, cost / 100) })),
  );
  const best = possible.sort((a, b) => a.strain - b.strain)[0];
  if (best) return { at: best.at, item: best.item, pieces: stand.add(best.item, best.yuan) };
  const dearest = rows.reduce((most, { cost }, i) => (cost > rows[most]!.cost ? i : most), 0);
  return { at: dearest, item: nearest(first, rows[dearest]!.cost / 100), pieces: 1 };
}

const invoiced = once(
  ({ names, days }) => new Set(days.invoices.map(({ party }) => names.customers[party] ?? "")) as ReadonlySet<string>,
);

const hasCustomer = (world: World, words: readonly string[] | undefined): boolean =>
  !words || [...invoiced(world)].some((name) => words.some((word) => name.includes(word)));

/** Rather a machine of the trade than something any firm has, and rather something that is not there yet. */
function itemFor(stand: Stand, yuan: number, random: RandomStream): AssetItem {
  const { items } = stand;
  const there = items.some(({ first, key }) => first && stand.pieces(key) > 0);
  const needed = there
    ? []
    : items.filter((item) => item.first && yuan > item.price / USED && stand.hasRoom(item, yuan));
  if (needed.length > 0) return nearest(needed, yuan);
  const open = items.filter((item) => stand.hasRoom(item, yuan));
  if (stand.wantsDriven(yuan)) {
    const driven = open.filter((item) => item.driven && yuan > item.price / USED);
    if (driven.length > 0) return nearest(driven, yuan);
  }
  const costsAbout = ({ key, price, many, single, secondHand }: AssetItem): boolean => {
    if (price > yuan * (secondHand ? 2 : 1.3)) return false;
    return single ? price >= yuan / 1.5 && stand.pieces(key) === 0 : price >= yuan / (many ?? 4);
  };
  const fitting = open.filter(costsAbout);
  if (fitting.length === 0) return leastStrained(stand, items.filter(costsAbout), yuan) ?? nearest(items, yuan);
  const weights = fitting.map(({ key }, i) => 1 / ((1 + 0.4 * i) * (1 + stand.rows(key))));
  let left = random.uniform() * weights.reduce((a, b) => a + b, 0);
  return fitting.find((_, i) => (left -= weights[i]!) <= 0) ?? fitting[0]!;
}

/** Who has more machines than hands has a little too many of several kinds. */
function leastStrained(stand: Stand, items: readonly AssetItem[], yuan: number): AssetItem | undefined {
  const strains = items.map((item) => stand.strain(item, yuan));
  return items[strains.indexOf(Math.min(...strains))];
}

const nearest = (items: readonly AssetItem[], yuan: number): AssetItem =>
  items.reduce((best, item) => (Math.abs(item.price - yuan) < Math.abs(best.price - yuan) ? item : best));
