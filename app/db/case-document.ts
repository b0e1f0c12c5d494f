import { pack, unpack } from "./encoding";
import type { BankLine, BankStatementDocument, CaseDocument, Phrase } from "~/domain/casefile/types";

/**
 * A document as it is stored. A bank statement is by far the largest: its lines are kept by column, with names and texts
 * in lists of their own and a balance only where it does not follow from the line before, which halves a stored case.
 */
export const packDocument = (document: CaseDocument): Uint8Array<ArrayBuffer> =>
  pack(document.kind === "bankStatement" ? intoColumns(document) : document);

export function unpackDocument(packed: Uint8Array): CaseDocument {
  const stored = unpack<CaseDocument | ColumnarStatement>(packed);
  return "columns" in stored ? intoLines(stored) : stored;
}

type Param = string | number;

interface ColumnarStatement extends Omit<BankStatementDocument, "lines"> {
  readonly columns: {
    readonly dates: readonly string[];
    readonly parties: readonly string[];
    readonly texts: readonly { readonly code: string; readonly names?: readonly string[] }[];
    /** by line: places in the lists above */
    readonly date: readonly number[];
    readonly party: readonly number[];
    readonly text: readonly number[];
    readonly params: readonly (readonly Param[])[];
    readonly out: readonly number[];
    readonly in: readonly number[];
    /** line index → balance, where it is not the one before plus `in` minus `out` */
    readonly balances: Readonly<Record<number, number>>;
  };
}

function intoColumns({ lines, ...head }: BankStatementDocument): ColumnarStatement {
  const [dates, parties, texts] = [new Places(), new Places(), new Places()];
  const balances: Record<number, number> = {};
  let before = head.opening;
  lines.forEach((line, i) => {
    if (line.no !== i + 1) throw new RangeError("lines of a bank statement are numbered from 1");
    if (line.balance !== before + line.in - line.out) balances[i] = line.balance;
    before = line.balance;
  });
  const columns = {
    date: lines.map(({ date }) => dates.of(date)),
    party: lines.map(({ counterparty }) => parties.of(counterparty)),
    text: lines.map(({ text }) =>
      texts.of(JSON.stringify({ code: text.code, names: text.params && Object.keys(text.params) })),
    ),
    params: lines.map(({ text }) => Object.values(text.params ?? {})),
    out: lines.map((line) => line.out),
    in: lines.map((line) => line.in),
    balances,
    dates: dates.all,
    parties: parties.all,
    texts: texts.all.map((text) => JSON.parse(text) as ColumnarStatement["columns"]["texts"][number]),
  };
  return { ...head, columns };
}

function intoLines({ columns, ...head }: ColumnarStatement): BankStatementDocument {
  let balance = head.opening;
  const lines = columns.date.map((date, i): BankLine => {
    const { code, names } = columns.texts[columns.text[i]!]!;
    const params = names?.map((name, k) => [name, columns.params[i]![k]!] as const);
    const text: Phrase = params ? { code, params: Object.fromEntries(params) } : { code };
    balance = columns.balances[i] ?? balance + columns.in[i]! - columns.out[i]!;
    return {
      no: i + 1,
      date: columns.dates[date]!,
      counterparty: columns.parties[columns.party[i]!]!,
      text,
      out: columns.out[i]!,
      in: columns.in[i]!,
      balance,
    };
  });
  return { ...head, lines };
}

/** Each text once, in the order of its first use. */
class Places {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
