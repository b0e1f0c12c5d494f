import type { FirmEvent } from "../../firm";
import { type StockCategory, type StockItem, TRADES, type Vocabulary } from "../../industries";
import type { FirmSize } from "../../lending";
import { allocate, type Minor, monthEnd, type MonthNumber, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { InventoryDocument } from "./types/goods";
import type { NoiseItem } from "../truth";
import { daysAfter, officeDay } from "./dates";
import { stockPhrase, type Trade, unitPhrase, vocabularyOf } from "./vocabulary/index";
import type { Drawn, World } from "./world";

type Row = InventoryDocument["rows"][number];
type Listed = Omit<Row, "id">;

/** A listed item with its place in the trade's vocabulary, which is the order of the list. */
interface Variant {
  readonly item: StockItem;
  readonly size: string | undefined;
  readonly unitCost: Minor;
}

const ROWS: Readonly<Record<FirmSize, readonly [low: number, high: number]>> = {
  micro: [12, 16],
  small: [16, 26],
  medium: [26, 40],
};
const CATEGORIES: readonly StockCategory[] = ["material", "inProgress", "finished", "goods"];
/** Part of the stock that is too small to list: one lot at the end, which also takes what whole units leave over. */
const SUNDRIES = 0.012;
/** Value of a row of packing or consumables against one of goods. */
const MINOR = 0.15;
/** Slips of the count come to at most this part of the stock: with a diligent owner, and what carelessness adds. */
const SLIPS = { diligent: 0.002, careless: 0.008 } as const;
/** A larger piece costs more; a tonne costs about as much in every size. From the middle size, and deviation between deals. */
const SPREAD = { byPiece: { ofSize: 0.2, ofDeal: 0.08 }, byWeight: { ofSize: 0.05, ofDeal: 0.03 } } as const;
const BY_WEIGHT: readonly StockItem["unit"][] = ["tonne", "kg"];
/** Nothing that sells lies longer than about a turn of the stock; spare parts lie some weeks anyway. */
const LEAST_TURN_DAYS = 20;
/** What spoils is used or thrown away within the week. */
const FRESH_DAYS = 7;

/**
 * Stock by item at the end of the last month; minor units, net of VAT. The values add up to the books but for the named
 * slips of the count. What was written down still lies there and stands in the list at nothing.
 */
export function drawInventory(world: World): Drawn<InventoryDocument> {
  const { month, balances } = world.now;
  const dead = writtenDown(world);
  const counted = listStock(world, balances.inventory, dead);
  const { rows, noise } = slip(counted, world);
  return {
    document: {
      id: "inventory",
      kind: "inventory",
      asOf: monthEnd(month),
      rows: [...rows, ...dead].map((row, i) => ({ id: `r${i + 1}`, ...row })),
    },
    noise,
  };
}

/** Rows whose quantity × unit cost is their value and whose values add up to `total`; nothing that is `dead` is also on sale. */
function listStock(world: World, total: Minor, dead: readonly Listed[]): Listed[] {
  const { industry, size } = world.now.firm;
  const random = randomStream(world.disguise, "inventory/rows");
  const { stock } = vocabularyOf(industry.id, world.seed);
  const end = monthEnd(world.now.month);
  const given = new Set(dead.map(({ item }) => JSON.stringify(item)));
  const variants = pickVariants(stock, random.integer(...ROWS[size]) - 1, random).filter(
    ({ item, size: of }) => !given.has(JSON.stringify(stockPhrase(industry.id, item, of))),
  );
  const weights = variants.map(({ item }) => random.lognormal(item.minor ? MINOR : 1, 0.75));
  const shares = allocate(total, [...weights, weights.reduce((a, b) => a + b, 0) * SUNDRIES]);
  const turn = Math.max(LEAST_TURN_DAYS, industry.dio);
  const open = TRADES[industry.id].opensDaily ? daysAfter : officeDay;
  const moved = (days: number) => open(end, -Math.floor(1 + days * random.uniform() * random.uniform()));

  const listed: { at: number; row: Listed }[] = [];
  // Whole units leave something over, which goes on to the next cheaper item and at last to the sundries.
  let left = 0;
  const dearestFirst = variants.map((_, at) => at).sort((a, b) => variants[b]!.unitCost - variants[a]!.unitCost);
  for (const at of dearestFirst) {
    const variant = variants[at]!;
    left += shares[at]!;
    const quantity = Math.floor(left / variant.unitCost);
    left -= quantity * variant.unitCost;
    const lastMoved = moved(variant.item.fresh ? FRESH_DAYS : turn);
    if (quantity > 0) listed.push({ at, row: rowOf(industry.id, variant, quantity, variant.unitCost, lastMoved) });
  }
  listed.sort((a, b) => a.at - b.at);
  const value = left + shares.at(-1)!;
  const sundries: Listed = {
    item: { code: `stock.${industry.id}.sundries` },
    category: stock[0]!.category,
    quantity: 1,
    unit: unitPhrase("lot"),
    unitCost: value,
    value,
    lastMoved: moved(turn),
    note: undefined,
  };
  return [...listed.map(({ row }) => row), ...(value > 0 ? [sundries] : [])];
}

function rowOf(trade: Trade, { item, size }: Variant, quantity: number, unitCost: Minor, lastMoved: string): Listed {
  return {
    item: stockPhrase(trade, item, size),
    category: item.category,
    quantity,
    unit: unitPhrase(item.unit),
    unitCost,
    value: quantity * unitCost,
    lastMoved,
    note: undefined,
  };
}

/** So many of the trade's items and sizes, by category and in the order of the vocabulary. */
function pickVariants(stock: Vocabulary["stock"], count: number, random: RandomStream): Variant[] {
  const all = stock.flatMap((item) => {
    const { ofSize, ofDeal } = BY_WEIGHT.includes(item.unit) ? SPREAD.byWeight : SPREAD.byPiece;
    return (item.sizes ?? [undefined]).map((size, i, { length }) => {
      const bySize = length > 1 ? 1 - ofSize + (2 * ofSize * i) / (length - 1) : 1;
      return { item, size, unitCost: Math.max(1, roundHalfUp(item.cost * bySize * random.lognormal(100, ofDeal))) };
    });
  });
  const chosen = all
    .map((variant, at) => ({ variant, at, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count);
  const place = ({ variant, at }: (typeof chosen)[number]) =>
    CATEGORIES.indexOf(variant.item.category) * all.length + at;
  return chosen.sort((a, b) => place(a) - place(b)).map(({ variant }) => variant);
}

/** Somebody counts a few units too many or too few in one or two rows. */
function slip(rows: readonly Listed[], world: World): { rows: Listed[]; noise: NoiseItem[] } {
  const { diligence } = world.now.firm.owner;
  const random = randomStream(world.seed, "inventory/slips");
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  const most = total * (SLIPS.diligent + SLIPS.careless * (1 - diligence));
  const slips = random.chance(1 - diligence) ? 2 : 1;
  const listed = [...rows];
  const noise: NoiseItem[] = [];
  for (let i = 0; i < slips; i++) {
    const at = random.integer(0, Math.max(0, rows.length - 1));
    const sign = random.chance(0.5) ? 1 : -1;
    const size = random.between(0.1, 1) * (most / slips);
    const row = listed[at];
    if (!row || row.quantity === 1) continue;
    const units = sign * Math.min(Math.floor(size / row.unitCost), row.quantity - 1);
    if (units === 0) continue;
    const quantity = row.quantity + units;
    listed[at] = { ...row, quantity, value: quantity * row.unitCost };
    noise.push({ source: "countSlip", doc: "inventory", amount: units * row.unitCost });
  }
  return { rows: listed, noise };
}

/** Food that nobody bought is thrown away when its date has passed. */
const KEPT_MONTHS = 12;

/** The times that the books wrote stock down which still lies there. */
export const writeDownsKept = ({ life, now }: World): readonly FirmEvent[] =>
  life.events.filter(
    ({ kind, month }) =>
      kind === "staleStock" && (!TRADES[now.firm.industry.id].sellsFood || month > now.month - KEPT_MONTHS),
  );

/** What was written down and still lies there, at its old cost, of the stock in the books. */
export const oldStockShare = (world: World): number =>
  writeDownsKept(world).reduce((sum, { amount }) => sum + amount, 0) / Math.max(1, world.now.balances.inventory);

/** One row for each time that the books wrote stock down: at nothing, with what it had cost. */
function writtenDown(world: World): Listed[] {
  const { now, seed } = world;
  const trade = now.firm.industry.id;
  const random = randomStream(seed, "inventory/writtenDown");
  const { stock } = vocabularyOf(trade, seed);
  const saleable = stock.filter(({ category }) => category === "finished" || category === "goods");
  // What comes in sizes can turn out the wrong one; sand does not, and nobody keeps cement that has set.
  const wrong = stock.filter(
    ({ sizes, unit, category }) => sizes && category === "material" && !BY_WEIGHT.includes(unit),
  );
  const items = saleable.length > 0 ? saleable : wrong;
  return writeDownsKept(world).map(({ month, amount }) => {
    const item = random.pick(items);
    const size = item.sizes && random.pick(item.sizes);
    const quantity = Math.max(1, Math.round(amount / (item.cost * random.lognormal(100, 0.1))));
    const lastMoved = movedBefore(month, random);
    const row = rowOf(trade, { item, size, unitCost: 0 }, quantity, 0, lastMoved);
    return { ...row, note: { code: "stockNote.writtenDown", params: { cost: amount } } };
  });
}

/** Goods lie for a year or more before anybody writes them down. */
const movedBefore = (month: MonthNumber, random: RandomStream) => officeDay(monthEnd(month), -random.integer(370, 600));
