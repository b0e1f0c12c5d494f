import { Places } from "./places";
import type { BankLine } from "~/domain/casefile";
import type { Phrase } from "~/domain/lending";
import type { IsoDate, Minor } from "~/domain/money";

type Param = string | number;
/** code of a text, and the names of its parameters where it has a list of them */
type Text = readonly [code: string, names?: readonly string[]];

/**
 * Lines of a statement by column, with what is alike side by side. A kind of line is a receipt from or a payment to one
 * party with one kind of text: amounts stand by kind, numbers of invoices as differences by what the text is about.
 * Balances follow from the amounts.
 */
export interface BankColumns {
  readonly texts: readonly Text[];
  readonly parties: readonly string[];
  /** by kind, in the order of the lines */
  readonly amounts: readonly (readonly Minor[])[];
  /** by subject of a text and name of a parameter, in the order of the lines */
  readonly params: Readonly<Record<string, readonly Param[]>>;
  readonly first: IsoDate;
  /** by line: days since the line before, and its kind */
  readonly days: readonly number[];
  readonly kinds: readonly number[];
  /** by kind: places in `parties` and `texts`, and 1 for payments */
  readonly party: readonly number[];
  readonly text: readonly number[];
  readonly paid: readonly (0 | 1)[];
  /** line index → what does not follow from its amount: a balance that was forged, a line with both sides */
  readonly odd: Readonly<Record<number, Pick<BankLine, "out" | "in" | "balance">>>;
}

const DAY = 86_400_000;
const dayOf = (date: IsoDate): number => Date.parse(date) / DAY;
const dateOf = (day: number): IsoDate => new Date(day * DAY).toISOString().slice(0, 10);

/** "bank.invoice" of "bank.invoice.two.1": ways of saying one thing count the same invoices. */
const column = (code: string, name: string): string => `${code.split(".", 2).join(".")}/${name}`;

/** @throws RangeError when the lines are not numbered from 1. */
export function linesToColumns(lines: readonly BankLine[], opening: Minor): BankColumns {
  const [parties, texts] = [new Places<string>(), new Places<Text>()];
  const kinds = new Places<readonly [party: number, text: number, paid: 0 | 1]>();
  const amounts: Minor[][] = [];
  const params: Record<string, Param[]> = {};
  const odd: Record<number, Pick<BankLine, "out" | "in" | "balance">> = {};
  let balance = opening;
  const kindOfLine = lines.map((line, i) => {
    if (line.no !== i + 1) throw new RangeError("lines of a bank statement are numbered from 1");
    const { code, params: given } = line.text;
    for (const [name, value] of Object.entries(given ?? {})) (params[column(code, name)] ??= []).push(value);
    const text = texts.of(given ? [code, Object.keys(given)] : [code]);
    const paid = line.out > line.in ? 1 : 0;
    const amount = Math.abs(line.in - line.out);
    const usual = usualLine(paid, amount, balance);
    if (line.out !== usual.out || line.in !== usual.in || line.balance !== usual.balance) {
      odd[i] = { out: line.out, in: line.in, balance: line.balance };
    }
    balance = line.balance;
    const kind = kinds.of([parties.of(line.counterparty), text, paid]);
    (amounts[kind] ??= []).push(amount);
    return kind;
  });
  // The order of the fields is the one that packs smallest.
  return {
    texts: texts.all,
    parties: parties.all,
    amounts,
    params: Object.fromEntries(
      Object.entries(params).map(([name, values]) => [name, values.every(isWhole) ? differences(values) : values]),
    ),
    first: lines[0]?.date ?? "",
    days: differences(lines.map(({ date }) => dayOf(date))).map((step, i) => (i === 0 ? 0 : step)),
    kinds: kindOfLine,
    party: kinds.all.map(([party]) => party),
    text: kinds.all.map(([, text]) => text),
    paid: kinds.all.map(([, , paid]) => paid),
    odd,
  };
}

export function linesFromColumns(stored: BankColumns, opening: Minor): BankLine[] {
  const amounts = stored.amounts.map(reader);
  const params = new Map(
    Object.entries(stored.params).map(([name, values]) => [
      name,
      reader(values.every(isWhole) ? sums(values) : values),
    ]),
  );
  const phrase = ([code, names]: Text): Phrase =>
    names
      ? { code, params: Object.fromEntries(names.map((name) => [name, params.get(column(code, name))!()])) }
      : { code };
  let day = dayOf(stored.first);
  let balance = opening;
  return stored.kinds.map((kind, i): BankLine => {
    day += stored.days[i]!;
    const usual = usualLine(stored.paid[kind]!, amounts[kind]!(), balance);
    const { out, in: received, balance: after } = stored.odd[i] ?? usual;
    balance = after;
    return {
      no: i + 1,
      date: dateOf(day),
      counterparty: stored.parties[stored.party[kind]!]!,
      text: phrase(stored.texts[stored.text[kind]!]!),
      out,
      in: received,
      balance,
    };
  });
}

const usualLine = (paid: 0 | 1, amount: Minor, before: Minor): Pick<BankLine, "out" | "in" | "balance"> =>
  paid ? { out: amount, in: 0, balance: before - amount } : { out: 0, in: amount, balance: before + amount };

const isWhole = (value: Param): value is number => Number.isSafeInteger(value);

const differences = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function reader<T>(values: readonly T[]): () => T {
  let next = 0;
  return () => values[next++]!;
}
