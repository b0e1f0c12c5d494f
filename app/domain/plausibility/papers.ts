import type { CaseDocument, CaseFile, DocumentKind } from "../casefile";
import type { Phrase } from "../lending";
import type { Objection } from "./rule";

export type Paper<K extends DocumentKind> = Extract<CaseDocument, { readonly kind: K }>;

export const papers = <K extends DocumentKind>({ documents }: CaseFile, kind: K): readonly Paper<K>[] =>
  documents.filter((document): document is Paper<K> => document.kind === kind);

export const paper = <K extends DocumentKind>(file: CaseFile, kind: K): Paper<K> | undefined => papers(file, kind)[0];

export const ageing = (file: CaseFile, side: "receivables" | "payables"): Paper<"ageing"> | undefined =>
  papers(file, "ageing").find((one) => one.side === side);

/** The firm's own accounts; the owner's is not among them. */
export const firmAccounts = (file: CaseFile): readonly Paper<"bankStatement">[] =>
  papers(file, "bankStatement").filter(({ holder }) => holder !== "owner");

export const ownersAccount = (file: CaseFile): Paper<"bankStatement"> | undefined =>
  papers(file, "bankStatement").find(({ holder }) => holder === "owner");

/** The last year with a full statement. */
export const lastYear = (file: CaseFile) => paper(file, "statements")?.years.at(-1);

/** What was answered to a question of the interview; undefined where it was not asked. */
export function answer(
  file: CaseFile,
  question: string,
): { readonly doc: string; readonly at: string; readonly said: Phrase } | undefined {
  const interview = paper(file, "interview");
  const found = interview?.answers.find((one) => one.question.code === `interview.ask.${question}`);
  return interview && found && { doc: interview.id, at: found.id, said: found.answer };
}

/** Whether a phrase is of this kind, in whatever wording. */
export const is = (phrase: Phrase, code: string): boolean => phrase.code === code || phrase.code.startsWith(`${code}.`);

export const number = ({ params }: Phrase, name: string): number | undefined =>
  typeof params?.[name] === "number" ? params[name] : undefined;

export const text = ({ params }: Phrase, name: string): string | undefined =>
  typeof params?.[name] === "string" ? params[name] : undefined;

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Sales in minor units of about the last twelve months: of the running year as booked, the other months at the pace of the
 * year that is stated. A year may halve, and what is paid, burnt and declared in twelve months halves with it.
 */
export function salesOfTwelveMonths(file: CaseFile): number | undefined {
  const stated = paper(file, "application")?.stated.lastYearSales;
  const running = paper(file, "interim")?.statement;
  if (!stated || running?.lines.sales === undefined) return stated;
  return running.lines.sales + (stated * Math.max(0, 12 - running.months)) / 12;
}

/** Days from one date to a later one. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const yuan = (minor: number): number => Math.round(minor / 100);

/** Two figures that should be the same, but for a part of the larger and a few yuan. */
export const near = (a: number, b: number, part: number, minor = 10_000): boolean =>
  Math.abs(a - b) <= part * Math.max(Math.abs(a), Math.abs(b)) + minor;

/** The objection when a figure lies outside its bounds; none when it is unknown. */
export function outside(
  value: number | undefined,
  [low, high]: readonly [low: number, high: number],
  place: Omit<Objection, "params">,
  params: Objection["params"] = {},
): readonly Objection[] {
  if (value === undefined || Number.isNaN(value) || (value >= low && value <= high)) return [];
  return [{ ...place, params: { value: Math.round(value * 1000) / 1000, low, high, ...params } }];
}
