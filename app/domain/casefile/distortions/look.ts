import type { Minor } from "../../money";
import type { Statement } from "../../statements";
import type { BankLine, BankStatementDocument } from "../documents/types/bank";
import type { CaseDocument } from "../documents/types/kinds";
import { maybe } from "./rewrite";

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

/** Everything that stands in the papers of some kinds, as text to search names in. */
export const textOf = (documents: Documents, kinds: readonly CaseDocument["kind"][]): string =>
  JSON.stringify(documents.filter(({ kind }) => kinds.includes(kind)));
