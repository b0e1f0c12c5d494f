import type { Minor } from "../../money";
import type { Statement } from "../../statements";
import { maybe } from "../distortions/rewrite";
import type { BankLine, BankStatementDocument } from "../documents/types/bank";
import type { CaseDocument } from "../documents/types/kinds";

/** Look-ups of a reader who has nothing but the papers. */

export type Documents = readonly CaseDocument[];

export const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** `part` of `whole`; undefined where there is no whole. */
export const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

/** The firm's own accounts. */
export const firmsAccounts = (documents: Documents): BankStatementDocument[] =>
  documents.filter((one): one is BankStatementDocument => one.kind === "bankStatement" && one.holder !== "owner");

export const mainLines = (documents: Documents): readonly BankLine[] =>
  firmsAccounts(documents).find(({ holder }) => holder === "main")?.lines ?? [];

export const received = (lines: readonly BankLine[]): Minor => total(lines, (line) => line.in);

/** What is left between two days, in days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

/** Annual statements, the last of them, and the running year's. */
export function accounts(documents: Documents): {
  readonly years: readonly Statement[];
  readonly last: Statement | undefined;
  readonly newest: Statement | undefined;
} {
  const years = maybe(documents, "statements")?.years ?? [];
  const last = years.at(-1);
  return { years, last, newest: maybe(documents, "interim")?.statement ?? last };
}

/** Sales of the twelve months of the tax returns as the file claims them, net of VAT; the year's sales spread evenly. */
export function claimedOverReturns(documents: Documents): Minor | undefined {
  const vat = maybe(documents, "vatReturns");
  if (!vat) return undefined;
  const { last, newest } = accounts(documents);
  if (last) {
    const ofLast = vat.returns.filter(({ month }) => month.startsWith(last.periodEnd.slice(0, 4))).length;
    const running = newest === last ? 0 : (newest?.lines.sales ?? 0);
    return ((last.lines.sales ?? 0) * ofLast) / 12 + running;
  }
  const book = maybe(documents, "salesBook");
  return book && total(book.months, ({ cash, wallet, onCredit }) => cash + wallet + onCredit) / (1 + vat.rate);
}

export const declaredInReturns = (documents: Documents): Minor =>
  total(maybe(documents, "vatReturns")?.returns ?? [], (one) => one.salesInvoiced + one.salesUninvoiced);

/** Everything that stands in the papers of some kinds, as text to search names in. */
export const textOf = (documents: Documents, kinds: readonly CaseDocument["kind"][]): string =>
  JSON.stringify(documents.filter(({ kind }) => kinds.includes(kind)));
