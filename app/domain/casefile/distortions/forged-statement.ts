import { isWorkingDay } from "../../firm/days";
import { daysIn, isoDate, monthEnd, parseIsoDate, type MonthNumber } from "../../money/calendar";
import { allocate, roundHalfUp, type Minor } from "../../money/index";
import { randomStream, type RandomStream } from "../../random/index";
import type { World } from "../documents/world";
import type { BankLine, BankStatementDocument, CaseDocument, Evidence } from "../types";
import type { Bend } from "./index";
import { carried, mainAccount, maybe } from "./rewrite";
import { account, lineSigns, monthOf, newestStatement, present, sign } from "./signs";

type Entry = Omit<BankLine, "no" | "balance">;

/** So many receipts are raised, by so many months of normal sales together, each to so many times what came. */
const RAISED = [7, 14] as const;
const MONTHS_ADDED = [0.35, 0.9] as const;
const RAISED_TO = [1.3, 6] as const;
/** An account with fewer receipts is not worth forging: the forger makes up its payments as well. */
const LEAST_RECEIPTS = 5;
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
  const genuine = genuineAccount(world, mainAccount(documents), existing);
  const wanted = world.now.firm.monthlySales * random.between(...MONTHS_ADDED);
  const { document, raised, broken, idle, added } = forge(genuine, wanted, random);
  const bent = existing
    ? documents.map((one) => (one === existing ? document : one))
    : documents.flatMap((one) => (one.kind === "bankStatement" && one.holder === "main" ? [one, document] : [one]));
  const evidenceIn = (file: readonly CaseDocument[]): Evidence[] => signs(file, document, broken, idle);
  return {
    documents: bent,
    evidenceIn,
    distortion: {
      kind: "forgedStatement",
      severity: "high",
      amount: added,
      what: {
        code: "distortion.forgedStatement",
        params: { amount: added, bank: document.bank, count: raised.length },
      },
      bends: [document.id],
      evidence: evidenceIn(bent),
    },
  };
};

/** The second account as it is; where there is none, or hardly one, a small account that would look natural. */
function genuineAccount(
  world: World,
  main: BankStatementDocument,
  existing: BankStatementDocument | undefined,
): BankStatementDocument {
  const receipts = existing?.lines.filter((line) => line.in > 0 && isTrade(line)).length ?? 0;
  if (existing && receipts >= LEAST_RECEIPTS) return existing;
  const small = smallAccount(world, main);
  return existing ? { ...small, id: existing.id, bank: existing.bank, account: existing.account } : small;
}

interface Forged {
  readonly document: BankStatementDocument;
  readonly raised: readonly BankLine[];
  /** lines whose balance does not follow from the one before */
  readonly broken: readonly BankLine[];
  /** raised receipts on days without banking */
  readonly idle: readonly BankLine[];
  readonly added: Minor;
}

function forge(genuine: BankStatementDocument, wanted: Minor, random: RandomStream): Forged {
  const chosen = someReceipts(genuine.lines, random);
  const came = chosen.reduce((sum, i) => sum + (genuine.lines[i]?.in ?? 0), 0);
  const usual = Math.max(RAISED_TO[0], Math.min(RAISED_TO[1], 1 + wanted / Math.max(1, came)));
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
    const received = roundHalfUp(line.in * (1 + (usual - 1) * random.between(0.6, 1.4)));
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
  const receipts = lines.flatMap((line, i) => (line.in > 0 && (isTrade(line) || isRetail(line)) ? [i] : []));
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

/** A small second account sees this part of what the main one receives from customers. */
const PART_OF_RECEIPTS = [0.1, 0.2] as const;
const A_MONTH = [3, 7] as const;

/**
 * A small account at another bank that the firm keeps beside its books, as it really is: some receipts and payments
 * with the parties of the main account, and hardly anything left at the end.
 */
function smallAccount({ names, seed }: World, main: BankStatementDocument): BankStatementDocument {
  const random = randomStream(seed, "distortion/forgedStatement/account");
  const part = random.between(...PART_OF_RECEIPTS);
  const [first, last] = [monthOf(main.from), monthOf(main.to)];
  const entries: Entry[] = [];
  for (let month = first; month <= last; month++) {
    const models = main.lines.filter((line) => monthOf(line.date) === month);
    const comes = models.filter((line) => line.in > 0 && (isTrade(line) || isRetail(line)));
    const receipts = comes.some(isTrade) ? comes.filter(isTrade) : comes;
    const payments = models.filter((line) => line.out > 0 && isTrade(line));
    const turnover = comes.reduce((sum, line) => sum + line.in, 0) * part;
    const received = copies(receipts, random.integer(...A_MONTH), turnover, month, random);
    const leaves = turnover * random.between(0.85, 1.12);
    const paid = copies(payments, random.integer(...A_MONTH), leaves, month, random);
    entries.push(...[...received, ...paid].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
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

/** Payments like those of the main account on other working days, in all as much as is `wanted`. */
function copies(
  models: readonly BankLine[],
  count: number,
  wanted: number,
  month: MonthNumber,
  random: RandomStream,
): Entry[] {
  const total = roundHalfUp(wanted);
  if (models.length === 0 || total < count) return [];
  const weights = Array.from({ length: count }, () => random.lognormal(1, 0.6));
  return allocate(total, weights).map((amount): Entry => {
    const { counterparty, text, in: received } = random.pick(models);
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

/** What the account must have held for none of its payments to overdraw it. */
function leastOpening(entries: readonly Entry[]): Minor {
  let [balance, lowest] = [0, 0];
  for (const { in: received, out } of entries) {
    balance += received - out;
    lowest = Math.min(lowest, balance);
  }
  return -lowest;
}

/** Receipts and returns of an honest year differ by a few per cent. */
const BEYOND_NOISE = 1.06;

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
  const vat = maybe(documents, "vatReturns");
  const declared =
    vat?.returns.reduce((sum, one) => sum + one.salesInvoiced + one.salesUninvoiced + one.outputVat, 0) ?? 0;
  const received = [main, document]
    .flatMap(({ lines }) => lines.filter((line) => isTrade(line) || isRetail(line)))
    .reduce((sum, line) => sum + line.in, 0);
  // What the true account held went to the main one from time to time; the forged one seems to have kept it.
  const swept = main.lines.findLast((line) => line.in > 0 && line.text.code === "bank.ownTransfer");
  const lastReturn = vat?.returns.at(-1);
  return present([
    ...lineSigns(document, broken, "balanceBroken", (line) => ({ shown: line.balance, follows: follows(line) })),
    ...lineSigns(document, idle, "bookedOnRestDay", (line) => ({ amount: line.in, on: line.date })),
    last && flows !== document.closing
      ? sign(document.id, `L${last.no}`, "closingBroken", { closing: document.closing, follows: flows })
      : undefined,
    swept && sign(main.id, `L${swept.no}`, "sweptToMain", { amount: swept.in, left: balanceOn(document, swept.date) }),
    lastReturn && received > BEYOND_NOISE * declared
      ? sign("vat", lastReturn.month, "receiptsAboveReturns", { received, declared })
      : undefined,
    newest &&
      sign(newest.doc, newest.at("cash"), "cashBelowBalances", { cash: newest.statement.lines.cash ?? 0, held }),
  ]);
}

/** What the statement shows at the end of a day. */
const balanceOn = ({ lines, opening }: BankStatementDocument, date: string): Minor =>
  lines.findLast((line) => line.date <= date)?.balance ?? opening;
