import { isWorkingDay } from "../../firm/days";
import { daysIn, isoDate, monthEnd, parseIsoDate, type MonthNumber } from "../../money/calendar";
import { roundHalfUp, type Minor } from "../../money/index";
import { randomStream, type RandomStream } from "../../random/index";
import type { World } from "../documents/world";
import type { BankLine, BankStatementDocument, CaseDocument, Evidence } from "../types";
import type { Bend } from "./index";
import { carried, mainAccount } from "./rewrite";
import { account, lineSigns, monthOf, newestStatement, present, sign } from "./signs";

type Entry = Omit<BankLine, "no" | "balance">;

/** So many receipts are raised, to so many times what came. */
const RAISED = [7, 14] as const;
const RAISED_TO = [1.6, 3.8] as const;
/** Where the forger forgot to carry his new figure into the balance. */
const NOT_CARRIED = [2, 4] as const;
/** Raised receipts that were moved to a day on which no bank books. */
const ON_REST_DAYS = 3;

/**
 * The statement of an account at another bank was edited: receipts are larger than they were. The forger recalculated
 * the balances, but not all of them; some of his receipts stand on days without banking, and nobody ever booked the
 * money in the balance sheet.
 */
export const forgedStatement: Bend = (world, documents) => {
  const random = randomStream(world.seed, "distortion/forgedStatement");
  const existing = account(documents, "second");
  const genuine = existing ?? smallAccount(world, mainAccount(documents));
  const { document, raised, broken, idle, added } = forge(genuine, random);
  const bent = existing
    ? documents.map((one) => (one === existing ? document : one))
    : documents.flatMap((one) => (one.kind === "bankStatement" && one.holder === "main" ? [one, document] : [one]));
  return {
    documents: bent,
    distortion: {
      kind: "forgedStatement",
      severity: "high",
      amount: added,
      what: {
        code: "distortion.forgedStatement",
        params: { amount: added, bank: document.bank, count: raised.length },
      },
      bends: [document.id],
      evidence: signs(bent, document, broken, idle),
    },
  };
};

interface Forged {
  readonly document: BankStatementDocument;
  readonly raised: readonly BankLine[];
  /** lines whose balance does not follow from the one before */
  readonly broken: readonly BankLine[];
  /** raised receipts on days without banking */
  readonly idle: readonly BankLine[];
  readonly added: Minor;
}

function forge(genuine: BankStatementDocument, random: RandomStream): Forged {
  const chosen = someReceipts(genuine.lines, random);
  const forgotten = new Set(someOf(chosen, random.integer(...NOT_CARRIED), random));
  const lines: BankLine[] = [];
  const [raised, broken, idle]: [BankLine[], BankLine[], BankLine[]] = [[], [], []];
  let carriedOn = 0;
  let added = 0;
  genuine.lines.forEach((line, i) => {
    if (!chosen.includes(i)) {
      lines.push({ ...line, balance: line.balance + carriedOn });
      return;
    }
    const received = roundHalfUp(line.in * random.between(...RAISED_TO));
    const rest =
      idle.length < ON_REST_DAYS ? restDay(line.date, lines.at(-1)?.date, genuine.lines[i + 1]?.date) : undefined;
    added += received - line.in;
    if (!forgotten.has(i)) carriedOn += received - line.in;
    const bent = { ...line, date: rest ?? line.date, in: received, balance: line.balance + carriedOn };
    lines.push(bent);
    raised.push(bent);
    if (forgotten.has(i)) broken.push(bent);
    if (rest !== undefined) idle.push(bent);
  });
  const document = { ...genuine, lines, closing: genuine.closing + carriedOn };
  return { document, raised, broken, idle, added };
}

/** Receipts from customers, spread over the year; the small ones are not worth the trouble. */
function someReceipts(lines: readonly BankLine[], random: RandomStream): number[] {
  const all = lines.flatMap(({ in: received }, i) => (received > 0 ? [i] : []));
  const ofTrade = all.filter((i) => lines[i] !== undefined && isTrade(lines[i]));
  const receipts = ofTrade.length >= RAISED[0] ? ofTrade : all;
  const large = receipts.toSorted((a, b) => (lines[b]?.in ?? 0) - (lines[a]?.in ?? 0));
  const worthwhile = large.slice(0, Math.max(8, Math.ceil(large.length * 0.6)));
  return someOf(worthwhile, random.integer(...RAISED), random);
}

function someOf(items: readonly number[], count: number, random: RandomStream): number[] {
  const left = [...items];
  const taken: number[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(random.integer(0, left.length - 1), 1));
  }
  return taken.sort((a, b) => a - b);
}

/** A weekend or holiday near the day that keeps the lines in order; undefined when there is none. */
function restDay(date: string, before: string | undefined, after: string | undefined): string | undefined {
  const parsed = parseIsoDate(date);
  if (!parsed) return undefined;
  for (const shift of [0, 1, 2, 3, -1, -2, -3]) {
    const day = parsed.day + shift;
    if (day < 1 || day > daysIn(parsed.month) || isWorkingDay(parsed.month, day)) continue;
    const moved = isoDate(parsed.month, day);
    if ((before === undefined || moved >= before) && (after === undefined || moved <= after)) return moved;
  }
  return undefined;
}

