import { allocate, type Minor, monthEnd, roundHalfUp } from "../../../money";
import { randomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { daysAfter } from "../../documents/dates";
import type { InventoryDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import { lastYear, type World } from "../../documents/world";
import type { Bend } from "../lie";
import { adjustStatements, altered, maybe, only, replace, sizeOf, statementsOf, yearIn } from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "overstatedOutput";
/** Invented finished goods against the yearly cost of sales, and against the whole stock at most. */
const SHARE = [0.09, 0.13] as const;
const MOST_OF_STOCK = 1.3;

type Row = InventoryDocument["rows"][number];

/**
 * Finished goods that nobody made stand in the list and raise stock and margin: what they would have cost is left out of
 * the cost of sales. The meters, the materials bought and the wages are those of what was really made.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const list = only(documents, "inventory");
  const finished = finishedRows(world, list.rows);
  if (finished.length === 0) throw new RangeError("overstated output needs a list with stock in it");
  const { last, interim } = statementsOf(documents);
  const { inventory } = world.now.balances;
  const yearlyCost = last?.lines.costOfSales ?? yearlyMaterials(world);
  const wanted = Math.min(
    roundHalfUp(yearlyCost * sizeOf(world, random, SHARE)),
    roundHalfUp(inventory * MOST_OF_STOCK),
  );
  const { rows, added } = pile(list.rows, finished, wanted);
  const earlier = interim ? roundHalfUp(added * random.between(0.55, 0.8)) : added;

  let bent: readonly CaseDocument[] = replace(documents, { ...list, rows });
  bent = adjustStatements(bent, (statement) => {
    if (statement === last) return { costOfSales: -earlier, inventory: earlier, retainedEarnings: earlier };
    if (statement === interim) return { costOfSales: earlier - added, inventory: added, retainedEarnings: added };
    return {};
  });
  const ids = finished.map(({ id }) => id);
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...listEvidence(file, ids),
    ...marginEvidence(file),
    ...meterEvidence(world, file),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: added > 0.5 * inventory ? "high" : "medium",
      amount: added,
      what: { code: "distortion.overstatedOutput", params: { amount: added } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    evidenceIn,
  };
};

const yearlyMaterials = (world: World): Minor =>
  lastYear(world).reduce((sum, { figures }) => sum + figures.purchases, 0);

/** Goods that were made here and moved of late; a shop floor that lists none is said to hold more of what it lists. */
function finishedRows(world: World, rows: readonly Row[]): Row[] {
  const recent = daysAfter(monthEnd(world.now.month), -200);
  const whole = rows.filter(({ quantity, value, lastMoved }) => quantity > 1 && value > 0 && lastMoved > recent);
  const category = (["finished", "inProgress", "goods", "material"] as const).find((one) =>
    whole.some((row) => row.category === one),
  );
  return whole.filter((row) => row.category === category);
}

/** Whole units more of each, in proportion to what is there. */
function pile(rows: readonly Row[], finished: readonly Row[], wanted: Minor): { rows: Row[]; added: Minor } {
  const parts = allocate(
    wanted,
    finished.map(({ value }) => value),
  );
  const units = new Map(finished.map(({ id, unitCost }, i) => [id, Math.max(1, roundHalfUp(parts[i]! / unitCost))]));
  let added = 0;
  const piled = rows.map((row) => {
    const more = units.get(row.id);
    if (more === undefined) return row;
    added += more * row.unitCost;
    return { ...row, quantity: row.quantity + more, value: (row.quantity + more) * row.unitCost };
  });
  return { rows: piled, added };
}

function listEvidence(documents: readonly CaseDocument[], ids: readonly string[]): Sign[] {
  const list = only(documents, "inventory");
  return [...list.rows]
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
    .map(({ id, quantity, value }) => sign(list.id, id, "finishedGoods", { quantity, value }));
}

const margin = ({ lines }: Statement): number =>
  Number((1 - (lines.costOfSales ?? 0) / Math.max(1, lines.sales ?? 0)).toFixed(3));

function marginEvidence(documents: readonly CaseDocument[]): Sign[] {
  const { years, last, interim } = statementsOf(documents);
  const previous = years.at(-2);
  const params = { now: last ? margin(last) : 0, before: previous ? margin(previous) : 0 };
  return [
    ...(last ? [sign("statements", `${yearIn(last)}.costOfSales`, "marginRose", params)] : []),
    ...(last
      ? [sign("statements", `${yearIn(last)}.inventory`, "stockRose", { inventory: last.lines.inventory ?? 0 })]
      : []),
    ...(interim
      ? [sign("interim", "interim.inventory", "stockRose", { inventory: interim.lines.inventory ?? 0 })]
      : []),
  ];
}

/** Power, water and materials of the last twelve months. */
function meterEvidence(world: World, documents: readonly CaseDocument[]): Sign[] {
  const power = maybe(documents, "electricity");
  const vat = maybe(documents, "vatReturns");
  const kwh = power?.bills.reduce((sum, bill) => sum + bill.kwh, 0) ?? 0;
  return [
    ...(power?.bills.length ? [sign(power.id, power.bills.at(-1)!.month, "powerForLess", { kwh })] : []),
    ...(vat?.returns.length
      ? [sign(vat.id, vat.returns.at(-1)!.month, "materialsForLess", { bought: yearlyMaterials(world) })]
      : []),
  ];
}
