import type { CaseDocument, DocumentKind } from "../../casefile/browser";

type Documents = readonly CaseDocument[];
type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;

/** The first paper of a kind; undefined where the file has none. */
export const paper = <K extends DocumentKind>(documents: Documents, kind: K): Of<K> | undefined =>
  documents.find((one): one is Of<K> => one.kind === kind);

export const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** The firm's own accounts. */
export const firmsAccounts = (documents: Documents): readonly Of<"bankStatement">[] =>
  documents.filter((one): one is Of<"bankStatement"> => one.kind === "bankStatement" && one.holder !== "owner");

export type BankLine = Of<"bankStatement">["lines"][number];

/** Lines of the firm's own accounts. */
export const accountLines = (documents: Documents): readonly BankLine[] =>
  firmsAccounts(documents).flatMap(({ lines }) => lines);

/** What the list by age shows as open, with VAT; minor units. */
export const openItems = (documents: Documents, side: "receivables" | "payables"): number =>
  total(
    documents.flatMap((one) => (one.kind === "ageing" && one.side === side ? one.rows : [])),
    (row) => row.total,
  );

/** The firm's own list of its loans. */
export const loans = (documents: Documents) => paper(documents, "loanList")?.rows ?? [];

/** Whole months from one date to another, by year and month. */
export const monthsBetween = (from: string, to: string): number =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
