import { headcount, PRIVATE_LOAN, type FirmState } from "../../firm/index";
import { monthEnd, monthOfYear } from "../../money/calendar";
import type { Minor } from "../../money/index";
import type { Statement, StandardLine } from "../../statements/lines";
import type { StatementsDocument } from "../types";
import type { Drawn, World } from "./world";

const YEARS = 3;

/** Three annual statements as the books have them. */
export function drawStatements(world: World): Drawn<StatementsDocument> {
  return {
    document: { id: "statements", kind: "statements", basis: "management", years: trueStatements(world) },
    noise: [],
  };
}

export function trueStatements({ life }: World): Statement[] {
  const { states } = life;
  return Array.from({ length: YEARS }, (_, i) => {
    const end = states.length - 1 - 12 * (YEARS - 1 - i);
    return statementOf(states[end]!, states.slice(end - 11, end + 1));
  });
}

/** The statement of the year that ends with `state` in December, before the books are closed. */
function statementOf(state: FirmState, year: readonly FirmState[]): Statement {
  if (monthOfYear(state.month) !== 12) throw new RangeError("a year ends in December");
  const { balances: b, firm } = state;
  const powerIn = (place: boolean): Minor => (firm.industry.powerInCostOfSales === place ? b.power : 0);
  const debt = debtOf(state);
  const profit = -(
    b.sales +
    b.materials +
    b.productionWages +
    b.otherWages +
    b.power +
    b.rent +
    b.otherCosts +
    b.badDebts +
    b.depreciation +
    b.interest +
    b.incomeTax
  );
  const lines: Record<StandardLine, Minor> = {
    sales: -b.sales,
    costOfSales: b.materials + b.productionWages + powerIn(true),
    otherOperatingIncome: 0,
    operatingExpenses: b.otherWages + powerIn(false) + b.rent + b.otherCosts + b.badDebts,
    depreciation: b.depreciation,
    interest: b.interest,
    nonOperatingIncome: 0,
    tax: b.incomeTax,
    dividends: b.drawings,
    cash: b.cash,
    receivables: b.receivables,
    inventory: b.inventory,
    prepayments: 0,
    otherReceivables: 0,
    otherCurrentAssets: Math.max(0, b.vatPayable) + Math.max(0, b.incomeTaxPayable),
    fixedAssets: b.fixedAssets + b.accumulatedDepreciation,
    otherNonCurrentAssets: 0,
    shortTermDebt: debt.short,
    currentPortionLongTermDebt: debt.currentPortion,
    payables: -b.payables,
    taxPayable: Math.max(0, -b.vatPayable) + Math.max(0, -b.incomeTaxPayable),
    accruals: -b.accruals - b.interestPayable,
    otherCurrentLiabilities: 0,
    longTermDebt: debt.long,
    otherNonCurrentLiabilities: 0,
    shareCapital: -b.shareCapital,
    retainedEarnings: -b.retainedEarnings + profit - b.drawings,
    otherEquity: -b.ownerContributions,
    capitalExpenditure: year.reduce((sum, { figures }) => sum + figures.capex, 0),
    leasePayments: b.rent,
    headcount: headcount(state),
  };
  return { periodEnd: monthEnd(state.month), months: 12, lines };
}

/** Loans by when they fall due: bullets within a year are short, of instalment loans the next twelve months. */
function debtOf({ loans }: FirmState): { short: Minor; currentPortion: Minor; long: Minor } {
  let [short, currentPortion, long] = [0, 0, 0];
  for (const loan of loans) {
    if (loan.id === PRIVATE_LOAN || loan.repayment === "bullet" || loan.repayment === "revolving") {
      short += loan.balance;
      continue;
    }
    let rest = loan.balance;
    for (let i = 0; i < 12 && rest > 0; i++) {
      const interest = Math.round((rest * loan.annualRate) / 12);
      rest -= Math.min(
        rest,
        loan.repayment === "levelInstalment" ? Math.max(0, loan.payment - interest) : loan.payment,
      );
    }
    currentPortion += loan.balance - rest;
    long += rest;
  }
  return { short, currentPortion, long };
}
