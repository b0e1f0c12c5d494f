import { allocate, type Minor, monthNumber, roundHalfUp } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { workingDate } from "../../documents/dates";
import { customerNames } from "../../documents/bank-parties";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { leftOut, listed, type OpenItem, relist, rowNamed, unusedCustomer } from "../open-items";
import {
  adjust,
  adjustStatements,
  ageingOf,
  altered,
  answerTo,
  mainAccount,
  maybe,
  sizeOf,
  statementsOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "deadReceivables";
/** What will never be paid, against the debts that are alive. */
const SHARE = [0.22, 0.42] as const;
/** Bookkeepers write something beside every other old invoice. */
const NOTED = 0.5;
const NOTES = ["promised", "disputed", "instalments", "reminded"] as const;

/**
 * Two customers stopped paying in the year before the last one: nothing came from them for more than a year, yet list and
 * statements keep what they owe in full. Those were real sales that the true books wrote off in the same year: `correct`
 * adds both to the statement of that year, and every balance sheet of the life stays the true one.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const list = ageingOf(documents, "receivables");
  if (!list) throw new RangeError("dead receivables need a list of debtors");
  const alive = Math.max(listed(list), world.now.balances.receivables);
  const dead = roundHalfUp(alive * sizeOf(world, random, SHARE));
  const names = [1, 2].map((place) => unusedCustomer(world.names, place));
  const out = leftOut(list, names.length, world.names);
  const total = dead + out.reduce((sum, row) => sum + row.total, 0);
  const items = itemsOf(world, names, total, random);
  const relisted = relist(documents, list, out, items);

  const soldIn = Number(world.asOf.slice(0, 4)) - 2;
  const bent = adjustStatements(relisted.documents, (statement) =>
    yearIn(statement) < soldIn
      ? {}
      : { sales: yearIn(statement) === soldIn ? dead : 0, receivables: dead, retainedEarnings: dead },
  );
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...listEvidence(file, names),
    ...silenceEvidence(world, file, total),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      // What has to be written down; where small customers were left out, it is more than the books are too high by.
      amount: total,
      what: { code: "distortion.deadReceivables", params: { amount: total, first: names[0]!, second: names[1]! } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: [relisted.moved],
    evidenceIn,
    correct: (statements) => statements.map((statement) => writtenOff(statement, soldIn, dead)),
  };
};

const writtenOff = (statement: Statement, year: number, dead: Minor): Statement =>
  yearIn(statement) === year ? adjust(statement, { sales: dead, operatingExpenses: dead }) : statement;

/** Their last invoices are from the summer and autumn of the year before the last. */
function itemsOf(world: World, names: readonly string[], total: Minor, random: RandomStream): OpenItem[] {
  const year = Number(world.asOf.slice(0, 4)) - 2;
  const parts = allocate(
    total,
    names.map(() => random.between(0.6, 1.4)),
  );
  return names.map((name, i) => ({
    name,
    parts: { older: parts[i]! },
    oldestInvoice: workingDate(monthNumber(year, random.integer(6, 11)), random.integer(2, 27)),
    note: random.chance(NOTED) ? { code: `ageing.note.${random.pick(NOTES)}` } : undefined,
  }));
}

function listEvidence(documents: readonly CaseDocument[], names: readonly string[]): Sign[] {
  const list = ageingOf(documents, "receivables");
  return names.flatMap((name) => {
    const at = list && rowNamed(list, name);
    const row = list?.rows.find(({ id }) => id === at);
    if (!list || !at || !row) return [];
    const params = { name, amount: row.total, since: row.oldestInvoice ?? "" };
    return [sign(list.id, at, "oldInvoice", params)];
  });
}

function silenceEvidence(world: World, documents: readonly CaseDocument[], dead: Minor): Sign[] {
  const bank = mainAccount(documents);
  const customers = new Set(customerNames(world));
  const receipt = bank.lines.findLast((line) => line.in > 0 && customers.has(line.counterparty)) ?? bank.lines.at(-1);
  const interview = maybe(documents, "interview");
  const terms = interview && answerTo(interview, "terms");
  const { last, interim } = statementsOf(documents);
  const places: (Sign | undefined)[] = [
    receipt && sign(bank.id, `L${receipt.no}`, "neverPaid", { amount: dead }),
    last &&
      sign("statements", `${yearIn(last)}.receivables`, "receivablesWithDead", {
        receivables: last.lines.receivables ?? 0,
        dead,
      }),
    interim &&
      sign("interim", "interim.receivables", "receivablesWithDead", {
        receivables: interim.lines.receivables ?? 0,
        dead,
      }),
    interview && terms ? sign(interview.id, terms, "termsAgainstAge") : undefined,
  ];
  return places.filter((place) => place !== undefined);
}
