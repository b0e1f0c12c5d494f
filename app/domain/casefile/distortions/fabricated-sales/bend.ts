import { type Minor, roundHalfUp } from "../../../money";
import { randomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { workingDate } from "../../documents/dates";
import { customerNames } from "../../documents/bank-parties";
import type { SalesBookDocument } from "../../documents/types/accounts";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import { boastOf, claimedSales, claimEvidence, soberEvidence } from "../claimed-sales";
import type { Bend } from "../lie";
import { leftOut, listed, relist, rowNamed, unusedCustomer } from "../open-items";
import {
  adjustStatements,
  ageingOf,
  altered,
  type LineChange,
  mainAccount,
  maybe,
  type Moved,
  rewrite,
  sizeOf,
  statementsOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "fabricatedSales";
/** Invented part of what is claimed. */
const SHARE = [0.15, 0.4] as const;
/** Part of the running costs that an owner invents along with the sales, so that the margin looks like his own. */
const COSTS_INVENTED = 0.6;

/** The invented sales of one period, what is left of them after invented costs, and what customers "owe" at its end. */
interface Invention {
  readonly sales: Minor;
  readonly profit: Minor;
  readonly owed: Minor;
}

/**
 * Part of the sales of the last year and of the running one is invented, with costs at nearly the usual margin. One
 * customer whom nobody knows is said to owe some of it; the rest, the owner claims, was paid and spent. Tax returns,
 * bank receipts, the meters and the staff still tell what was really sold.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const share = sizeOf(world, random, SHARE);
  const perSale = share / (1 - share);
  const owing = random.between(1.1, 1.7);
  const { last, interim } = statementsOf(documents);
  const before = claimedSales(world, documents);

  const year = last && inventionIn(last, perSale, owing, 0);
  const running = interim && inventionIn(interim, perSale, owing, year?.owed ?? 0);
  const owed = running?.owed ?? year?.owed ?? owedByBook(documents, perSale * owing);
  let bent: readonly CaseDocument[] = adjustStatements(documents, (statement) =>
    statement === last && year
      ? asBooked(statement, year, 0)
      : statement === interim && running
        ? asBooked(statement, running, year?.owed ?? 0)
        : {},
  );
  bent = rewrite(bent, "salesBook", (book) => inflated(book, perSale));
  bent = boastOf(world, bent, year?.sales ?? roundHalfUp(before * perSale));
  const customer = unusedCustomer(world.names, 0);
  const relisted = withInvoice(world, bent, customer, owed);
  bent = relisted.documents;

  const invented = claimedSales(world, bent) - before;
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...claimEvidence(world, file),
    ...soberEvidence(world, file),
    ...receiptEvidence(world, file),
    ...owingEvidence(file, customer),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: share >= 0.22 ? "high" : "medium",
      amount: invented,
      what: { code: "distortion.fabricatedSales", params: { share: Number(share.toFixed(3)), invented } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: relisted.moved,
    evidenceIn,
  };
};

function inventionIn({ lines }: Statement, perSale: number, owing: number, owedBefore: Minor): Invention {
  const sales = roundHalfUp((lines.sales ?? 0) * perSale);
  const costs = (lines.costOfSales ?? 0) + COSTS_INVENTED * (lines.operatingExpenses ?? 0);
  // Even who loses on real sales does not invent a loss.
  const profit = Math.max(roundHalfUp(0.02 * sales), sales - roundHalfUp(costs * perSale));
  // Debts that grow faster than sales; what cannot be owed was "paid" and taken out by the owner.
  const owed = Math.min(owedBefore + profit, roundHalfUp((lines.receivables ?? 0) * perSale * owing));
  return { sales, profit, owed };
}

/** What is not owed by customers at the end is said to have been taken out by the owner, for the bank knows the cash. */
function asBooked({ lines }: Statement, { sales, profit, owed }: Invention, owedBefore: Minor): LineChange {
  const costs = sales - profit;
  const own = (lines.costOfSales ?? 0) + COSTS_INVENTED * (lines.operatingExpenses ?? 0);
  const costOfSales = own > 0 ? roundHalfUp((costs * (lines.costOfSales ?? 0)) / own) : costs;
  return {
    sales,
    costOfSales,
    operatingExpenses: costs - costOfSales,
    dividends: owedBefore + profit - owed,
    receivables: owed,
    retainedEarnings: owed,
  };
}

/** A firm without statements still has a list of who owes it money. */
function owedByBook(documents: readonly CaseDocument[], perSale: number): Minor {
  const list = ageingOf(documents, "receivables");
  return list ? roundHalfUp(listed(list) * perSale) : 0;
}

/** Takings that leave no trace: in notes where the firm takes any to speak of, otherwise on credit. */
function inflated(book: SalesBookDocument, perSale: number): SalesBookDocument {
  const sum = (part: "cash" | "wallet" | "onCredit"): Minor =>
    book.months.reduce((total, month) => total + month[part], 0);
  const inNotes = sum("cash") > 0.08 * (sum("cash") + sum("wallet") + sum("onCredit"));
  return {
    ...book,
    months: book.months.map((month) => {
      const more = roundHalfUp((month.cash + month.wallet + month.onCredit) * perSale);
      return inNotes ? { ...month, cash: month.cash + more } : { ...month, onCredit: month.onCredit + more };
    }),
  };
}

/** The list of debtors with the invented customer's open invoices: the list grows by `owed`. */
function withInvoice(
  world: World,
  documents: readonly CaseDocument[],
  name: string,
  owed: Minor,
): { documents: readonly CaseDocument[]; moved: readonly Moved[] } {
  const list = ageingOf(documents, "receivables");
  if (!list || owed === 0) return { documents, moved: [] };
  const random = randomStream(world.seed, `distortion/${KIND}/invoice`);
  const out = leftOut(list, 1, world.names);
  const total = owed + out.reduce((sum, row) => sum + row.total, 0);
  const recent = roundHalfUp(total * random.between(0.35, 0.6));
  const item = {
    name,
    parts: { d60: recent, d90: total - recent },
    oldestInvoice: workingDate(world.now.month - 2, random.integer(3, 26)),
  };
  const { documents: bent, moved } = relist(documents, list, out, [item]);
  return { documents: bent, moved: [moved] };
}

function owingEvidence(documents: readonly CaseDocument[], customer: string): Sign[] {
  const list = ageingOf(documents, "receivables");
  const at = list && rowNamed(list, customer);
  const amount = list?.rows.find(({ id }) => id === at)?.total ?? 0;
  const { last } = statementsOf(documents);
  return [
    ...(list && at ? [sign(list.id, at, "unknownCustomer", { name: customer, amount })] : []),
    ...(last ? [sign("statements", `${yearIn(last)}.receivables`, "receivablesGrew")] : []),
  ];
}

/** The largest payment of a customer, to start adding from. */
function receiptEvidence(world: World, documents: readonly CaseDocument[]): Sign[] {
  const customers = new Set(customerNames(world));
  const bank = maybe(documents, "bankStatement") && mainAccount(documents);
  const receipts = bank?.lines.filter((line) => line.in > 0) ?? [];
  const paid = receipts.filter(({ counterparty }) => customers.has(counterparty));
  const largest = [...(paid.length > 0 ? paid : receipts)].sort((a, b) => b.in - a.in)[0];
  const claimed = claimedSales(world, documents);
  return bank && largest ? [sign(bank.id, `L${largest.no}`, "receiptsBelowSales", { claimed })] : [];
}
