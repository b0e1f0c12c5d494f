import type { LoanRequest } from "../lending";
import { policyLgd, type Policy, schedule } from "../pricing";
import {
  cashForDebtService,
  combine,
  debtService,
  type Figure,
  figures,
  known,
  missing,
  quotient,
  type Statement,
  sum,
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

export type AskedLoan = Pick<LoanRequest, "kind" | "amount" | "tenorMonths" | "repayment" | "collateral">;

/** Situations in which the loan takes the place of one that the accounts already bear the interest of. */
const REPLACES: readonly LoanRequest["kind"][] = ["increase", "renewal", "annualReview"];

const MONTHS_OF_A_YEAR = 12;

/**
 * Facts about the request on the last period of the accounts: decimals, times or months; one that cannot be had says why.
 * Flows are of twelve months. Sources: formulas of credit practice; EBITDA stands above the amount so that a loss is a
 * figure too.
 * - `proFormaDscr`: cash for debt service / (present debt service + the loan's first twelve instalments); a bullet or a
 *   line is repaid by its cash cycle or renewed: unknown, "repaidAtOnce";
 * - `proFormaInterestCover`: EBIT / (present interest + a year's interest on the amount, which counts only where the loan
 *   comes on top of what is owed);
 * - `securityCover`: what the security is worth to the bank when it must be sold (present value under the policy, no more
 *   than it lends against it) / amount; 0 without security;
 * - `dueWithinYear`: principal that falls due in the first twelve months / amount.
 */
export function requestRatios(
  request: AskedLoan,
  current: Statement,
  previous: Statement | undefined,
  lgd: Policy["lgd"],
): Readonly<Record<RequestRatioId, Figure>> {
  const now = figures(current);
  const yearly = (flow: Figure): Figure => combine([flow], (value) => (value * MONTHS_OF_A_YEAR) / current.months);
  const amount = request.amount > 0 ? known(request.amount) : unknown("zero:amount");
  const first = firstYear(request);
  const replaces = REPLACES.includes(request.kind);
  const security = policyLgd(request.amount, request.collateral, lgd).parts.reduce(
    (all, { present }) => all + present,
    0,
  );
  return {
    proFormaDscr: isRepaidAtOnce(request)
      ? unknown("repaidAtOnce")
      : quotient(
          yearly(cashForDebtService(now, previous)),
          sum(yearly(debtService(now)), known(first.payment)),
          "debtService",
        ),
    proFormaInterestCover: quotient(
      yearly(now.total("ebit")),
      sum(yearly(now.line("interest")), known(replaces ? 0 : request.amount * PRO_FORMA_RATE)),
      "interest",
    ),
    amountToSales: quotient(amount, yearly(now.line("sales")), "sales"),
    ebitdaToAmount: quotient(yearly(now.total("ebitda")), amount, "amount"),
    securityCover: quotient(known(security), amount, "amount"),
    tenorMonths: request.tenorMonths > 0 ? known(request.tenorMonths) : missing("tenor"),
    dueWithinYear: quotient(known(first.principal), amount, "amount"),
  };
}

const isRepaidAtOnce = ({ repayment }: AskedLoan): boolean => repayment === "bullet" || repayment === "revolving";

/** Payments and principal of the first twelve months, minor units. */
function firstYear({ amount, tenorMonths, repayment }: AskedLoan): { payment: number; principal: number } {
  return schedule({ principal: amount, annualRate: PRO_FORMA_RATE, months: tenorMonths, repayment })
    .slice(0, MONTHS_OF_A_YEAR)
    .reduce(
      (all, { payment, principal }) => ({ payment: all.payment + payment, principal: all.principal + principal }),
      { payment: 0, principal: 0 },
    );
}
