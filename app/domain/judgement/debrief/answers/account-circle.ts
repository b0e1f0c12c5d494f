import type { BankLine, BankStatementDocument, Locator } from "../../../casefile";
import { calledBy } from "./bank-words";
import type { Naming } from "./named";
import type { Papers } from "./papers";

/** Whether money that came went back to the same name, as a flag on the very line asks. */
export interface Circle {
  /** "circle.<code>" */
  readonly code: "none" | "known" | "called" | "soon" | "unknown";
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
}

/** House value: what went back after a month is another matter than what came. */
const WITHIN_DAYS = 31;
/** As in the reader of circles (casefile/distortions/round-tripping): the same days, the same part. */
const SOON_DAYS = 2;
const GOOD_PART = 0.3;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

/** Of a receipt what of it went back, of a payment what had come before, to and from the same name. */
export function circleAt(
  line: BankLine,
  account: BankStatementDocument,
  papers: Papers,
  names: ReadonlyMap<string, readonly Naming[]>,
): Circle {
  const name = line.counterparty;
  const at = (one: BankLine): Locator => ({ doc: account.id, at: `L${one.no}` });
  const found = pairOf(line, account.lines);
  if (!found) {
    const params = { amount: line.in + line.out, way: line.in > 0 ? "from" : "to", name, day: line.date };
    return { code: "none", params, papers: papers.there([at(line)]) };
  }
  const { came, went } = found;
  const days = daysBetween(came.date, went.date);
  const params = { amount: came.in, name, day: came.date, back: went.out, count: days };
  const both = [at(came), at(went)];
  const called = calledBy(went.text.code)?.called;
  if (called === "ownAccount")
    return { code: "called", params: { ...params, what: called }, papers: papers.there(both) };
  const naming = names.get(name)?.find(({ role }) => role !== "named");
  // Customers and suppliers do not send money back at once; who is declared to help out, or to bridge, does.
  const helpsOut = naming?.role === "related" || naming?.role === "bridge";
  if (days <= SOON_DAYS && !helpsOut) return { code: "soon", params, papers: papers.there(both) };
  if (naming)
    return { code: "known", params: { ...params, role: naming.role }, papers: papers.there([naming.at, ...both]) };
  if (called !== undefined) return { code: "called", params: { ...params, what: called }, papers: papers.there(both) };
  return { code: "unknown", params, papers: papers.there(both) };
}

/** The nearest receipt and payment of one name of which the line is one: of what came a good part goes back, and no more, within a month. */
function pairOf(
  line: BankLine,
  lines: readonly BankLine[],
): { readonly came: BankLine; readonly went: BankLine } | undefined {
  // Interest and fees are the price of an account: nothing passes through.
  const isPrice = ({ text }: BankLine): boolean => calledBy(text.code)?.called === "bankFee";
  const pairs = lines
    .filter((other) => other.counterparty === line.counterparty && !isPrice(other) && !isPrice(line))
    .map((other) => (line.in > 0 ? { came: line, went: other } : { came: other, went: line }))
    .filter(({ came, went }) => {
      const days = daysBetween(came.date, went.date);
      return went.out >= GOOD_PART * came.in && went.out <= came.in && days >= 0 && days <= WITHIN_DAYS;
    });
  const apart = ({ came, went }: { came: BankLine; went: BankLine }) => daysBetween(came.date, went.date);
  return pairs.toSorted((a, b) => apart(a) - apart(b))[0];
}