/** Of what passes through the main account a small second one sees this share of a payment. */
const SHARE_OF_PAYMENT = [0.08, 0.5] as const;
const A_MONTH = [3, 7] as const;

/**
 * A small account at another bank that the firm keeps beside its books, as it really is: some receipts and payments
 * with the parties of the main account, and hardly anything left at the end.
 */
function smallAccount({ names, seed }: World, main: BankStatementDocument): BankStatementDocument {
  const random = randomStream(seed, "distortion/forgedStatement/account");
  const [first, last] = [monthOf(main.from), monthOf(main.to)];
  const entries: Entry[] = [];
  for (let month = first; month <= last; month++) {
    const models = main.lines.filter((line) => monthOf(line.date) === month);
    const comes = models.filter((line) => line.in > 0 && (isTrade(line) || isRetail(line)));
    const receipts = comes.some(isTrade) ? comes.filter(isTrade) : comes;
    const payments = models.filter((line) => line.out > 0 && isTrade(line));
    const received = copies(receipts, random.integer(...A_MONTH), month, random);
    const paid = copies(payments, random.integer(...A_MONTH), month, random);
    entries.push(...balanced(received, paid, random).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
  }
  const opening = leastOpening(entries) + random.integer(180_000, 1_900_000);
  const empty: BankStatementDocument = {
    id: "bank-second",
    kind: "bankStatement",
    holder: "second",
    bank: names.otherBank,
    account: `····${random.integer(1000, 9999)}`,
    from: isoDate(first, 1),
    to: monthEnd(last),
    opening,
    closing: opening,
    lines: [],
  };
  return carried(empty, entries);
}

/** Customers, suppliers and services: their texts carry a number. */
const isTrade = ({ text }: BankLine): boolean => text.params?.number !== undefined;

const isRetail = ({ text }: BankLine): boolean => /wallet|cashDeposit/.test(text.code);

/** Payments like those of the main account, smaller and on other working days. */
function copies(models: readonly BankLine[], count: number, month: MonthNumber, random: RandomStream): Entry[] {
  if (models.length === 0) return [];
  return Array.from({ length: count }, (): Entry => {
    const { counterparty, text, in: received, out } = random.pick(models);
    const amount = Math.max(1_000, roundHalfUp((received + out) * random.between(...SHARE_OF_PAYMENT)));
    const shift = random.integer(7, 43);
    const { number } = text.params ?? {};
    return {
      date: workingDay(month, random.integer(1, daysIn(month))),
      counterparty,
      text: typeof number === "number" ? { ...text, params: { ...text.params, number: number + shift } } : text,
      in: received > 0 ? amount : 0,
      out: received > 0 ? 0 : amount,
    };
  });
}

function workingDay(month: MonthNumber, day: number): string {
  for (let next = day; next <= daysIn(month); next++) if (isWorkingDay(month, next)) return isoDate(month, next);
  let last = day;
  while (!isWorkingDay(month, last)) last -= 1;
  return isoDate(month, last);
}

/** About as much leaves in a month as comes. */
function balanced(received: readonly Entry[], paid: readonly Entry[], random: RandomStream): Entry[] {
  const [comes, leaves] = [received, paid].map((list) => list.reduce((sum, one) => sum + one.in + one.out, 0));
  if (!comes || !leaves) return [...received, ...paid];
  const scale = (comes / leaves) * random.between(0.85, 1.12);
  return [...received, ...paid.map((one) => ({ ...one, out: Math.max(100, roundHalfUp(one.out * scale)) }))];
}

/** What the account must have held for none of its payments to overdraw it. */
function leastOpening(entries: readonly Entry[]): Minor {
  let [balance, lowest] = [0, 0];
  for (const { in: received, out } of entries) {
    balance += received - out;
    lowest = Math.min(lowest, balance);
  }
  return -lowest;
}

function signs(
  documents: readonly CaseDocument[],
  document: BankStatementDocument,
  broken: readonly BankLine[],
  idle: readonly BankLine[],
): Evidence[] {
  const follows = (line: BankLine): Minor =>
    (document.lines[line.no - 2]?.balance ?? document.opening) + line.in - line.out;
  const newest = newestStatement(documents);
  const end = newest?.statement.periodEnd ?? "";
  const main = mainAccount(documents);
  const held = balanceOn(document, end) + balanceOn(main, end);
  const last = document.lines.at(-1);
  const flows = document.lines.reduce((sum, line) => sum + line.in - line.out, document.opening);
  return present([
    ...lineSigns(document, broken, "balanceBroken", (line) => ({ shown: line.balance, follows: follows(line) })),
    ...lineSigns(document, idle, "bookedOnRestDay", (line) => ({ amount: line.in, on: line.date })),
    last && flows !== document.closing
      ? sign(document.id, `L${last.no}`, "closingBroken", { closing: document.closing, follows: flows })
      : undefined,
    newest &&
      sign(newest.doc, newest.at("cash"), "cashBelowBalances", { cash: newest.statement.lines.cash ?? 0, held }),
  ]);
}

/** What the statement shows at the end of a day. */
const balanceOn = ({ lines, opening }: BankStatementDocument, date: string): Minor =>
  lines.findLast((line) => line.date <= date)?.balance ?? opening;
