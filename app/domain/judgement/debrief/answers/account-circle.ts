import type { BankLine, BankStatementDocument, Locator } from "../../../casefile";
import { calledBy } from "./bank-words";
import type { Naming } from "./named";
import type { Papers } from "./papers";

/** Whether money of one name went and came, as a flag on the very line asks. */
export interface Circle {
  /** "circle.<code>"; "out": it went first, and came back */
  readonly code:
    "none" | "own" | "ownAlone" | "known" | "called" | "soon" | "unknown" | "outKnown" | "outCalled" | "outUnknown";
  readonly isAnswered: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
}

/** House value: what went back after a month is another matter than what came. */
const WITHIN_DAYS = 31;
/** As in the reader of circles (casefile/distortions/round-tripping): the same days, the same part. */
const SOON_DAYS = 2;
const GOOD_PART = 0.3;
/** Two banks book what moves between them on the same day, or after a weekend with holidays. */
const BOOKED_WITHIN_DAYS = 5;

/** A line with the account that it stands in. */
interface Booked {
  readonly line: BankLine;
  readonly at: Locator;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
const sumOf = ({ line }: Booked): number => line.in + line.out;
const bookedIn = ({ id, lines }: BankStatementDocument): readonly Booked[] =>
  lines.map((line) => ({ line, at: { doc: id, at: `L${line.no}` } }));
const isCounter = (one: Booked, other: Booked): boolean => one.line.in > 0 !== other.line.in > 0;

/** Of a receipt what of it went back, of a payment what came before or after, over all accounts of the firm and by name. */
export function circleAt(
  line: BankLine,
  account: BankStatementDocument,
  papers: Papers,
  names: ReadonlyMap<string, readonly Naming[]>,
): Circle {
  const pinned: Booked = { line, at: { doc: account.id, at: `L${line.no}` } };
  const booked = papers.accounts.flatMap(bookedIn);
  const name = line.counterparty;
  const params = { amount: sumOf(pinned), way: line.in > 0 ? "from" : "to", name, day: line.date };
  if (calledBy(line.text.code)?.called === "ownAccount") {
    const there = otherEnd(pinned, booked);
    return there
      ? { code: "own", isAnswered: true, params, papers: papers.there([pinned.at, there.at]) }
      : { code: "ownAlone", isAnswered: false, params, papers: papers.there([pinned.at]) };
  }
  const pair = pairOf(pinned, booked);
  return pair
    ? roundOf(pair, papers, names)
    : { code: "none", isAnswered: true, params, papers: papers.there([pinned.at]) };
}

/** Where money between own accounts stands on the other side. */
const otherEnd = (pinned: Booked, booked: readonly Booked[]): Booked | undefined =>
  booked.find(
    (one) =>
      one.at.doc !== pinned.at.doc &&
      isCounter(one, pinned) &&
      sumOf(one) === sumOf(pinned) &&
      Math.abs(daysBetween(one.line.date, pinned.line.date)) <= BOOKED_WITHIN_DAYS,
  );

/** What papers and the bank's own text say of money that made a round. */
function roundOf({ first, back }: Pair, papers: Papers, names: ReadonlyMap<string, readonly Naming[]>): Circle {
  const wentFirst = first.line.out > 0;
  const name = first.line.counterparty;
  const days = daysBetween(first.line.date, back.line.date);
  const params = { amount: sumOf(first), name, day: first.line.date, back: sumOf(back), count: days };
  const both = [first.at, back.at];
  const naming = names.get(name)?.find(({ role }) => role !== "named");
  // Customers and suppliers do not send money back at once; who is declared to help out, or to bridge, does.
  const helpsOut = naming?.role === "related" || naming?.role === "bridge";
  if (days <= SOON_DAYS && !helpsOut)
    return { code: wentFirst ? "outUnknown" : "soon", isAnswered: false, params, papers: papers.there(both) };
  if (naming)
    return {
      code: wentFirst ? "outKnown" : "known",
      isAnswered: true,
      params: { ...params, role: naming.role },
      papers: papers.there([naming.at, ...both]),
    };
  const called = calledBy(back.line.text.code)?.called;
  if (called !== undefined)
    return {
      code: wentFirst ? "outCalled" : "called",
      isAnswered: true,
      params: { ...params, what: called },
      papers: papers.there(both),
    };
  return { code: wentFirst ? "outUnknown" : "unknown", isAnswered: false, params, papers: papers.there(both) };
}

interface Pair {
  readonly first: Booked;
  readonly back: Booked;
}

/**
 * The nearest receipt and payment of one name of which the line is one: of what moved first a good part goes the other way,
 * and no more, within a month. On one and the same day money is taken to have come first.
 */
function pairOf(pinned: Booked, booked: readonly Booked[]): Pair | undefined {
  // Interest and fees are the price of an account: nothing passes through.
  const isPrice = ({ line }: Booked): boolean => calledBy(line.text.code)?.called === "bankFee";
  if (isPrice(pinned)) return undefined;
  const pairs = booked
    .filter((one) => one.line.counterparty === pinned.line.counterparty && isCounter(one, pinned) && !isPrice(one))
    .flatMap((one): Pair[] => [
      { first: pinned, back: one },
      { first: one, back: pinned },
    ])
    .filter(({ first, back }) => {
      const days = daysBetween(first.line.date, back.line.date);
      const isPart = sumOf(back) >= GOOD_PART * sumOf(first) && sumOf(back) <= sumOf(first);
      return isPart && days >= 0 && days <= WITHIN_DAYS;
    });
  const apart = ({ first, back }: Pair) => daysBetween(first.line.date, back.line.date);
  const order = (a: Pair, b: Pair) => apart(a) - apart(b) || a.first.line.out - b.first.line.out;
  return pairs.toSorted(order)[0];
}
