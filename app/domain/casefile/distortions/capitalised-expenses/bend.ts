import { type Minor, monthNumber, type MonthNumber, roundHalfUp, yearOf } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { workingDate } from "../../documents/dates";
import type { AssetRegisterDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import {
  adjustStatements,
  altered,
  mainAccount,
  maybe,
  type Moved,
  replace,
  sizeOf,
  statementsOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "capitalisedExpenses";
/** Part of the running costs that is called an investment. */
const SHARE = [0.18, 0.35] as const;
/** Names that repairs and wages go by in the register; each is a phrase. */
const DISGUISES = ["repainting", "overhaul", "relocation", "trialRuns", "ownWork", "improvement"] as const;

type Row = AssetRegisterDocument["rows"][number];

/** Expenses of one period that stand among the fixed assets. */
interface Disguise {
  readonly statement: Statement;
  readonly rows: readonly { readonly month: MonthNumber; readonly row: Row }[];
  readonly cost: Minor;
}

/**
 * Repairs and wages of the last year and of the running one stand in the register of fixed assets, without supplier. The
 * profit is higher by them, less some depreciation. Nobody was paid for a machine: bank and payroll tell.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { last, interim } = statementsOf(documents);
  if (!last) throw new RangeError("expenses are capitalised in statements");
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const share = sizeOf(world, random, SHARE);
  const disguises = [last, ...(interim ? [interim] : [])].map((statement) =>
    disguiseIn(world, statement, share, random),
  );
  const rows = disguises.flatMap((one) => one.rows.map(({ row }) => row));
  const register = maybe(documents, "assetRegister");
  const entered = register && enter(register, rows);
  let bent = adjustStatements(documents, (statement) => changeOf(world, statement, disguises));
  if (entered) bent = replace(bent, entered.document);

  const amount = disguises.reduce((sum, { cost }) => sum + cost, 0);
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...registerEvidence(file, rows),
    ...statementEvidence(file),
    ...paymentEvidence(file),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      amount,
      what: { code: "distortion.capitalisedExpenses", params: { amount, share: Number(share.toFixed(3)) } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: entered ? [entered.moved] : [],
    evidenceIn,
  };
};

/** One work in a period, in one of its later months, which costs a share of the running costs. */
function disguiseIn(world: World, statement: Statement, share: number, random: RandomStream): Disguise {
  const wanted = roundHalfUp((statement.lines.operatingExpenses ?? 0) * share * random.between(0.85, 1.15));
  const cost = Math.max(0, wanted);
  const end = monthNumber(yearIn(statement), statement.months);
  const month = end - random.integer(0, Math.max(0, statement.months - 2));
  const wear = worn(world, cost, month, world.now.month);
  const row = {
    id: "",
    item: { code: `asset.works.${random.pick(DISGUISES)}`, params: { year: yearOf(month) } },
    bought: workingDate(month, random.integer(5, 27)),
    cost,
    accumulatedDepreciation: wear,
    netValue: cost - wear,
    supplier: undefined,
  };
  return { statement, rows: [{ month, row }], cost };
}

/** Straight-line, from the month after; as the register wears its other assets. */
const worn = ({ now }: World, cost: Minor, from: MonthNumber, until: MonthNumber): Minor =>
  Math.min(cost, roundHalfUp((cost * Math.max(0, until - from)) / now.firm.industry.assetLifeMonths));

function changeOf(world: World, statement: Statement, disguises: readonly Disguise[]) {
  const end = monthNumber(yearIn(statement), statement.months);
  const before = end - statement.months;
  const past = disguises.filter((one) => one.statement.periodEnd <= statement.periodEnd);
  const own = past.find((one) => one.statement === statement)?.cost ?? 0;
  const items = past.flatMap(({ rows }) => rows);
  const wear = (until: MonthNumber): Minor =>
    items.reduce((sum, { month, row }) => sum + worn(world, row.cost, month, until), 0);
  const net = items.reduce((sum, { row }) => sum + row.cost, 0) - wear(end);
  return {
    operatingExpenses: -own,
    depreciation: wear(end) - wear(before),
    fixedAssets: net,
    retainedEarnings: net,
    capitalExpenditure: own,
  };
}

/** The register with the new rows in its order, by day, and new ids; older things of one kind make room for them. */
function enter(
  register: AssetRegisterDocument,
  added: readonly Row[],
): { document: AssetRegisterDocument; moved: Moved } {
  const kept = added.reduce<readonly Lot[]>(
    joined,
    register.rows.map((row) => ({ row, ids: [row.id] })),
  );
  const lots = [...kept, ...added.map((row): Lot => ({ row, ids: [] }))].sort((a, b) =>
    a.row.bought < b.row.bought ? -1 : a.row.bought > b.row.bought ? 1 : 0,
  );
  const to = new Map(lots.flatMap(({ ids }, i) => ids.map((id) => [id, `r${i + 1}`] as const)));
  const rows = lots.map(({ row }, i) => ({ ...row, id: `r${i + 1}` }));
  return { document: { ...register, rows }, moved: { doc: register.id, to } };
}

/** A row of the new register, and the old ones that are in it. */
interface Lot {
  readonly row: Row;
  readonly ids: readonly string[];
}

/** The first two lots of the same things that came without a supplier's name, as one; none: all as they are. */
function joined(lots: readonly Lot[]): readonly Lot[] {
  const counted = ({ item, supplier }: Row) => supplier === undefined && typeof item.params?.count === "number";
  const same = (a: Row, b: Row) => a.item.code === b.item.code && counted(a) && counted(b);
  const second = lots.findIndex(({ row }, i) => lots.slice(0, i).some((one) => same(one.row, row)));
  const [first, other] = [lots.find(({ row }) => second > 0 && same(row, lots[second]!.row)), lots[second]];
  if (!first || !other) return lots;
  const [a, b] = [first.row, other.row];
  const row: Row = {
    ...a,
    item: { ...a.item, params: { count: Number(a.item.params?.count) + Number(b.item.params?.count) } },
    cost: a.cost + b.cost,
    accumulatedDepreciation: a.accumulatedDepreciation + b.accumulatedDepreciation,
    netValue: a.netValue + b.netValue,
  };
  return lots
    .filter((lot) => lot !== other)
    .map((lot) => (lot === first ? { row, ids: [...lot.ids, ...other.ids] } : lot));
}

function registerEvidence(documents: readonly CaseDocument[], rows: readonly Row[]): Sign[] {
  const register = maybe(documents, "assetRegister");
  if (!register) return [];
  return rows.flatMap(({ item, bought, cost }) => {
    const row = register.rows.find((one) => one.item.code === item.code && one.bought === bought);
    return row ? [sign(register.id, row.id, "assetWithoutSupplier", { cost })] : [];
  });
}

function statementEvidence(documents: readonly CaseDocument[]): Sign[] {
  const { years, last } = statementsOf(documents);
  const previous = years.at(-2);
  if (!last) return [];
  const share = ({ lines }: Statement): number =>
    Number(((lines.operatingExpenses ?? 0) / Math.max(1, lines.sales ?? 0)).toFixed(3));
  const capex = last.lines.capitalExpenditure ?? 0;
  return [
    sign("statements", `${yearIn(last)}.operatingExpenses`, "expensesFell", {
      now: share(last),
      before: previous ? share(previous) : 0,
    }),
    sign("statements", `${yearIn(last)}.fixedAssets`, "assetsGrew", { capex }),
  ];
}

/** What the bank shows of machines bought, and what the payroll sheet shows of wages. */
function paymentEvidence(documents: readonly CaseDocument[]): Sign[] {
  const bank = mainAccount(documents);
  const machines = bank.lines.filter(({ text, out }) => out > 0 && /machine|capex|equipment/i.test(text.code));
  const paid = machines.reduce((sum, { out }) => sum + out, 0);
  const payroll = maybe(documents, "payroll");
  const wages = payroll?.months.reduce((sum, month) => sum + month.wages, 0) ?? 0;
  const last = machines.at(-1);
  return [
    ...(last ? [sign(bank.id, `L${last.no}`, "machinesPaid", { paid })] : []),
    ...(payroll?.months.length ? [sign(payroll.id, payroll.months.at(-1)!.month, "wagesPaid", { wages })] : []),
  ];
}
