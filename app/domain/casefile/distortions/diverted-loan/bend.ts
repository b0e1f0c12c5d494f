import { isoDate, type Minor, type MonthNumber, parseIsoDate, roundHalfUp, roundToStep } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { daysAfter, workingDate } from "../../documents/dates";
import { FIRST_SYLLABLES, LAST_SYLLABLES } from "../../documents/name-lists";
import type { BankStatementDocument } from "../../documents/types/bank";
import type { LoanListDocument } from "../../documents/types/debt";
import type { AssetRegisterDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import {
  adjustStatements,
  altered,
  insertLines,
  type LineChange,
  maybe,
  type Moved,
  type NewLine,
  only,
  replace,
  rewrite,
} from "../rewrite";
import type { SignOf } from "../says";
import { account, lineSigns, monthOf, newestStatement, noteOn, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

type LoanRow = LoanListDocument["rows"][number];
type Asset = AssetRegisterDocument["rows"][number];

/** The part of the loan that the machine is said to have cost; the rest was paid from the firm's own money or kept. */
const SAID_PRICE = [0.85, 1.1] as const;
/** Property costs its buyer this much of the loan: he pays the rest in instalments. More than a flat costs buys shops. */
const FLAT_AT_MOST = 500_000_000;
const FLAT_PRICE = [1.4, 2.2] as const;
/** Assets of at least this part of the loan, bought within these months around the draw, could be what it paid for. */
const COMPARABLE_PRICE = 0.45;
const AROUND = { before: 6, after: 14 } as const;
/** So many instalments in twelve months, each of this part of the price. */
const INSTALMENTS = [2, 4] as const;
const INSTALMENT = [0.02, 0.05] as const;
/** The first payment follows a draw within the statement in so many days, with this part of the loan. */
const SOON = [1, 6] as const;
const DOWN = [0.12, 0.3] as const;
/** Days between that payment and the next one, at least. */
const APART = 20;
/** He pays no more at once than his household lives on for so many months. */
const MOST_OF_LIVING = 9;
/** Chance that the household lists what the money bought. */
const FLAT_TOLD = 0.35;
const YUAN = 100;
/** Months over which an owner who wants assets to last writes a machine off, at least. */
const MACHINE_LIFE = 120;

/**
 * An earlier bank loan for equipment went into property. The loan list says equipment and the statements carry it; the
 * register of assets has none of that time, the household has the property, and the owner's account pays the developer,
 * for the first time within days of the draw where the statement reaches back to it.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { seed, now } = world;
  const random = randomStream(seed, "distortion/divertedLoan");
  const own = account(documents, "owner");
  const loan = (own && lentLately(documents, own)) ?? machineLoan(documents);
  const price = roundHalfUp(loan.principal * random.between(...SAID_PRICE));
  const drawn = monthOf(loan.drawn);
  const life = Math.max(MACHINE_LIFE, now.firm.industry.assetLifeMonths);
  const developer = developerName(world, random);

  let bent = rewrite(documents, "loanList", (document) => ({
    ...document,
    rows: document.rows.map((row) => (row.id === loan.id ? { ...row, purpose: "equipment" as const } : row)),
  }));
  bent = adjustStatements(bent, ({ periodEnd, months }) => phantom(price, drawn, life, monthOf(periodEnd), months));
  bent = rewrite(bent, "assetRegister", (document) => ({
    ...document,
    rows: withoutMachine(document.rows, loan, drawn, random),
  }));
  const flat = roundToStep(loan.principal * random.between(...FLAT_PRICE), 1_000_000);
  // Most owners do not tell the branch at home what the money bought.
  if (random.chance(FLAT_TOLD)) bent = withFlat(bent, loan, flat);
  const paid = own && insertLines(own, payments(world, own, loan, flat, developer, random));
  if (paid) bent = replace(bent, paid.document);
  const register = maybe(documents, "assetRegister");
  const moved = [...(paid ? [paid.moved] : []), ...(register ? [movedRows(register.rows, bent, register.id)] : [])];
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(file, loan, price, developer);
  return {
    documents: bent,
    moved,
    evidenceIn,
    distortion: {
      kind: "divertedLoan",
      severity: about.severity,
      amount: loan.principal,
      what: { code: "distortion.divertedLoan", params: { amount: loan.principal, developer } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
  };
};

/** The largest loan of another bank that was paid out, or lent anew, within the statement, some days before its end. */
function lentLately(documents: readonly CaseDocument[], { from, to }: BankStatementDocument): LoanRow | undefined {
  return only(documents, "loanList")
    .rows.filter(({ lenderType, repayment }) => lenderType === "bank" && repayment !== "revolving")
    .filter(({ drawn }) => drawn >= from && daysAfter(drawn, SOON[1]) <= to)
    .toSorted((a, b) => b.principal - a.principal)[0];
}

/** The loan in instalments, as machines are paid; without one the largest that a bank has given. */
function machineLoan(documents: readonly CaseDocument[]): LoanRow {
  const banks = only(documents, "loanList").rows.filter(({ lenderType }) => lenderType !== "private");
  const bySize = banks.toSorted((a, b) => b.principal - a.principal);
  const found =
    bySize.find(({ repayment }) => repayment === "levelInstalment" || repayment === "equalPrincipal") ?? bySize[0];
  if (!found) throw new RangeError("a diverted loan needs an earlier loan of a bank");
  return found;
}

/**
 * The machine that is only in the books: net of straight-line depreciation among the fixed assets, against money of the
 * owner that never came. Depreciation lowers profit and retained earnings, which go on rolling forward.
 */
function phantom(price: Minor, drawn: MonthNumber, life: number, end: MonthNumber, months: number): LineChange {
  const worn = (month: MonthNumber): Minor => roundHalfUp((price * Math.max(0, Math.min(life, month - drawn))) / life);
  if (end < drawn) return {};
  const year = worn(end) - worn(end - months);
  return {
    fixedAssets: price - worn(end),
    depreciation: year,
    otherEquity: price,
    retainedEarnings: -worn(end),
    capitalExpenditure: drawn > end - months ? price : 0,
  };
}

/** What was bought at the time of the loan and could be the machine is older than the loan, and so worn as it is. */
function withoutMachine(rows: readonly Asset[], loan: LoanRow, drawn: MonthNumber, random: RandomStream): Asset[] {
  const near = (month: MonthNumber): boolean => month >= drawn - AROUND.before && month <= drawn + AROUND.after;
  const moved = rows.map((row): Asset => {
    const date = parseIsoDate(row.bought);
    if (!date || !near(date.month) || row.cost < COMPARABLE_PRICE * loan.principal) return row;
    const earlier = drawn - AROUND.before - random.integer(2, 20);
    return { ...row, bought: workingDate(earlier, date.day), supplier: undefined };
  });
  if (moved.every((row, i) => row === rows[i])) return [...rows];
  return moved
    .toSorted((a, b) => (a.bought < b.bought ? -1 : a.bought > b.bought ? 1 : 0))
    .map((row, i) => ({ ...row, id: `r${i + 1}` }));
}

/** Where the rows went; a row is known by what it cost and how worn it is. */
function movedRows(before: readonly Asset[], documents: readonly CaseDocument[], doc: string): Moved {
  const rows = maybe(documents, "assetRegister")?.rows ?? [];
  const same = (a: Asset, b: Asset): boolean =>
    a.cost === b.cost && a.netValue === b.netValue && JSON.stringify(a.item) === JSON.stringify(b.item);
  return { doc, to: new Map(before.map((row) => [row.id, rows.find((one) => same(one, row))?.id ?? row.id])) };
}

/** The household lists what the money bought. */
function withFlat(documents: readonly CaseDocument[], loan: LoanRow, value: Minor): CaseDocument[] {
  const params = { bought: loan.drawn.slice(0, 7) };
  return rewrite(documents, "household", (document) => ({
    ...document,
    assets: [
      ...document.assets,
      {
        id: `a${document.assets.length + 1}`,
        item: { code: value > FLAT_AT_MOST ? "household.asset.newShops" : "household.asset.newFlat", params },
        value,
      },
    ],
  }));
}

/**
 * Soon after the draw a first payment, where the statement shows that time. What he still owes for the flat he pays to
 * the developer some times a year, from savings that he draws for it.
 */
function payments(
  { names, now }: World,
  { from, to }: BankStatementDocument,
  loan: LoanRow,
  flat: Minor,
  developer: string,
  random: RandomStream,
): NewLine[] {
  const { livingCost } = now.firm.household;
  const [first, last] = [monthOf(from), monthOf(to)];
  const count = random.integer(...INSTALMENTS);
  const amount = Math.max(
    YUAN * 1000,
    roundToStep(Math.min(MOST_OF_LIVING * livingCost, flat * random.between(...INSTALMENT)), YUAN * 1000),
  );
  const day = random.integer(4, 24);
  const start = random.integer(0, 2);
  const months = Array.from({ length: count }, (_, i) => Math.min(last, first + start + Math.floor((i * 12) / count)));
  const regular = months.map((month) => ({ date: isoDate(month, day), amount }));
  const soon = daysAfter(loan.drawn, random.integer(...SOON));
  const down = roundToStep(loan.principal * random.between(...DOWN), YUAN * 10_000);
  const all =
    loan.drawn >= from && soon <= to
      ? [{ date: soon, amount: Math.max(down, amount) }, ...regular.filter(({ date }) => date > daysAfter(soon, APART))]
      : regular;
  return all.flatMap((payment) => {
    const line = { date: payment.date, within: random.uniform(), in: 0, out: 0 };
    const text = (code: string) => ({ code: `bank.own.${code}`, params: {} });
    return [
      { ...line, counterparty: names.owner, text: text("fromSavings"), in: payment.amount },
      { ...line, within: line.within + 1e-6, counterparty: developer, text: text("transfer"), out: payment.amount },
    ];
  });
}

function developerName({ names }: World, random: RandomStream): string {
  const taken = JSON.stringify(names);
  let brand = "";
  do brand = random.pick(FIRST_SYLLABLES) + random.pick(LAST_SYLLABLES);
  while (taken.includes(brand));
  return `${brand} ${random.pick(["Property Development", "Real Estate Development", "Land and Homes"])}`;
}

function signs(documents: readonly CaseDocument[], loan: LoanRow, price: Minor, developer: string): Sign[] {
  const facility = maybe(documents, "creditReport")?.facilities.find(
    ({ borrower, lender, opened }) => borrower === "firm" && lender === loan.lender && opened === loan.drawn,
  );
  const register = maybe(documents, "assetRegister");
  const net = register?.rows.reduce((sum, row) => sum + row.netValue, 0) ?? 0;
  const largest = register?.rows.toSorted((a, b) => b.cost - a.cost)[0];
  const newest = newestStatement(documents);
  const flat = maybe(documents, "household")?.assets.find(({ item }) => item.code.startsWith("household.asset.new"));
  const owner = account(documents, "owner");
  const paid = owner?.lines.filter(({ counterparty }) => counterparty === developer) ?? [];
  const seen = noteOn(documents, ["machines"]);
  return present([
    sign("loanList", loan.id, "loanForMachine", { amount: loan.principal, drawn: loan.drawn }),
    facility &&
      sign("creditReport", facility.id, "loanInBureau", { amount: facility.granted, opened: facility.opened }),
    largest && sign("assetRegister", largest.id, "noMachineOfThatTime", { price, drawn: loan.drawn }),
    newest &&
      sign(newest.doc, newest.at("fixedAssets"), "assetsAboveRegister", {
        stated: newest.statement.lines.fixedAssets ?? 0,
        net,
      }),
    flat && sign("household", flat.id, "flatBought", { value: flat.value, drawn: loan.drawn }),
    ...(owner
      ? lineSigns(owner, paid, "developerPaid", ({ out, date }) => ({
          amount: out,
          developer,
          drawn: loan.drawn,
          date,
        }))
      : []),
    seen && sign(seen.doc, seen.at, "machineNotSeen", { price }),
  ]);
}
