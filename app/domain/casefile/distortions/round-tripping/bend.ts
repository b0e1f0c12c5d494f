import type { Phrase } from "../../../lending";
import { daysIn, type IsoDate, isoMonth, type Minor, roundHalfUp } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { officeDay, workingDate } from "../../documents/dates";
import type { BankStatementDocument } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import { lastYear, type World } from "../../documents/world";
import { boastOf, claimEvidence, soberEvidence } from "../claimed-sales";
import type { Bend } from "../lie";
import {
  adjustStatements,
  altered,
  insertLines,
  like,
  type LineChange,
  lineOf,
  mainAccount,
  maybe,
  type NewLine,
  PLAIN,
  replace,
  rewrite,
  sizeOf,
  statementsOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "roundTripping";
/** Part of what is claimed that only went in a circle. */
const SHARE = [0.15, 0.32] as const;
const MOST_DAYS_BETWEEN = 2;
/** Rounds that are named as evidence, the largest first. */
const NAMED = 5;

/** Money that comes as a customer's payment and leaves again within days. */
interface Round {
  readonly month: number;
  readonly amount: Minor; // with VAT
  readonly lines: readonly NewLine[];
}

/**
 * Through the year money comes from the firm of the owner's relative as if an invoice were paid, and goes back within
 * two days as if goods were bought. The books show both as trade; the gain that it seems to leave stands as payments
 * made in advance. Tax returns, meters and staff know nothing of it.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const share = sizeOf(world, random, SHARE);
  const perSale = share / (1 - share);
  const bank = mainAccount(documents);
  const rounds = lastYear(world).flatMap(({ month, figures }) =>
    roundsOf(world, bank, month, roundHalfUp((figures.sales + figures.outputVat) * perSale), random),
  );
  const added = rounds.flatMap(({ lines }) => lines);
  const { document: circled, moved } = insertLines(bank, added);

  const net = (gross: Minor): Minor => roundHalfUp(gross / (1 + world.now.firm.vat.rate));
  const { last, interim } = statementsOf(documents);
  const inYear = (statement: Statement): Minor => circledIn(statement, rounds, net);
  const gainOf = (statement: Statement): Minor => inYear(statement) - costOf(statement, inYear(statement));
  let bent = replace(documents, circled);
  bent = adjustStatements(bent, (statement) => {
    if (statement !== last && statement !== interim) return {};
    const before = statement === interim && last ? gainOf(last) : 0;
    return asTraded(statement, inYear(statement), before);
  });
  bent = rewrite(bent, "salesBook", (book) => ({
    ...book,
    months: book.months.map((one) => {
      const more = rounds.reduce((sum, { month, amount }) => sum + (isoMonth(month) === one.month ? amount : 0), 0);
      return { ...one, onCredit: one.onCredit + more, purchases: one.purchases + more };
    }),
  }));
  const circling = net(rounds.reduce((sum, { amount }) => sum + amount, 0));
  bent = boastOf(world, bent, last ? inYear(last) : circling);

  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...roundEvidence(file, rounds),
    ...claimEvidence(world, file),
    ...soberEvidence(world, file),
    ...relationEvidence(world, file),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      amount: circling,
      what: {
        code: "distortion.roundTripping",
        params: { amount: circling, share: Number(share.toFixed(3)), name: world.names.relativeFirm },
      },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: [moved],
    evidenceIn,
  };
};

/** One to three rounds a month that come to `total`, with VAT. */
function roundsOf(
  world: World,
  bank: BankStatementDocument,
  month: number,
  total: Minor,
  random: RandomStream,
): Round[] {
  const count = random.integer(1, 3);
  const weights = Array.from({ length: count }, () => random.between(0.6, 1.4));
  const all = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => roundOf(world, bank, month, roundHalfUp((total * weight) / all), random));
}

function roundOf(world: World, bank: BankStatementDocument, month: number, amount: Minor, random: RandomStream): Round {
  const { names } = world;
  const on = workingDate(month, random.integer(3, daysIn(month) - MOST_DAYS_BETWEEN));
  // Over a weekend or holiday the money would be away for too long.
  const back = latestOpen(on, random.integer(0, MOST_DAYS_BETWEEN));
  // Sometimes it goes back in two parts, the second through the relative's own hands.
  const split = random.chance(0.4) ? roundHalfUp(amount * random.between(0.35, 0.65)) : amount;
  const received = {
    date: on,
    counterparty: names.relativeFirm,
    text: like(remarkNear(bank, on, /^bank\.invoice/), random),
    in: amount,
    out: 0,
    within: random.uniform(),
  };
  const sent = [split, amount - split].map((part, i) => ({
    date: back,
    counterparty: i === 0 ? names.relativeFirm : names.relative,
    text: i === 0 ? like(remarkNear(bank, back, /^bank\.purchase/), random) : PLAIN,
    in: 0,
    out: part,
    within: random.uniform(),
  }));
  return { month, amount, lines: [received, ...sent.filter(({ out }) => out > 0)] };
}

/** The last working day of those up to `days` after a working day. */
const latestOpen = (on: IsoDate, days: number): IsoDate => {
  const until = officeDay(on, days);
  return until > on ? until : on;
};

/** What payments of this kind say at the time, so that numbers are of the season. */
function remarkNear({ lines }: BankStatementDocument, date: string, kind: RegExp): Phrase {
  const trade = lines.filter(({ text }) => kind.test(text.code));
  return (trade.findLast((line) => line.date <= date) ?? trade[0])?.text ?? PLAIN;
}

/** Net of VAT; a month that the bank statement no longer shows went as the others did. */
function circledIn(statement: Statement, rounds: readonly Round[], net: (gross: Minor) => Minor): Minor {
  const year = String(yearIn(statement));
  const shown = rounds.filter(({ month }) => isoMonth(month).startsWith(year));
  const months = new Set(shown.map(({ month }) => month)).size;
  const gross = shown.reduce((sum, { amount }) => sum + amount, 0);
  return months === 0 ? 0 : net(roundHalfUp((gross * statement.months) / months));
}

const costOf = ({ lines }: Statement, sales: Minor): Minor =>
  roundHalfUp((sales * (lines.costOfSales ?? 0)) / Math.max(1, lines.sales ?? 0));

function asTraded(statement: Statement, sales: Minor, gainBefore: Minor): LineChange {
  const cost = costOf(statement, sales);
  const gain = gainBefore + sales - cost;
  return { sales, costOfSales: cost, prepayments: gain, retainedEarnings: gain };
}

function roundEvidence(documents: readonly CaseDocument[], rounds: readonly Round[]): Sign[] {
  const bank = mainAccount(documents);
  return [...rounds]
    .sort((a, b) => b.amount - a.amount)
    .slice(0, NAMED)
    .flatMap(({ amount, lines }) =>
      lines.flatMap((line) => {
        const at = lineOf(bank, line);
        const code = line.in > 0 ? "circleIn" : "circleOut";
        const params = { amount, name: line.counterparty, part: line.out };
        return at ? [sign(bank.id, at, code, params)] : [];
      }),
    );
}

function relationEvidence({ names }: World, documents: readonly CaseDocument[]): Sign[] {
  const parties = maybe(documents, "relatedParties");
  const party = parties?.parties.find(({ name }) => name === names.relativeFirm);
  const { last } = statementsOf(documents);
  return [
    ...(parties && party ? [sign(parties.id, party.id, "relativesFirm", { name: party.name })] : []),
    ...(last
      ? [sign("statements", `${yearIn(last)}.prepayments`, "paidInAdvance", { amount: last.lines.prepayments ?? 0 })]
      : []),
  ];
}
