import { debtService } from "./debt-service";
import { combine, figureOf, known, quotient, sum, type Figure } from "./figure";
import type { Figures } from "./totals";

/** The owner's purse over the same period as the statement, minor units. */
export interface Household {
  readonly ownerOtherIncome?: number;
  /** nil where it is part of the living cost */
  readonly ownerPersonalTax?: number;
  readonly ownerLivingCost?: number;
  readonly ownerDebtService?: number;
}

/** Business and household as one purse. Minor units of one period; costs negative among the lines. */
export interface GlobalCashFlow {
  readonly lines: readonly { readonly id: string; readonly amount: Figure }[];
  readonly available: Figure;
  readonly debtService: Figure;
  /** available / debt service, times */
  readonly dscr: Figure;
}

/**
 * Global cash flow: EBITDA − the firm's cash taxes + the owner's other income − personal tax − living cost, against the
 * debt service of firm and owner. Drawings drop out, because they pay for the living cost. House definition.
 */
export function globalCashFlow(now: Figures, household: Household): GlobalCashFlow {
  const lines = [
    { id: "ebitda", amount: now.total("ebitda") },
    { id: "tax", amount: negative(now.line("tax")) },
    { id: "ownerOtherIncome", amount: figureOf(household.ownerOtherIncome, "ownerOtherIncome") },
    { id: "ownerPersonalTax", amount: known(0 - (household.ownerPersonalTax ?? 0)) },
    { id: "ownerLivingCost", amount: negative(figureOf(household.ownerLivingCost, "ownerLivingCost")) },
  ];
  const available = sum(...lines.map(({ amount }) => amount));
  const service = sum(debtService(now), figureOf(household.ownerDebtService, "ownerDebtService"));
  return { lines, available, debtService: service, dscr: quotient(available, service, "debtService") };
}

const negative = (figure: Figure): Figure => combine([figure], (value) => 0 - value);
