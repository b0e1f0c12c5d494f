import type { Phrase } from "../../lending";
import { type MonthNumber, parseIsoDate, yearOf } from "../../money";
import type { StandardLine, Statement } from "../../statements";
import type { BankLine, BankStatementDocument } from "../documents/types/bank";
import type { CaseDocument } from "../documents/types/kinds";
import { maybe } from "./rewrite";
import type { Sign } from "./says";

/** Where the signs of a lie stand: small look-ups that several kinds share. A place that is not there gives no sign. */

type Documents = readonly CaseDocument[];

export const sign = <Code extends string>(
  doc: string,
  at: string,
  code: Code,
  params?: NonNullable<Phrase["params"]>,
): Sign<Code> => ({ doc, at, shows: { code: `evidence.${code}`, ...(params && { params }) } });

/** The month at whose end a statement stands. @throws RangeError when its date is none. */
export function monthOf(date: string): MonthNumber {
  const parsed = parseIsoDate(date);
  if (!parsed) throw new RangeError(`not a date: ${date}`);
  return parsed.month;
}

export interface NewestStatement {
  readonly doc: string;
  readonly statement: Statement;
  readonly at: (line: StandardLine) => string;
}

/** The latest figures of the file: the interim statement, or the last annual one; undefined without books. */
export function newestStatement(documents: Documents): NewestStatement | undefined {
  const interim = maybe(documents, "interim");
  if (interim) return { doc: interim.id, statement: interim.statement, at: (line) => `interim.${line}` };
  const annual = maybe(documents, "statements");
  const statement = annual?.years.at(-1);
  if (!annual || !statement) return undefined;
  const year = yearOf(monthOf(statement.periodEnd));
  return { doc: annual.id, statement, at: (line) => `${year}.${line}` };
}

export const account = (
  documents: Documents,
  holder: BankStatementDocument["holder"],
): BankStatementDocument | undefined =>
  documents.find((one): one is BankStatementDocument => one.kind === "bankStatement" && one.holder === holder);

/** Signs in a statement of account, one for each line. */
export const lineSigns = <Code extends string>(
  document: BankStatementDocument,
  lines: readonly BankLine[],
  code: Code,
  params: (line: BankLine) => NonNullable<Phrase["params"]>,
): Sign<Code>[] => lines.map((line) => sign(document.id, `L${line.no}`, code, params(line)));

/** The first note of the site visit on one of these topics. */
export function noteOn(
  documents: Documents,
  topics: readonly string[],
): { readonly doc: string; readonly at: string; readonly text: Phrase } | undefined {
  const visit = maybe(documents, "siteVisit");
  const note = visit?.notes.find(({ topic }) => topics.includes(topic));
  return visit && note && { doc: visit.id, at: note.id, text: note.text };
}

/** The first answer to one of these questions. */
export function answerOn(documents: Documents, questions: readonly string[]): { doc: string; at: string } | undefined {
  const interview = maybe(documents, "interview");
  const said = interview?.answers.find(({ question }) =>
    questions.some((topic) => question.code === `interview.ask.${topic}`),
  );
  return interview && said && { doc: interview.id, at: said.id };
}

export const present = <T>(list: readonly (T | undefined)[]): T[] => list.filter((one): one is T => one !== undefined);
