import { type GeneratedCase, REQUESTED_RATE } from "../casefile";
import { copyDraft, prepare } from "../firm";
import { RATING_MONTHS } from "../lending";
import { liveLine, liveLoan, pledgesOf } from "../judgement/outcome";
import { type LoanShape, shapeOf } from "../pricing";

/** What became of the loan of one file over its futures. Shares are decimals. */
export interface LoanLife {
  readonly shape: LoanShape;
  readonly tenorMonths: number;
  readonly futures: number;
  /** of the futures, in default on a due date of the first year: the rating PD as these futures have it */
  readonly ratingPd: number;
  /** of each future in default on a due date of the tenor: the month of the first one missed, from 1 */
  readonly missed: readonly number[];
  /** only of a line, over what is granted: drawn on average while it is paid, and owed at each default */
  readonly line: { readonly drawn: number; readonly owed: readonly number[] } | undefined;
}

/**
 * Lives the requested loan of a made file so many times.
 * @param otherTenor months in place of those requested: a tenor that recipes seldom draw is seen by it
 * @throws RangeError where the file asks for no loan
 */
export function loanLife({ file, truth }: GeneratedCase, futures: number, otherTenor?: number): LoanLife {
  const request = file.documents.find((document) => document.kind === "application")?.request;
  if (!request) throw new RangeError("a loan's life needs a request");
  const { amount, repayment, purpose } = request;
  const tenorMonths = otherTenor ?? request.tenorMonths;
  const collateral = pledgesOf(file, truth, request);
  const loan = { amount, tenorMonths, repayment, purpose, annualRate: REQUESTED_RATE, collateral };
  const start = prepare(truth.start, loan);
  const over = copyDraft(start.draft);
  const isLine = repayment === "revolving";
  const missed: number[] = [];
  const owed: number[] = [];
  let [failedInYear, drawn, months] = [0, 0, 0];
  for (let future = 0; future < futures; future++) {
    const line = isLine ? liveLine(start, truth.luck, future) : undefined;
    const lived = line ?? liveLoan(start, truth.luck, future, over);
    if (lived.month > 0 && lived.due <= RATING_MONTHS) failedInYear++;
    const fails = lived.month > 0 && lived.due <= tenorMonths;
    if (fails) missed.push(lived.due);
    if (!line) continue;
    if (fails) owed.push(line.owed / amount);
    for (const balance of line.drawn) drawn += balance / amount;
    months += line.drawn.length;
  }
  return {
    shape: shapeOf(repayment),
    tenorMonths,
    futures,
    ratingPd: failedInYear / futures,
    missed,
    line: isLine ? { drawn: drawn / months, owed } : undefined,
  };
}
