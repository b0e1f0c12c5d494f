import type { HouseholdDocument } from "../casefile/document-types";
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

/** Rows of a household sheet that the firm itself pays, or that are debt service. */
const PAID_BY_FIRM: ReadonlySet<string> = new Set(["household.income.firm", "household.income.bonus"]);
const DEBT_PAYMENT = "household.expense.mortgage";

/**
 * A household's year, `months` of what its sheet says of one. What the firm pays the owner is no other income, and an
 * instalment stands once, under debt service. Taxes are taken as part of the living cost.
 */
export function householdOf(sheet: HouseholdDocument, months = 12): Household {
  const total = (amounts: readonly number[]) => months * amounts.reduce((at, amount) => at + amount, 0);
  const amounts = (rows: HouseholdDocument["monthlyIncome"], counts: (code: string) => boolean) =>
    total(rows.filter(({ item }) => counts(item.code)).map(({ amount }) => amount));
  return {
    ownerOtherIncome: amounts(sheet.monthlyIncome, (code) => !PAID_BY_FIRM.has(code)),
    ownerLivingCost: amounts(sheet.monthlyExpenses, (code) => code !== DEBT_PAYMENT),
    ownerDebtService: total(sheet.debts.map(({ monthlyPayment }) => monthlyPayment)),
  };
}

const negative = (figure: Figure): Figure => combine([figure], (value) => 0 - value);
