import { type LoanRequest, replacesLoan } from "../lending";
import { type Collateral, firstYearOf, instalmentCover, interestCover, policyLgd, type Policy } from "../pricing";
import {
  combine,
  type Figure,
  figures,
  known,
  missing,
  quotient,
  type RatioId,
  ratios,
  type Statement,
  unknown,
} from "../statements";

/** What a request is beside the figures of the firm that makes it, with units. */
export const REQUEST_RATIO_UNITS = {
  proFormaDscr: "times",
  proFormaInterestCover: "times",
  amountToSales: "percent",
  ebitdaToAmount: "percent",
  securityCover: "percent",
  tenorMonths: "months",
  dueWithinYear: "percent",
} as const;
export type RequestRatioId = keyof typeof REQUEST_RATIO_UNITS;
export const REQUEST_RATIO_IDS = Object.keys(REQUEST_RATIO_UNITS) as readonly RequestRatioId[];

/** Labels as on a card. */
export const REQUEST_RATIO_LABELS: Readonly<Record<RequestRatioId, string>> = {
  proFormaDscr: "Debt service cover with the new instalments",
  proFormaInterestCover: "Interest cover with the new loan",
  amountToSales: "Amount asked for to sales",
  ebitdaToAmount: "EBITDA to the amount asked for",
  securityCover: "Security to the amount asked for",
  tenorMonths: "Tenor asked for",
  dueWithinYear: "Part of the loan due within a year",
};

export const isRequestRatio = (name: string): name is RequestRatioId => name in REQUEST_RATIO_UNITS;

/**
 * The annual rate at which the new loan is reckoned before it has a price, so that a request has the same points whatever
 * is charged for it in the end. House choice: the bank's usual offer.
 */
export const PRO_FORMA_RATE = 0.055;

export type AskedLoan = Pick<LoanRequest, "kind" | "amount" | "tenorMonths" | "repayment"> & {
  readonly collateral: readonly Collateral[];
};

/** A request, and what security is worth under the bank's policy. */
export interface Asked {
  readonly request: AskedLoan;
  readonly lgd: Policy["lgd"];
}

/** Every figure that a card may ask for: the ratios of the accounts, and the facts about the request beside them. */
export const cardFigures = (
  asked: Asked,
  current: Statement,
  previous: Statement | undefined,
): Readonly<Record<RatioId | RequestRatioId, Figure>> => ({
  ...ratios(current, previous),
  ...requestRatios(asked, current, previous),
});

const MONTHS_OF_A_YEAR = 12;

/**
 * Facts about the request on the last period of the accounts: decimals, times or months; one that cannot be had says why.
 * Flows are of twelve months. Sources: formulas of credit practice; EBITDA stands above the amount so that a loss is a
 * figure too.
 * - `proFormaDscr` and `proFormaInterestCover`: pricing/loan-cover.ts, at the usual rate;
 * - `securityCover`: what the security is worth to the bank when it must be sold (present value under the policy, no more
 *   than it lends against it) / amount; 0 without security;
 * - `dueWithinYear`: principal that falls due in the first twelve months / amount.
 */
export function requestRatios(
  { request, lgd }: Asked,
  current: Statement,
  previous: Statement | undefined,
): Readonly<Record<RequestRatioId, Figure>> {
  const now = figures(current);
  const yearly = (flow: Figure): Figure => combine([flow], (value) => (value * MONTHS_OF_A_YEAR) / current.months);
  const amount = request.amount > 0 ? known(request.amount) : unknown("zero:amount");
  const loan = { ...request, rate: PRO_FORMA_RATE };
  const security = policyLgd(request.amount, request.collateral, lgd).parts.reduce(
    (all, { present }) => all + present,
    0,
  );
  return {
    proFormaDscr: instalmentCover(loan, current, previous),
    proFormaInterestCover: interestCover(loan, replacesLoan(request), current),
    amountToSales: quotient(amount, yearly(now.line("sales")), "sales"),
    ebitdaToAmount: quotient(yearly(now.total("ebitda")), amount, "amount"),
    securityCover: quotient(known(security), amount, "amount"),
    tenorMonths: request.tenorMonths > 0 ? known(request.tenorMonths) : missing("tenor"),
    dueWithinYear: quotient(known(firstYearOf(loan).principal), amount, "amount"),
  };
}
