import type { Minor } from "../../money";
import { breakEvenPd, priceGrid } from "../../pricing";
import type { Figure } from "../../statements";
import { securityTaken } from "./own-score";
import { type OfferWorkings, salesOfClass, type WorkingGround, type Workings } from "./workings";
import type { Worksheet } from "./worksheet";

/** Tenors in months that the grid compares with the one considered. */
const TENORS = [12, 24, 36, 60];

export interface OfferOptions {
  readonly amounts: readonly Minor[];
  readonly tenors: readonly number[];
  /** price, annual decimal, by amount, then tenor: without security and, where something is offered, with it */
  readonly rates: readonly (readonly { readonly unsecured: number; readonly secured: number | undefined }[])[];
  /** twelve-month PD at which the rate earns the hurdle, and at which it earns nothing but its cost */
  readonly breakEven: { readonly hurdle: Figure; readonly cost: Figure };
}

/**
 * What the policy's price would be for other amounts, tenors and security at the same PD; and how wrong that PD may be for
 * the loan as the analyst would make it, with the security taken and the LGD stated.
 */
export function offerOptions(
  worksheet: Pick<Worksheet, "collateral" | "lgd">,
  offer: OfferWorkings,
  { request, currency, size, policy, facts }: WorkingGround,
  periods: Workings["periods"],
): OfferOptions {
  const { amount, tenorMonths, repayment } = offer.terms;
  const sales = salesOfClass({ currency, policy, facts }, periods);
  const base = { repayment, sales, size };
  const amounts = rising([amount, amount / 2, request.amount]);
  const tenors = rising([tenorMonths, ...TENORS]).filter((months) => months <= policy.limits.maxTenorMonths);
  const securities = request.collateral.length > 0 ? [[], request.collateral] : [[]];
  const cells = priceGrid({ ...base, pd: offer.pd }, { amounts, tenors, securities }, policy);
  const rateOf = (row: number, column: number, security: number) =>
    cells[(row * tenors.length + column) * securities.length + security]?.price.waterfall.rate;
  const collateral = securityTaken(worksheet, request.collateral);
  const loan = { ...base, exposure: amount, tenorMonths, collateral, lgd: worksheet.lgd };
  return {
    amounts,
    tenors,
    rates: amounts.map((_, row) =>
      tenors.map((__, column) => ({
        unsecured: rateOf(row, column, 0)!,
        secured: securities.length > 1 ? rateOf(row, column, 1) : undefined,
      })),
    ),
    breakEven: {
      hurdle: breakEvenPd(offer.rate, policy.hurdleRate, loan, policy),
      cost: breakEvenPd(offer.rate, 0, loan, policy),
    },
  };
}

/** Whole and positive, each once, the smallest first. */
const rising = (values: readonly number[]): number[] =>
  [...new Set(values.map(Math.round))].filter((value) => value > 0).sort((a, b) => a - b);
