import type { Phrase } from "../../lending";
import type { Minor } from "../../money";
import type { RandomStream } from "../../random";
import type { StandardLine, Statement } from "../../statements";
import type { AgeingDocument } from "../documents/types/accounts";
import type { World } from "../documents/world";
import type { BankLine, BankStatementDocument } from "../documents/types/bank";
import type { CaseDocument, DocumentKind } from "../documents/types/kinds";
import type { Evidence } from "../flags";

type Of<K extends DocumentKind> = Extract<CaseDocument, { kind: K }>;
type Documents = readonly CaseDocument[];

/** The same documents with those of one kind rewritten; where there is none, nothing changes. */
export function rewrite<K extends DocumentKind>(
  documents: Documents,
  kind: K,
  change: (document: Of<K>) => Of<K>,
): CaseDocument[] {
  return documents.map((document) => (document.kind === kind ? change(document as Of<K>) : document));
}

/** The same documents with one replaced by a document of the same id. */
export const replace = (documents: Documents, by: CaseDocument): CaseDocument[] =>
  documents.map((document) => (document.id === by.id ? by : document));

/** @throws RangeError when the case has no document of this kind. */
export function only<K extends DocumentKind>(documents: Documents, kind: K): Of<K> {
  const found = maybe(documents, kind);
  if (!found) throw new RangeError(`the case has no ${kind}`);
  return found;
}

export const maybe = <K extends DocumentKind>(documents: Documents, kind: K): Of<K> | undefined =>
  documents.find((document) => document.kind === kind) as Of<K> | undefined;

/** The document with this id, of the kind that is expected. @throws RangeError when there is none. */
export function byId<K extends DocumentKind>(documents: Documents, kind: K, id: string): Of<K> {
  const found = documents.find((document) => document.kind === kind && document.id === id);
  if (!found) throw new RangeError(`the case has no ${kind} ${id}`);
  return found as Of<K>;
}

/** The firm's main account. */
export const mainAccount = (documents: Documents): BankStatementDocument =>
  byId(documents, "bankStatement", "bank-main");

export const ageingOf = (documents: Documents, side: AgeingDocument["side"]): AgeingDocument | undefined =>
  documents.find((one): one is AgeingDocument => one.kind === "ageing" && one.side === side);

/** How far around the asked boldness a size is drawn. */
const BOLDNESS_SPREAD = 0.1;

/** A size between `low` and `high`, by chance or near the boldness that the difficulty of the case asks for. */
export function sizeOf(
  { boldness }: Pick<World, "boldness">,
  random: RandomStream,
  [low, high]: readonly [number, number],
): number {
  const drawn = random.uniform();
  const place = boldness === undefined ? drawn : Math.min(1, Math.max(0, boldness + BOLDNESS_SPREAD * (2 * drawn - 1)));
  return low + (high - low) * place;
}

/** Ids of the documents that say something else than before. */
export const altered = (before: Documents, after: Documents): string[] =>
  after
    .filter((document, i) => document !== before[i] && JSON.stringify(document) !== JSON.stringify(before[i]))
    .map(({ id }) => id);

// Statements

/** What is added to the lines of a statement, in minor units; less than zero takes away. */
export type LineChange = Readonly<Partial<Record<StandardLine, Minor>>>;

export function adjust(statement: Statement, change: LineChange): Statement {
  const lines: Partial<Record<StandardLine, Minor>> = { ...statement.lines };
  for (const [line, amount] of Object.entries(change) as [StandardLine, Minor][]) {
    if (amount !== 0) lines[line] = (lines[line] ?? 0) + amount;
  }
  return { ...statement, lines };
}

/** Every statement of the file, annual and interim, changed by what `change` says of it. */
export function adjustStatements(documents: Documents, change: (statement: Statement) => LineChange): CaseDocument[] {
  const bend = (statement: Statement): Statement => adjust(statement, change(statement));
  const annual = rewrite(documents, "statements", (document) => ({ ...document, years: document.years.map(bend) }));
  return rewrite(annual, "interim", (document) => ({ ...document, statement: bend(document.statement) }));
}

/** The year of a statement, and of the last closed one of the file. */
export const yearIn = ({ periodEnd }: Pick<Statement, "periodEnd">): number => Number(periodEnd.slice(0, 4));

/** The annual statements, oldest first, and the interim one; a micro firm may have none. */
export function statementsOf(documents: Documents): {
  readonly years: readonly Statement[];
  readonly last: Statement | undefined;
  readonly interim: Statement | undefined;
} {
  const years = maybe(documents, "statements")?.years ?? [];
  return { years, last: years.at(-1), interim: maybe(documents, "interim")?.statement };
}

