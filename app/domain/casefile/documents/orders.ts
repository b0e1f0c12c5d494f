import { workingDayFrom } from "../../calendar";
import { ordersOf } from "../../firm";
import { TRADES } from "../../industries";
import { allocate, isoDate, type Minor, monthEnd, type MonthNumber, roundHalfUp } from "../../money";
import { exp, randomStream, type RandomStream } from "../../random";
import type { OrderBookDocument } from "./types/goods";
import type { CustomsDocument } from "./types/tax";
import { daysAfter, officeDay } from "./dates";
import { FOREIGN_BUYERS } from "./vocabulary/firm-names";
import { exportPhrase, productPhrase, vocabularyOf } from "./vocabulary/index";
import { type Drawn, lastYear, type Names, type World } from "./world";

/** Orders follow what customers bought in these last months. */
const RECENT_MONTHS = 4;
const NOT_BEGUN = 0.4;
/** Of what is delivered beyond this the rest leaves within days and is no longer listed. */
const MOST_DELIVERED = 0.6;

/** Open orders by customer at the end of the last month, net of VAT; undefined where nobody orders ahead. */
export function drawOrderBook(world: World): Drawn<OrderBookDocument> | undefined {
  const { now, seed } = world;
  const { industry, monthlySales } = now.firm;
  const { orders: habit } = TRADES[industry.id];
  if (!habit) return undefined;
  const random = randomStream(seed, "orders");
  const open = roundHalfUp(monthlySales * exp(ordersOf(now)) * random.between(...habit.months));
  const customers = orderers(world, random.integer(...habit.rows), random);
  const names = withForeignBuyers(world.names, world).customers;
  const { products } = vocabularyOf(industry.id, seed);
  const asOf = monthEnd(now.month);
  const parts = allocate(
    open,
    customers.map(({ weight }) => weight * random.between(0.5, 1.5)),
  );
  const rows = customers.map(({ party }, i) => {
    const product = random.pick(products);
    const begun = random.uniform();
    const delivered = begun < NOT_BEGUN ? 0 : Math.round(random.between(0.1, MOST_DELIVERED) * 100) / 100;
    const price = roundHalfUp(industry.unitPrice * product.priceLevel * random.lognormal(100, 0.08));
    const quantity = Math.max(1, Math.round(parts[i]! / (1 - delivered) / price));
    // What is half delivered was ordered a while ago.
    const since = habit.days[0] * (0.08 + 0.52 * delivered + 0.4 * random.uniform());
    const until = habit.days[1] * (0.1 + 0.9 * random.uniform());
    return {
      customer: names[party]!,
      orderedOn: officeDay(asOf, -Math.ceil(since)),
      item: productPhrase(industry.id, product.key),
      quantity,
      value: quantity * price,
      due: workingDayFrom(daysAfter(asOf, Math.ceil(until))),
      deliveredShare: delivered,
    };
  });
  rows.sort((a, b) => (a.orderedOn < b.orderedOn ? -1 : a.orderedOn > b.orderedOn ? 1 : 0));
  return {
    document: {
      id: "orderBook",
      kind: "orderBook",
      asOf,
      rows: rows.map((row, i) => ({ id: `o${i + 1}`, ...row })),
    },
    noise: [],
  };
}

/** Who has orders: those who bought most lately, the largest with several. */
function orderers(
  { days, now, life }: World,
  count: number,
  random: RandomStream,
): { party: number; weight: number }[] {
  const bought = new Map<number, Minor>();
  const left = new Set(life.events.filter(({ kind }) => kind === "customerLost").map(({ of }) => of));
  for (const { party, month, net } of days.invoices) {
    if (month > now.month - RECENT_MONTHS && !left.has(party)) bought.set(party, (bought.get(party) ?? 0) + net);
  }
  const buyers = [...bought].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const all = buyers.reduce((sum, [, net]) => sum + net, 0);
  const orders: { party: number; weight: number }[] = [];
  for (const [party, net] of buyers) {
    const times = Math.max(1, Math.min(count - orders.length, Math.round((net / all) * count)));
    if (orders.length >= count) break;
    for (let i = 0; i < times; i++) orders.push({ party, weight: (net / times) * random.between(0.8, 1.2) });
  }
  return orders;
}

/** Customers abroad by what the day book sells to them without VAT. */
const foreignParties = ({ days }: Pick<World, "days">): readonly number[] =>
  [...new Set(days.invoices.filter(({ exported }) => exported).map(({ party }) => party))].sort((a, b) => a - b);

/**
 * The names with those of customers abroad replaced by foreign ones, so that bank statement, ageing and customs sheet
 * name the same buyers.
 */
export function withForeignBuyers(names: Names, { days, disguise }: Pick<World, "days" | "disguise">): Names {
  const buyers = [...FOREIGN_BUYERS];
  const random = randomStream(disguise, "names/abroad");
  const customers = [...names.customers];
  for (const party of foreignParties({ days })) {
    customers[party] = buyers.splice(random.integer(0, buyers.length - 1), 1)[0] ?? customers[party]!;
  }
  return { ...names, customers };
}

/** How far the mean price of a shipment is from the trade's, deviation of the logarithm: no two are mixed alike. House estimate. */
const SHIPMENT_PRICES = 0.07;
/** Invoices to one buyer in a third of a month leave as one shipment. */
const SHIPMENT_DAYS = 10;

/**
 * Export declarations of the last twelve months in the file's currency, net; undefined for who sells at home only. What
 * is invoiced abroad is declared in the same month, so that a month's declarations add up to the exports of the books.
 */
export function drawCustoms(world: World): Drawn<CustomsDocument> | undefined {
  const { now, names, seed } = world;
  const { industry, exportShare } = now.firm;
  if (exportShare === 0) return undefined;
  const random = randomStream(seed, "customs");
  const prices = randomStream(seed, "customs/prices");
  const buyers = withForeignBuyers(names, world).customers;
  const goods = vocabularyOf(industry.id, seed).exports;
  const rows = shipments(world).map(({ party, month, day, net }) => {
    const other = random.pick(goods);
    // A buyer mostly takes the same goods.
    const { key } = random.chance(0.75) ? goods[party % goods.length]! : other;
    return {
      declaredOn: isoDate(month, day),
      consignee: buyers[party]!,
      goods: exportPhrase(industry.id, key),
      quantity: Math.max(1, Math.round(net / (industry.unitPrice * prices.lognormal(100, SHIPMENT_PRICES)))),
      value: net,
    };
  });
  return {
    document: { id: "customs", kind: "customs", rows: rows.map((row, i) => ({ id: `d${i + 1}`, ...row })) },
    noise: [],
  };
}

interface Shipment {
  readonly party: number;
  readonly month: MonthNumber;
  readonly day: number;
  readonly net: Minor;
}

function shipments(world: World): Shipment[] {
  const first = lastYear(world)[0]!.month;
  const found = new Map<string, Shipment>();
  for (const { party, month, day, net, exported } of world.days.invoices) {
    if (!exported || month < first || net === 0) continue;
    const key = `${month}/${Math.min(2, Math.floor((day - 1) / SHIPMENT_DAYS))}/${party}`;
    const before = found.get(key);
    found.set(key, { party, month, day: Math.max(day, before?.day ?? 0), net: net + (before?.net ?? 0) });
  }
  return [...found.values()].sort((a, b) => a.month - b.month || a.day - b.day || a.party - b.party);
}
