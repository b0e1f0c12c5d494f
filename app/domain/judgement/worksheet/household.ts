import type { HouseholdDocument } from "../../casefile";
import type { Household } from "../../statements";

/** What the firm pays the owner: business and household are one purse, so it is no income of that purse. */
const FROM_THE_FIRM: readonly string[] = ["household.income.firm", "household.income.bonus"];
/** An instalment that stands with the debts as well. */
const TO_LENDERS: readonly string[] = [
  "household.expense.mortgage",
  "household.expense.carLoan",
  "household.expense.consumerLoan",
];

/** The owner's purse of one month as the household's paper states it, minor units. */
export function monthlyHousehold({ monthlyIncome, monthlyExpenses, debts }: HouseholdDocument): Required<Household> {
  const total = (rows: HouseholdDocument["monthlyIncome"], without: readonly string[]) =>
    rows.reduce((sum, { item, amount }) => (without.includes(item.code) ? sum : sum + amount), 0);
  return {
    ownerOtherIncome: total(monthlyIncome, FROM_THE_FIRM),
    ownerPersonalTax: 0, // incomes are stated as they arrive
    ownerLivingCost: total(monthlyExpenses, TO_LENDERS),
    ownerDebtService: debts.reduce((sum, { monthlyPayment }) => sum + monthlyPayment, 0),
  };
}
