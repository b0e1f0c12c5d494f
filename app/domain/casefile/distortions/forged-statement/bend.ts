import { isWorkingDay } from "../../../calendar";
import { daysIn, isoDate, type Minor, parseIsoDate, roundHalfUp } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { BankLine, BankStatementDocument } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import type { Bend } from "../lie";
import { mainAccount, maybe, type Moved, sizeOf } from "../rewrite";
import type { SignOf } from "../says";
import { account, lineSigns, newestStatement, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

/** So many receipts are raised, by so many months of normal sales together, each to so many times what came. */
const RAISED = [6, 12] as const;
const MONTHS_ADDED = [0.35, 0.9] as const;
const RAISED_TO = [1.3, 6] as const;
/** So many forgers of a main account at another bank are after the loans in it. */
const HIDES_LOANS = 0.5;
/** An account with fewer receipts is not worth forging; then he takes the main one. */
const LEAST_RECEIPTS = 5;
/** Where the forger forgot to carry his new figure into the balance. */
const NOT_CARRIED = [2, 4] as const;
/** Raised receipts that were moved to a day on which no bank books. */
const ON_REST_DAYS = 3;
const ALSO_MOVED = [1, 2] as const;

/**
 * The statement of an account at another bank was edited, the main one or a second one: receipts are larger than they
 * were, and what gives loans away, interest and instalments, is gone. The forger recalculated the balances, but not all
 * of them; some of his receipts stand on days without banking, nobody ever booked the money in the balance sheet, and the
 * bureau knows the loans.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, "distortion/forgedStatement");
  const main = mainAccount(documents);
  const second = account(documents, "second");
  const instalments = instalmentsIn(documents);
  const givesAway = (line: BankLine): boolean => isLoanService(line, instalments);
  // Nobody brings this bank a forged statement of an account that it keeps itself, if there is another one.
  const hides = random.chance(HIDES_LOANS) && main.bank !== world.names.thisBank && main.lines.some(givesAway);
  const genuine = !hides && second && tradeReceipts(second) >= LEAST_RECEIPTS ? second : main;
  const wanted = world.now.firm.monthlySales * sizeOf(world, random, MONTHS_ADDED);
  const { document, raised, broken, idle, dropped, added, moved } = forge(genuine, wanted, givesAway, random);
  const bent = documents.map((one) => (one === genuine ? document : one));
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...signs(file, document, broken, idle),
    ...loanSigns(file, document, dropped),
  ];
  return {
    documents: bent,
    evidenceIn,
    moved: [moved],
    distortion: {
      kind: "forgedStatement",
      severity: about.severity,
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

/** What an instalment loan takes of its principal in a month, at most: more is a loan that was repaid. */
const INSTALMENT = 0.04;

/** Principals of the loans in instalments at other banks. */
const instalmentsIn = (documents: readonly CaseDocument[]): Minor[] =>
  (maybe(documents, "loanList")?.rows ?? [])
    .filter(({ repayment }) => repayment === "levelInstalment" || repayment === "equalPrincipal")
    .map(({ principal }) => principal);

const isLoanService = ({ text, out }: BankLine, principals: readonly Minor[]): boolean =>
  text.code.startsWith("bank.interest") ||
  (text.code === "bank.principal" && principals.some((principal) => out <= INSTALMENT * principal));

const tradeReceipts = ({ lines }: BankStatementDocument): number =>
  lines.filter((line) => line.in > 0 && isTrade(line)).length;

interface Forged {
  readonly document: BankStatementDocument;
  readonly raised: readonly BankLine[];
  /** lines whose balance does not follow from the one before */
  readonly broken: readonly BankLine[];
  /** raised receipts on days without banking */
  readonly idle: readonly BankLine[];
  /** genuine lines that are gone */
  readonly dropped: readonly BankLine[];
  readonly added: Minor;
  readonly moved: Moved;
}

function forge(
  genuine: BankStatementDocument,
  wanted: Minor,
  givesAway: (line: BankLine) => boolean,
  random: RandomStream,
): Forged {
  const chosen = someReceipts(genuine.lines, random);
  const came = chosen.reduce((sum, i) => sum + (genuine.lines[i]?.in ?? 0), 0);
  const usual = Math.max(RAISED_TO[0], Math.min(RAISED_TO[1], 1 + wanted / Math.max(1, came)));
  const forgotten = new Set(someOf(chosen, random.integer(...NOT_CARRIED), random));
  const lines: BankLine[] = [];
  const [raised, broken, idle, dropped]: [BankLine[], BankLine[], BankLine[], BankLine[]] = [[], [], [], []];
  const to = new Map<string, string>();
  let carriedOn = 0;
  let added = 0;
  genuine.lines.forEach((line, i) => {
    if (givesAway(line)) {
      dropped.push(line);
      carriedOn += line.out;
      return;
    }
    const no = lines.length + 1;
    to.set(`L${line.no}`, `L${no}`);
    if (!chosen.includes(i)) {
      lines.push({ ...line, no, balance: line.balance + carriedOn });
      return;
    }
    const received = roundHalfUp(line.in * (1 + (usual - 1) * random.between(0.6, 1.4)));
    const rest =
      idle.length < ON_REST_DAYS ? restDay(line.date, lines.at(-1)?.date, genuine.lines[i + 1]?.date) : undefined;
    added += received - line.in;
    if (!forgotten.has(i)) carriedOn += received - line.in;
    const bent = { ...line, no, date: rest ?? line.date, in: received, balance: line.balance + carriedOn };
    lines.push(bent);
    raised.push(bent);
    if (forgotten.has(i)) broken.push(bent);
    if (rest !== undefined) idle.push(bent);
  });
  const document = { ...genuine, lines, closing: genuine.closing + carriedOn };
  return { document, raised, broken, idle, dropped, added, moved: { doc: genuine.id, to } };
}

/** Receipts from customers, spread over the year; the small ones are not worth the trouble. */
function someReceipts(lines: readonly BankLine[], random: RandomStream): number[] {
  const receipts = lines.flatMap((line, i) => (line.in > 0 && (isTrade(line) || isRetail(line)) ? [i] : []));
  const large = receipts.toSorted((a, b) => (lines[b]?.in ?? 0) - (lines[a]?.in ?? 0));
  const worthwhile = large.slice(0, Math.max(8, Math.ceil(large.length * 0.6)));
  const chosen = someOf(worthwhile, random.integer(...RAISED), random);
  // A forger who moves receipts takes such as have a free day beside them.
  const free = worthwhile.filter(
    (i) => !chosen.includes(i) && restDay(lines[i]!.date, lines[i - 1]?.date, lines[i + 1]?.date) !== undefined,
  );
  return [...chosen, ...someOf(free, random.integer(...ALSO_MOVED), random)].sort((a, b) => a - b);
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

/** Customers, suppliers and services: their texts carry a number. */
const isTrade = ({ text }: BankLine): boolean => text.params?.number !== undefined;

const isRetail = ({ text }: BankLine): boolean => /wallet|cashDeposit/.test(text.code);

/** Receipts and returns of an honest year differ by a few per cent. */
const BEYOND_NOISE = 1.06;

function signs(
  documents: readonly CaseDocument[],
  document: BankStatementDocument,
  broken: readonly BankLine[],
  idle: readonly BankLine[],
): Sign[] {
  const follows = (line: BankLine): Minor =>
    (document.lines[line.no - 2]?.balance ?? document.opening) + line.in - line.out;
  const newest = newestStatement(documents);
  const end = newest?.statement.periodEnd ?? "";
  const main = mainAccount(documents);
  const accounts = documents.filter((one) => one.kind === "bankStatement").filter(({ holder }) => holder !== "owner");
  const held = accounts.reduce((sum, one) => sum + balanceOn(one, end), 0);
  const last = document.lines.at(-1);
  const flows = document.lines.reduce((sum, line) => sum + line.in - line.out, document.opening);
  const vat = maybe(documents, "vatReturns");
  const declared =
    vat?.returns.reduce((sum, one) => sum + one.salesInvoiced + one.salesUninvoiced + one.outputVat, 0) ?? 0;
  const received = accounts
    .flatMap(({ lines }) => lines.filter((line) => isTrade(line) || isRetail(line)))
    .reduce((sum, line) => sum + line.in, 0);
  // What the true account held went to the main one from time to time; the forged one seems to have kept it.
  const swept =
    document.id === main.id
      ? undefined
      : main.lines.findLast((line) => line.in > 0 && line.text.code === "bank.ownTransfer");
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

/** Who knows of the loans whose service the forged statement no longer shows. */
function loanSigns(
  documents: readonly CaseDocument[],
  document: BankStatementDocument,
  dropped: readonly BankLine[],
): Sign[] {
  const lenders = new Set(dropped.map(({ counterparty }) => counterparty));
  const served = { bank: document.bank };
  const facilities = maybe(documents, "creditReport")?.facilities ?? [];
  const rows = maybe(documents, "loanList")?.rows ?? [];
  const newest = newestStatement(documents);
  const interest = newest?.statement.lines.interest ?? 0;
  return present([
    ...facilities
      .filter(({ borrower, lender, balance }) => borrower === "firm" && lenders.has(lender) && balance > 0)
      .map(({ id, lender, balance }) => sign("creditReport", id, "loanNotServed", { ...served, lender, balance })),
    ...rows
      .filter(({ lender, balance }) => lenders.has(lender) && balance > 0)
      .map(({ id, lender, balance }) => sign("loanList", id, "loanNotServed", { ...served, lender, balance })),
    newest && lenders.size > 0 && interest > 0
      ? sign(newest.doc, newest.at("interest"), "interestNotSeen", { ...served, interest })
      : undefined,
  ]);
}

/** What the statement shows at the end of a day. */
const balanceOn = ({ lines, opening }: BankStatementDocument, date: string): Minor =>
  lines.findLast((line) => line.date <= date)?.balance ?? opening;
