import {
  Books,
  copyDraft,
  type Draft,
  liveFuture,
  LOAN_ID,
  openLedger,
  type Outcome,
  type Recorder,
  type Start,
} from "../../firm";
import type { Minor } from "../../money";

/** What becomes of a line in one future. */
export interface LivedLine extends Outcome {
  /** what is drawn at the start of month 1, 2, … of the tenor, until the line is in default */
  readonly drawn: readonly Minor[];
  /** on the day of the default, or at the end of what was lived */
  readonly owed: Minor;
}

const streamOf = (luck: string, future: number): string => `${luck}/future/${future}`;

/** One future of a loan made ready: the same luck on all terms. `over`: a draft whose life is over, to be used again. */
export const liveLoan = (start: Start, luck: string, future: number, over: Draft): Outcome =>
  liveFuture(start, streamOf(luck, future), future, undefined, copyDraft(start.draft, over));

/** The same of a line, with what the firm draws of it. */
export function liveLine(start: Start, luck: string, future: number): LivedLine {
  const { amount, tenorMonths } = start.loan;
  const from = start.draft.month;
  const change = new Map<number, Minor>();
  let owed: Minor = 0;
  const recorder: Recorder = {
    post: ({ month, code, amount, loan }) => {
      if (loan !== LOAN_ID) return;
      const signed = code === "loanDrawn" ? amount : code === "principalPaid" ? -amount : 0;
      owed += signed;
      change.set(month - from, (change.get(month - from) ?? 0) + signed);
    },
    happened: () => undefined,
  };
  const books = new Books(from, openLedger(start.draft.books.balances), recorder);
  const draft = { ...copyDraft(start.draft), books };
  const outcome = liveFuture(start, streamOf(luck, future), future, undefined, draft);
  const months = outcome.month > 0 ? Math.min(tenorMonths, outcome.month) : tenorMonths;
  const drawn = [amount];
  let balance: Minor = 0;
  for (let month = 1; month < months; month++) drawn.push((balance += change.get(month) ?? 0));
  return { ...outcome, drawn, owed };
}
