import { expect, test } from "vitest";
import type { HouseholdDocument } from "~/domain/casefile/documents/types/debt";
import { monthlyHousehold } from "~/domain/judgement/worksheet/household";

const rows = (amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([code, amount], i) => ({ id: `r${i}`, item: { code: `household.${code}` }, amount }));
const paper: HouseholdDocument = {
  id: "household",
  kind: "household",
  asOf: "2025-12-31",
  members: 4,
  assets: [],
  debts: [
    { id: "d1", item: { code: "household.debt.mortgage" }, balance: 90_000_000, monthlyPayment: 600_000 },
    { id: "d2", item: { code: "household.debt.card" }, balance: 500_000, monthlyPayment: 0 },
  ],
  monthlyIncome: rows({ "income.spouse": 800_000, "income.firm": 1_500_000, "income.bonus": 300_000 }),
  monthlyExpenses: rows({ "expense.mortgage": 600_000, "expense.food": 500_000, "expense.other": 250_000 }),
};

test("what the firm pays its owner is no income of the common purse, and the mortgage is counted once", () => {
  expect(monthlyHousehold(paper)).toEqual({
    ownerOtherIncome: 800_000,
    ownerPersonalTax: 0,
    ownerLivingCost: 750_000,
    ownerDebtService: 600_000,
  });
});
