import type { BankLine, BankStatementDocument } from "~/domain/casefile";
import type { Phrase } from "~/domain/lending";

/** A bank statement as it was stored before; such rows are never written again, and never rewritten. */
type Param = string | number;

export interface ColumnarStatement extends Omit<BankStatementDocument, "lines"> {
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

export function linesOfVersion2({ columns, ...head }: ColumnarStatement): BankStatementDocument {
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