// The interview

type Answer = Of<"interview">["answers"][number]["answer"];
const asks = (question: string) => (said: Of<"interview">["answers"][number]) =>
  said.question.code === `interview.ask.${question}`;

/** The interview with the answer to one question replaced. */
export function answering(document: Of<"interview">, question: string, answer: Answer): Of<"interview"> {
  return {
    ...document,
    answers: document.answers.map((said) => (asks(question)(said) ? { ...said, answer } : said)),
  };
}

/** The id of the answer to a question; undefined where it was not asked. */
export const answerTo = (document: Of<"interview">, question: string): string | undefined =>
  document.answers.find(asks(question))?.id;

// Bank statements

/** A line to be written into a bank statement. */
export interface NewLine extends Pick<BankLine, "date" | "counterparty" | "text" | "in" | "out"> {
  /** place among the receipts or the payments of its day: 0 first, below 1 last */
  readonly within: number;
}

/** Where the rows of one document went: old locator to new. */
export interface Moved {
  readonly doc: string;
  readonly to: ReadonlyMap<string, string>;
}

/**
 * The statement with lines written in, numbered anew and with the balance carried on; of a day receipts come before
 * payments, as in the honest lines. `moved` says where the old lines went, so that evidence found before can follow.
 */
export function insertLines(
  document: BankStatementDocument,
  added: readonly NewLine[],
): { readonly document: BankStatementDocument; readonly moved: Moved } {
  const days = new Map<string, BankLine[]>();
  for (const line of document.lines) days.set(line.date, [...(days.get(line.date) ?? []), line]);
  const old = [...days.values()].flatMap((lines) => lines.map((line, i) => ({ line, was: line.no, at: i + 0.5 })));
  const fresh = added.map(({ within, ...line }) => {
    const same = days.get(line.date) ?? [];
    const firstPayment = same.findIndex(({ out }) => out > 0);
    const receiptsLast = same.findLastIndex((one) => one.in > 0) + 1;
    const at =
      line.in > 0
        ? within * (firstPayment < 0 ? same.length : firstPayment)
        : receiptsLast + within * (same.length - receiptsLast);
    return { line, was: undefined, at };
  });
  const inOrder = [...old, ...fresh].sort((a, b) =>
    a.line.date === b.line.date ? a.at - b.at : a.line.date < b.line.date ? -1 : 1,
  );
  const to = new Map<string, string>();
  const entries = inOrder.map(({ line, was }, i) => {
    if (was !== undefined) to.set(`L${was}`, `L${i + 1}`);
    return line;
  });
  return { document: carried(document, entries), moved: { doc: document.id, to } };
}

/** The locator of the line that says this; undefined where there is none. */
export function lineOf(
  { lines }: BankStatementDocument,
  said: Pick<BankLine, "date" | "counterparty" | "in" | "out">,
): string | undefined {
  const line = lines.find(
    (one) =>
      one.date === said.date && one.counterparty === said.counterparty && one.in === said.in && one.out === said.out,
  );
  return line && `L${line.no}`;
}

/** A remark without a reason. */
export const PLAIN: Phrase = { code: "bank.transfer", params: {} };

/** The same remark with a number of its own, not far from the other's. */
export function like(text: Phrase, random: RandomStream): Phrase {
  if (!text.params) return text;
  const params = Object.entries(text.params).map(([name, value]) => [
    name,
    typeof value === "number" ? Math.max(1, value + random.integer(-6, 6)) : value,
  ]);
  return { ...text, params: Object.fromEntries(params) };
}

/** The statement with these lines, numbered from one and with the balance carried on from the opening. */
export function carried(
  document: BankStatementDocument,
  entries: readonly Omit<BankLine, "no" | "balance">[],
): BankStatementDocument {
  let balance = document.opening;
  const lines = entries.map(({ date, counterparty, text, out, in: received }, i): BankLine => {
    balance += received - out;
    return { no: i + 1, date, counterparty, text, out, in: received, balance };
  });
  return { ...document, closing: balance, lines };
}

/** Evidence where its rows now stand. */
export const follow = <E extends Evidence>(evidence: readonly E[], moved: readonly Moved[]): E[] =>
  evidence.map((one) =>
    moved.reduce((at, { doc, to }) => (at.doc === doc ? { ...at, at: to.get(at.at) ?? at.at } : at), one),
  );
