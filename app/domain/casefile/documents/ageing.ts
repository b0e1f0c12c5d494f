import { daysBetween } from "../../calendar";
import type { Invoice } from "../../firm";
import type { Phrase } from "../../lending";
import { daysIn, isoDate, type IsoDate, type Minor, monthEnd, type MonthNumber } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { AgeBucket, AgeingDocument } from "./types/accounts";
import type { NoiseItem } from "../truth";
import { customerNames, nameIn } from "./bank-parties";
import { slipChance, transposition } from "./slips";
import { lateWithSuppliers } from "./traces";
import type { Drawn, World } from "./world";

type Side = AgeingDocument["side"];
type Row = AgeingDocument["rows"][number];

/** All slips of a list together stay within this share of its total. */
const MOST_SLIPS = 0.003;
const LIMITS: readonly (readonly [AgeBucket, days: number])[] = [
  ["d30", 30],
  ["d60", 60],
  ["d90", 90],
  ["d180", 180],
  ["d360", 360],
];
/** Reasons that a bookkeeper notes beside what is open for more than 90 days. */
const NOTES: Readonly<Record<Side, readonly string[]>> = {
  receivables: ["promised", "disputed", "instalments", "retention", "reminded"],
  payables: ["agreed", "disputed", "instalments"],
};
const NOTED = 0.5;

/** Open items by name at the end of the last month, with VAT, from the dates of the invoices; minor units. */
export function drawAgeing(world: World, side: Side): Drawn<AgeingDocument> {
  const { days, names, now, seed } = world;
  const open = side === "receivables" ? days.invoices : days.bills;
  const list = side === "receivables" ? customerNames(world) : names.suppliers;
  const random = randomStream(seed, `ageing/${side}`);
  const byName = new Map<string, OpenRow>();
  for (const invoice of open) {
    const amount = openAmount(invoice);
    if (amount > 0) addItem(byName, nameIn(list, invoice.party), invoice, amount, now.month);
  }
  const pressed = side === "payables" && lateWithSuppliers(world);
  const noise = slips([...byName.values()], side, world, random);
  const rows = [...byName.values()]
    .map((row) => ({ ...row, total: totalOf(row.buckets) }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .map((row, i): Row => ({ id: `r${i + 1}`, ...row, note: noteOn(row.buckets, side, random, pressed) }));
  return { document: { id: side, kind: "ageing", side, asOf: monthEnd(now.month), rows }, noise };
}

interface OpenRow {
  readonly name: string;
  readonly buckets: Record<AgeBucket, Minor>;
  oldestInvoice: IsoDate;
}

const openAmount = ({ net, vat, writtenOff, payments }: Invoice): Minor =>
  payments.reduce((left, { amount }) => left - amount, net + vat - writtenOff);

const totalOf = (buckets: Readonly<Record<AgeBucket, Minor>>): Minor =>
  Object.values(buckets).reduce((a, b) => a + b, 0);

function addItem(rows: Map<string, OpenRow>, name: string, invoice: Invoice, amount: Minor, month: MonthNumber): void {
  const age = daysBetween(invoice, { month, day: daysIn(month) });
  const bucket = LIMITS.find(([, limit]) => age <= limit)?.[0] ?? "older";
  const date = isoDate(invoice.month, invoice.day);
  const row = rows.get(name) ?? {
    name,
    buckets: { d30: 0, d60: 0, d90: 0, d180: 0, d360: 0, older: 0 },
    oldestInvoice: date,
  };
  row.buckets[bucket] += amount;
  if (date < row.oldestInvoice) row.oldestInvoice = date;
  rows.set(name, row);
}

/** Two digits exchanged in an item that is not old, now and then. */
function slips(rows: readonly OpenRow[], side: Side, { now }: World, random: RandomStream): NoiseItem[] {
  const most = Math.abs(now.balances[side]) * MOST_SLIPS;
  const happens = random.chance(2 * slipChance(now.firm.owner.diligence));
  const which = random.uniform();
  const error = transposition(most, random);
  const candidates = rows.filter(({ buckets }) => buckets.d30 > 2 * Math.abs(error));
  const row = candidates[Math.floor(which * candidates.length)];
  if (!happens || !row || error === 0) return [];
  row.buckets.d30 += error;
  return [{ source: "clericalSlip", doc: side, amount: error }];
}

/** A supplier who had to wait has sent a reminder for what is older than two months. */
function noteOn(
  { d90, d180, d360, older }: Row["buckets"],
  side: Side,
  random: RandomStream,
  pressed: boolean,
): Phrase | undefined {
  const [noted, note] = [random.chance(NOTED), random.pick(NOTES[side])];
  if (pressed && noted && d90 + d180 + d360 + older > 0) return { code: "ageing.note.pressed" };
  return noted && d180 + d360 + older > 0 ? { code: `ageing.note.${note}` } : undefined;
}
