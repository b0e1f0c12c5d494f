import type { Phrase } from "../../../lending";
import { allocate, type Minor, roundHalfUp } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { customerNames } from "../../documents/bank-parties";
import { largestCustomer } from "../../documents/largest-customer";
import { AGE_BUCKETS, type AgeBucket, type AgeingDocument } from "../../documents/types/accounts";
import type { BankStatementDocument } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import { say } from "../../documents/voice";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { leftOut, type OpenItem, relist, rowNamed, unusedCustomer } from "../open-items";
import { ageingOf, altered, answering, answerTo, maybe, type Moved, rewrite, sizeOf } from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "hiddenConcentration";
/** What the owner admits of the true share; the bolder, the less. */
const ADMITTED = [0.45, 0.28] as const;
/** Receipts that are named as evidence, the largest first. */
const NAMED = 4;

/**
 * One customer takes most of the output. Application and interview speak of a small share, and the owner's lists of
 * debtors and orders spread that customer over several names of its group. The bank shows who pays.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const { share, customer } = largestCustomer(world);
  // Whole percents, as people speak; of a small share tenths.
  const steps = share > 0.1 ? 100 : 1000;
  const told = Math.max(1, roundHalfUp(share * sizeOf(world, random, ADMITTED) * steps)) / steps;
  const group = [customer, ...sisters(world, customer)];

  let bent: readonly CaseDocument[] = rewrite(documents, "application", (document) => ({
    ...document,
    stated: { ...document.stated, largestCustomerShare: told },
  }));
  bent = rewrite(bent, "interview", (document) => answering(document, "customers", smallShare(world, told)));
  bent = rewrite(bent, "orderBook", (document) => ({
    ...document,
    rows: document.rows.map((row) => (row.customer === customer ? { ...row, customer: random.pick(group) } : row)),
  }));
  const split = splitDebtor(world, bent, group, random);
  bent = split.documents;

  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...toldEvidence(file, told),
    ...receiptEvidence(world, file, customer),
    ...groupEvidence(file, group),
  ];
  const params = { share: Number(share.toFixed(2)), told, name: customer };
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      amount: roundHalfUp((share - told) * world.now.firm.monthlySales * 12),
      what: { code: "distortion.hiddenConcentration", params },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: split.moved,
    evidenceIn,
  };
};

/** What an owner with many customers says. */
function smallShare(world: World, share: number): Phrase {
  const { names, archetype } = world;
  const params = { share, customer: names.customers[0] ?? names.city, second: names.customers[1] ?? names.city };
  return say(world, "customers", archetype.industry, params);
}

/** Two firms with the customer's brand and the trades of others. */
function sisters({ names }: World, customer: string): string[] {
  const [brand] = customer.split(" ");
  const trades = [5, 6, 7, 8, 9].map((place) => unusedCustomer(names, place).split(" ").slice(1).join(" "));
  const others = [...new Set(trades)].map((trade) => `${brand} ${trade}`).filter((name) => name !== customer);
  return others.slice(0, 2);
}

/** The customer's open invoices under three names; two small customers make room, and the total stays what it was. */
function splitDebtor(
  world: World,
  documents: readonly CaseDocument[],
  group: readonly string[],
  random: RandomStream,
): { documents: readonly CaseDocument[]; moved: readonly Moved[] } {
  const list = ageingOf(documents, "receivables");
  const row = list?.rows.find(({ name }) => name === group[0]);
  if (!list || !row || row.total <= 0) return { documents, moved: [] };
  const small = leftOut(list, group.length - 1, world.names, row);
  const weights = group.map(() => random.between(0.7, 1.3));
  const whole = [row, ...small];
  const oldest = whole.flatMap(({ oldestInvoice }) => oldestInvoice ?? []).sort()[0];
  const parts = AGE_BUCKETS.map((bucket) =>
    allocate(
      whole.reduce((sum, { buckets }) => sum + buckets[bucket], 0),
      weights,
    ),
  );
  const items = group.map((name, i): OpenItem => {
    const buckets = Object.fromEntries(AGE_BUCKETS.map((bucket, b) => [bucket, parts[b]![i]!]));
    return {
      name,
      parts: buckets as Record<AgeBucket, Minor>,
      oldestInvoice: oldest,
      note: i === 0 ? row.note : undefined,
    };
  });
  const { documents: bent, moved } = relist(documents, list, whole, items);
  return { documents: bent, moved: [moved] };
}

function toldEvidence(documents: readonly CaseDocument[], told: number): Sign[] {
  const application = maybe(documents, "application");
  const interview = maybe(documents, "interview");
  const answer = interview && answerTo(interview, "customers");
  const worry = interview?.answers.find(({ answer: { code } }) => code.startsWith("interview.worry.customer"));
  return [
    ...(application ? [sign(application.id, "largestCustomerShare", "shareTold", { told })] : []),
    ...(interview && answer ? [sign(interview.id, answer, "shareTold", { told })] : []),
    ...(interview && worry ? [sign(interview.id, worry.id, "worriesAboutOne")] : []),
  ];
}

/** The largest payments of that customer, on whichever of the firm's accounts they came. */
function receiptEvidence(world: World, documents: readonly CaseDocument[], customer: string): Sign[] {
  const accounts = documents.filter(
    (one): one is BankStatementDocument => one.kind === "bankStatement" && one.holder !== "owner",
  );
  const known = new Set(customerNames(world));
  const receipts = accounts.flatMap(({ id, lines }) =>
    lines.filter((line) => line.in > 0).map((line) => ({ id, line })),
  );
  const theirs = receipts.filter(({ line }) => line.counterparty === customer);
  const total = (some: readonly { line: { in: Minor } }[]): Minor => some.reduce((sum, { line }) => sum + line.in, 0);
  const all = total(receipts.filter(({ line }) => known.has(line.counterparty)));
  const share = Number((total(theirs) / Math.max(1, all)).toFixed(2));
  return [...theirs]
    .sort((a, b) => b.line.in - a.line.in)
    .slice(0, NAMED)
    .map(({ id, line }) => sign(id, `L${line.no}`, "largestPayer", { amount: line.in, name: customer, share }));
}

function groupEvidence(documents: readonly CaseDocument[], group: readonly string[]): Sign[] {
  const list: AgeingDocument | undefined = ageingOf(documents, "receivables");
  const orders = maybe(documents, "orderBook");
  const inList = group.flatMap((name) => {
    const at = list && rowNamed(list, name);
    return list && at ? [sign(list.id, at, "sameGroup", { name, count: group.length })] : [];
  });
  const inOrders = (orders?.rows ?? [])
    .filter(({ customer }) => group.includes(customer))
    .slice(0, NAMED)
    .map(({ id, customer }) => sign("orderBook", id, "orderOfGroup", { name: customer }));
  return [...(inList.length > 1 ? inList : []), ...inOrders];
}
