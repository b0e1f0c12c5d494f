import {
  allocate,
  type IsoDate,
  type Minor,
  monthEnd,
  monthNumber,
  type MonthNumber,
  roundHalfUp,
} from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { daysAfter, officeDay } from "../../documents/dates";
import type { InventoryDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import type { InterviewDocument } from "../../documents/types/talks";
import { isFresh } from "../../documents/vocabulary/index";
import { say } from "../../documents/voice";
import { lastYear, type World } from "../../documents/world";
import type { Bend } from "../lie";
import {
  adjustStatements,
  altered,
  answering,
  maybe,
  only,
  replace,
  rewrite,
  sizeOf,
  statementsOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "staleStock";
/** What nobody will buy, against the stock that sells. */
const SHARE = [0.18, 0.35] as const;
/** So little more is not worth a lie where the books have written stock down already. */
const LEAST = 0.01;
/** Days that it has lain, at the end of the list. */
const LAIN = [400, 640] as const;
const ROWS = [2, 3] as const;

type Row = InventoryDocument["rows"][number];

/** Worthless stock at cost, and the month in which the true books took the loss. */
interface Loss {
  readonly month: MonthNumber;
  readonly cost: Minor;
}

/**
 * Stock that has lain for many months stands in list and statements at cost. The true books have written it off: where
 * the life knows such write-downs they are undone, and what is wanted beyond them is taken to be in the cost of sales of
 * the year before the last. So the true statements are those of the life. The list keeps its dates.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const wanted = roundHalfUp(world.now.balances.inventory * sizeOf(world, random, SHARE));
  const list = only(documents, "inventory");
  const revived = revive(world, list.rows);
  const more = wanted - sum(revived.losses);
  const piled = pileUp(world, revived.rows, more > LEAST * world.now.balances.inventory ? more : 0, random);
  const losses =
    piled.cost > 0 ? [...revived.losses, { month: lossMonth(world, random), cost: piled.cost }] : revived.losses;
  const ids = [...revived.ids, ...piled.ids];
  if (ids.length === 0) throw new RangeError("stale stock needs a list with stock in it");

  let bent: readonly CaseDocument[] = replace(documents, { ...list, rows: piled.rows });
  bent = adjustStatements(bent, ({ periodEnd, months }) => {
    const until = losses.filter(({ month }) => monthEnd(month) <= periodEnd);
    const start = monthEnd(monthNumber(yearIn({ periodEnd }), months) - months);
    const own = sum(until.filter(({ month }) => monthEnd(month) > start));
    return { costOfSales: -own, inventory: sum(until), retainedEarnings: sum(until) };
  });

  bent = rewrite(bent, "interview", (document) => praised(world, document));

  const amount = sum(losses);
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...listEvidence(file, ids),
    ...turnEvidence(world, file, amount),
    ...visitEvidence(file),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: amount > 0.25 * world.now.balances.inventory ? "high" : "medium",
      amount,
      what: { code: "distortion.staleStock", params: { amount } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    evidenceIn,
  };
};

const sum = (losses: readonly Loss[]): Minor => losses.reduce((total, { cost }) => total + cost, 0);

/** What the list shows as written down, at its old cost. */
function revive({ life }: World, rows: readonly Row[]): { rows: Row[]; losses: Loss[]; ids: string[] } {
  const events = life.events.filter(({ kind }) => kind === "staleStock");
  const losses: Loss[] = [];
  const ids: string[] = [];
  const revived = rows.map((row) => {
    const cost = row.note?.params?.cost;
    if (row.value !== 0 || typeof cost !== "number") return row;
    const at = events.findIndex(({ amount }) => amount === cost);
    const unitCost = roundHalfUp(cost / row.quantity);
    if (at < 0 || unitCost === 0) return row;
    const [event] = events.splice(at, 1);
    losses.push({ month: event!.month, cost: unitCost * row.quantity });
    ids.push(row.id);
    return { ...row, unitCost, value: unitCost * row.quantity, note: undefined };
  });
  return { rows: revived, losses, ids };
}

/** In a few rows what sells makes room for old stock that costs `wanted`; the rest of the list takes up what sells. */
function pileUp(
  world: World,
  rows: readonly Row[],
  wanted: Minor,
  random: RandomStream,
): { rows: Row[]; cost: Minor; ids: string[] } {
  const chosen = wanted > 0 ? slowest(world, rows, random) : [];
  if (chosen.length === 0) return { rows: [...rows], cost: 0, ids: [] };
  const parts = allocate(
    wanted,
    chosen.map(() => random.between(0.7, 1.3)),
  );
  const old = new Map(
    chosen.map((row, i) => {
      const quantity = Math.max(1, roundHalfUp(parts[i]! / row.unitCost));
      const lastMoved = officeDay(monthEnd(world.now.month), -random.integer(...LAIN));
      return [row.id, { ...row, quantity, value: quantity * row.unitCost, lastMoved }] as const;
    }),
  );
  const displaced = chosen.reduce((total, { value }) => total + value, 0);
  const ids = chosen.map(({ id }) => id);
  const piled = takeUp(
    rows.map((row) => old.get(row.id) ?? row),
    displaced,
    new Set(ids),
    recently(world),
  );
  const total = (list: readonly Row[]): Minor => list.reduce((at, { value }) => at + value, 0);
  return { rows: piled, cost: total(piled) - total(rows), ids };
}

/** What has moved since then still sells. */
const recently = ({ now }: World): IsoDate => daysAfter(monthEnd(now.month), -200);

/** Of what could still be sold the rows that are worth least: finished goods before materials. */
function slowest(world: World, rows: readonly Row[], random: RandomStream): Row[] {
  const whole = rows.filter(
    ({ item, quantity, unitCost, lastMoved }) =>
      quantity > 1 && unitCost > 0 && lastMoved > recently(world) && !isFresh(world.archetype.industry, item),
  );
  const saleable = whole.filter(({ category }) => category === "finished" || category === "goods");
  const choice = saleable.length > 3 ? saleable : whole;
  const small = [...choice].sort((a, b) => a.value - b.value).slice(0, Math.max(1, Math.ceil(choice.length / 2)));
  const count = Math.min(random.integer(...ROWS), Math.max(1, whole.length - 2));
  return small
    .map((row) => ({ row, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ row }) => row);
}

/** Whole units more of the other rows; what is too little for a unit goes to the lot of sundries, where there is one. */
function takeUp(rows: readonly Row[], amount: Minor, except: ReadonlySet<string>, since: IsoDate): Row[] {
  const takes = rows.filter(
    ({ id, quantity, value, lastMoved }) => !except.has(id) && quantity > 1 && value > 0 && lastMoved > since,
  );
  if (takes.length === 0) return [...rows];
  const shares = new Map(
    allocate(
      amount,
      takes.map(({ value }) => value),
    ).map((part, i) => [takes[i]!.id, part]),
  );
  let left = 0;
  const fuller = rows.map((row) => {
    const share = shares.get(row.id);
    if (share === undefined) return row;
    const units = Math.floor((share + left) / row.unitCost);
    left += share - units * row.unitCost;
    return { ...row, quantity: row.quantity + units, value: (row.quantity + units) * row.unitCost };
  });
  return fuller.map((row) => {
    if (!row.item.code.endsWith(".sundries") || left === 0) return row;
    const value = row.value + left;
    left = 0;
    return { ...row, unitCost: value, value };
  });
}

/** In the second half of the year before the last closed one. */
function lossMonth({ asOf }: World, random: RandomStream): MonthNumber {
  return monthNumber(Number(asOf.slice(0, 4)) - 2, random.integer(6, 12));
}

function listEvidence(documents: readonly CaseDocument[], ids: readonly string[]): Sign[] {
  const list = only(documents, "inventory");
  return list.rows
    .filter(({ id }) => ids.includes(id))
    .map(({ id, value, lastMoved }) => sign(list.id, id, "notMoved", { value, lastMoved }));
}

/** An owner who would have spoken of old stock says how many days of it he keeps, as others do. */
function praised(world: World, document: InterviewDocument): InterviewDocument {
  const said = document.answers.find(({ question }) => question.code === "interview.ask.stock");
  if (!said?.answer.code.startsWith("interview.stock.stale")) return document;
  const days = Math.max(5, Math.round((world.now.firm.stockMonths * 30) / 5) * 5);
  return answering(document, "stock", say(world, "stock", "days", { days }));
}

/** The visitor saw it lie there, where the life had such stock. */
function visitEvidence(documents: readonly CaseDocument[]): Sign[] {
  const visit = maybe(documents, "siteVisit");
  const note = visit?.notes.find(({ topic, text }) => topic === "stock" && /stale/.test(text.code));
  return visit && note ? [sign(visit.id, note.id, "dustSeen")] : [];
}

/** Stock in days of cost of sales, and what the firm bought of late. */
function turnEvidence(world: World, documents: readonly CaseDocument[], stale: Minor): Sign[] {
  const { last, interim } = statementsOf(documents);
  const vat = maybe(documents, "vatReturns");
  const bought = lastYear(world).reduce((total, { figures }) => total + figures.purchases, 0);
  const stock = only(documents, "inventory").rows.reduce((total, { value }) => total + value, 0);
  const days = (inventory: Minor): number => Math.round((365 * inventory) / Math.max(1, last?.lines.costOfSales ?? 0));
  const shown = last?.lines.inventory ?? 0;
  return [
    ...(last
      ? [
          sign("statements", `${yearIn(last)}.inventory`, "stockDays", {
            days: days(shown),
            without: days(shown - stale),
          }),
        ]
      : []),
    ...(interim
      ? [sign("interim", "interim.inventory", "stockStillThere", { inventory: interim.lines.inventory ?? 0 })]
      : []),
    ...(vat?.returns.length ? [sign(vat.id, vat.returns.at(-1)!.month, "boughtAgainstStock", { bought, stock })] : []),
  ];
}
