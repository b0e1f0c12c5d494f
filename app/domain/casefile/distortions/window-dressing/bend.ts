import { openDays } from "../../../calendar";
import type { Phrase } from "../../../lending";
import {
  daysIn,
  isoDate,
  type Minor,
  monthEnd,
  type MonthNumber,
  monthOfYear,
  roundHalfUp,
  roundToStep,
} from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { Statement } from "../../../statements";
import type { BankStatementDocument } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import { lastYear, type World } from "../../documents/world";
import type { Bend } from "../lie";
import {
  adjustStatements,
  altered,
  insertLines,
  lineOf,
  mainAccount,
  type NewLine,
  PLAIN,
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

const KIND = "windowDressing";
/** A deposit in months of normal sales. */
const SIZE = [0.35, 0.7] as const;
/** Whole hundreds of yuan: a friend sends what is at hand; round thousands would be seen at once. */
const STEP = 10_000;

/** Money that a friend leaves in the account over the end of a month. */
interface Visit {
  readonly month: MonthNumber;
  readonly amount: Minor;
  readonly arrives: NewLine;
  /** undefined where the statement ends before */
  readonly leaves: NewLine | undefined;
}

/**
 * Over the ends of quarters, and over the day of the interim statement, a friend's firm puts money into the account; in
 * the first days of the next month it is gone. The statements show it as cash, and as money of the owners.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const bank = mainAccount(documents);
  const visits = lastYear(world)
    .map(({ month }) => month)
    .filter((month) => monthOfYear(month) % 3 === 0 || month === world.now.month)
    .map((month) => visitIn(world, bank, month, random));
  const lines = visits.flatMap(({ arrives, leaves }) => (leaves ? [arrives, leaves] : [arrives]));
  const { document, moved } = insertLines(bank, lines);
  const visitAt = ({ periodEnd }: Statement): Visit | undefined =>
    visits.find(({ month }) => monthEnd(month) === periodEnd);
  const bent = adjustStatements(replace(documents, document), (statement) => {
    const amount = visitAt(statement)?.amount ?? 0;
    return { cash: amount, otherEquity: amount };
  });

  const { last, interim } = statementsOf(documents);
  const shown = (interim && visitAt(interim)) ?? (last && visitAt(last)) ?? visits.at(-1)!;
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...visits.flatMap((visit) => visitEvidence(file, visit)),
    ...statementEvidence(file, visitAt),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      amount: shown.amount,
      what: {
        code: "distortion.windowDressing",
        params: { amount: shown.amount, name: world.names.neighbourFirm, date: monthEnd(shown.month) },
      },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: [moved],
    evidenceIn,
  };
};

function visitIn(world: World, bank: BankStatementDocument, month: MonthNumber, random: RandomStream): Visit {
  const { names, now } = world;
  const size = sizeOf(world, random, SIZE);
  const amount = Math.max(STEP, roundToStep(roundHalfUp(now.firm.monthlySales * size), STEP));
  const arrival = dayAmong(
    openDays(month).filter((day) => day >= daysIn(month) - 3),
    openDays(month).at(-1)!,
    random,
  );
  const next = openDays(month + 1).filter((day) => day >= 2);
  const departure = dayAmong(
    next.filter((day) => day <= 6),
    next[0]!,
    random,
  );
  const counterparty = names.neighbourFirm;
  const arrives = {
    date: isoDate(month, arrival),
    counterparty,
    text: transferText(bank, counterparty),
    in: amount,
    out: 0,
    within: random.uniform(),
  };
  const leaves = {
    date: isoDate(month + 1, departure),
    counterparty,
    text: transferText(bank, counterparty),
    in: 0,
    out: amount,
    within: random.uniform(),
  };
  return { month, amount, arrives, leaves: month < now.month ? leaves : undefined };
}

/** One of the days on which banks are open; the other one where holidays leave none of them. */
const dayAmong = (days: readonly number[], other: number, random: RandomStream): number =>
  days.length > 0 ? random.pick(days) : other;

/** How this firm words what passes between it and its neighbours. */
const transferText = ({ lines }: BankStatementDocument, neighbour: string): Phrase =>
  lines.find(({ counterparty }) => counterparty === neighbour)?.text ?? PLAIN;

function visitEvidence(documents: readonly CaseDocument[], { arrives, leaves, amount }: Visit): Sign[] {
  const bank = mainAccount(documents);
  const [came, went] = [lineOf(bank, arrives), leaves && lineOf(bank, leaves)];
  const params = { amount, name: arrives.counterparty, date: arrives.date };
  return [
    ...(came ? [sign(bank.id, came, "visitorIn", params)] : []),
    ...(went ? [sign(bank.id, went, "visitorOut", params)] : []),
  ];
}

function statementEvidence(
  documents: readonly CaseDocument[],
  visitAt: (statement: Statement) => Visit | undefined,
): Sign[] {
  const { last, interim } = statementsOf(documents);
  return [last, interim].flatMap((statement): Sign[] => {
    const visit = statement && visitAt(statement);
    if (!statement || !visit) return [];
    const [doc, at] =
      statement === interim ? (["interim", "interim"] as const) : (["statements", yearIn(statement)] as const);
    const cash = statement.lines.cash ?? 0;
    return [
      {
        doc,
        at: `${at}.cash`,
        shows: { code: "evidence.cashDressed", params: { cash, without: cash - visit.amount } },
      },
      { doc, at: `${at}.otherEquity`, shows: { code: "evidence.ownersMoney", params: { amount: visit.amount } } },
    ];
  });
}
