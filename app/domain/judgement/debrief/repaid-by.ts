import type { CaseTruth } from "../../casefile";
import { replacesLoan, type Terms } from "../../lending";
import { type LendingLimit, loanCover, ratiosWithLoan, runningCover, type SignedCovenant, signed } from "../../pricing";
import { ratios, spread, type SpreadPeriod, type Statement } from "../../statements";
import { limitOf } from "../opinion";
import { type Ground, priceAsked } from "../outcome";
import { securityTaken, type Worksheet } from "../worksheet";
import type { Debrief } from "./debrief";

type Books = readonly [current: Statement, previous: Statement | undefined];

const booksOf = (periods: readonly SpreadPeriod[]): Books | undefined => {
  const current = periods.at(-1)?.adjusted;
  return current && [current, periods.at(-2)?.adjusted];
};

/** A loan of these terms; what they leave open is as asked for, at the policy's price for the PD. */
function loanOf({ amount, tenorMonths, repayment, rate }: Terms, pd: number, ground: Ground) {
  const { request, policy } = ground;
  return {
    amount: amount ?? request.amount,
    tenorMonths: tenorMonths ?? Math.min(request.tenorMonths, policy.limits.maxTenorMonths),
    repayment: repayment ?? request.repayment,
    rate: rate ?? priceAsked(pd, ground).waterfall.rate,
  };
}

/**
 * What repays the analyst's loan, on the analyst's figures and on the true books of the last full year, and on the running
 * year as the firm reports it.
 */
export function coverOf(
  { terms, pd }: { readonly terms: Terms; readonly pd: number },
  worksheet: Worksheet,
  ground: Ground,
  interim: Statement | undefined,
): NonNullable<Debrief["cover"]> {
  const { request, policy, truth } = ground;
  const loan = loanOf(terms, pd, ground);
  const by = {
    replaces: replacesLoan(request),
    security: securityTaken(worksheet, request.collateral),
    lgd: policy.lgd,
  };
  const on = (books: Books | undefined) => books && loanCover(loan, by, ...books);
  const yours = booksOf(spread(ground.statements, worksheet.adjustments));
  const running = runningCover(loan, by.replaces, interim, yours?.[0]);
  return {
    yours: on(yours),
    books: truth && on(booksOf(spread(truth.statements, []))),
    ...(yours ? { on: { periodEnd: yours[0].periodEnd, months: yours[0].months } } : {}),
    ...(running ? { running } : {}),
  };
}

/** The covenants that were asked for on a loan, on the analyst's figures with the loan in them. */
export function signedCovenants(
  { terms, pd }: { readonly terms: Terms; readonly pd: number },
  { covenants = [], adjustments }: Worksheet,
  ground: Ground,
): readonly SignedCovenant[] | undefined {
  if (covenants.length === 0 || terms.verdict === "decline") return undefined;
  const books = booksOf(spread(ground.statements, adjustments));
  if (!books) return signed(covenants, {});
  const loan = loanOf(terms, pd, ground);
  return signed(covenants, ratiosWithLoan(ratios(...books), loan, replacesLoan(ground.request), ...books));
}

/** The most that policy lends on the true books in the form of these terms: what bounds the best decision. */
export function limitOnBooks(terms: Terms, truth: CaseTruth, ground: Ground): LendingLimit | undefined {
  const books = booksOf(spread(truth.statements, []));
  if (!books) return undefined;
  const { request, size, policy, facts } = ground;
  const { tenorMonths, repayment, rate } = loanOf(terms, truth.attainable.value, ground);
  const [current, previous] = books;
  return limitOf({ ...facts, request: { ...request, repayment }, size, current, previous, policy, tenorMonths, rate });
}
