import { type FirmState, headcount, netProfit } from "../../firm";
import { type Minor, monthEnd, monthOfYear, roundHalfUp } from "../../money";
import type { StandardLine, Statement } from "../../statements";
import type { StatementsDocument } from "./types/accounts";
import type { Drawn, World } from "./world";

const YEARS = 3;
const MONTHS = 12;

/** Three annual statements as the books have them, prepared by the management. */
export function drawStatements(world: World): Drawn<StatementsDocument> {
  return {
    document: { id: "statements", kind: "statements", basis: "management", years: trueStatements(world) },
    noise: [],
  };
}

/** The last three closed calendar years by the books, oldest first; minor units. */
export function trueStatements({ life }: World): Statement[] {
  const { states } = life;
  const lastDecember = states.length - 1 - monthsSinceDecember(states.at(-1)!);
  return Array.from({ length: YEARS }, (_, i) => {
    const end = lastDecember - MONTHS * (YEARS - 1 - i);
    return statementOf(states.slice(end - MONTHS + 1, end + 1));
  });
}

/** Months of the running year that have ended; none when the year has just closed. */
export const monthsSinceDecember = ({ month }: FirmState): number => monthOfYear(month) % MONTHS;

/** The statement of a period that began in January, from the states at the ends of its months; minor units. */
export function statementOf(period: readonly FirmState[]): Statement {
  const [first, state] = [period[0], period.at(-1)];
  if (!first || !state || monthOfYear(first.month) !== 1)
    throw new RangeError("a statement's period begins in January");
  const lines: Record<StandardLine, Minor> = {
    ...profitLines(state),
    ...assetLines(state),
    ...claimLines(state),
    capitalExpenditure: period.reduce((sum, { figures }) => sum + figures.capex, 0),
    leasePayments: state.balances.rent,
    headcount: headcount(state),
  };
  return { periodEnd: monthEnd(state.month), months: period.length, lines };
}

/** The profit accounts run from January on: they are closed at the turn of the year. */
function profitLines({ balances: b, firm }: FirmState) {
  const utilities = b.power + b.water;
  const inCostOfSales = firm.industry.utilitiesInCostOfSales ? utilities : 0;
  return {
    sales: -b.sales,
    costOfSales: b.materials + b.productionWages + b.stockWriteDowns + inCostOfSales,
    otherOperatingIncome: 0,
    operatingExpenses:
      b.otherWages + b.socialInsurance + b.rent + b.otherCosts + b.badDebts + (utilities - inCostOfSales),
    depreciation: b.depreciation,
    interest: b.interest,
    // What nobody earned by trading: subsidies and awards, less damage and called guarantees.
    nonOperatingIncome: -b.otherIncome - b.exceptional,
    tax: b.incomeTax,
    dividends: b.drawings,
  };
}

function assetLines({ balances: b }: FirmState) {
  return {
    cash: b.cash,
    receivables: b.receivables,
    inventory: b.inventory,
    prepayments: 0,
    otherReceivables: b.ownerReceivable,
    otherCurrentAssets: b.vatRefundReceivable + Math.max(0, b.vatPayable) + Math.max(0, b.incomeTaxPayable),
    fixedAssets: b.fixedAssets + b.accumulatedDepreciation,
    otherNonCurrentAssets: 0,
  };
}

function claimLines(state: FirmState) {
  const { balances: b } = state;
  const debt = debtOf(state);
  return {
    shortTermDebt: debt.short,
    currentPortionLongTermDebt: debt.currentPortion,
    payables: -b.payables,
    taxPayable: Math.max(0, -b.vatPayable) + Math.max(0, -b.incomeTaxPayable),
    accruals: -b.accruals - b.interestPayable,
    otherCurrentLiabilities: 0,
    longTermDebt: debt.long,
    otherNonCurrentLiabilities: 0,
    shareCapital: -b.shareCapital,
    retainedEarnings: -b.retainedEarnings + netProfit(b) - b.drawings,
    otherEquity: -b.ownerContributions,
  };
}

/** Loans by when they fall due: lines, claims and bullets within a year are short; of instalments the next twelve months. */
function debtOf({ loans, month }: FirmState): { short: Minor; currentPortion: Minor; long: Minor } {
  let [short, currentPortion, long] = [0, 0, 0];
  for (const loan of loans) {
    if (loan.repayment === "bullet" && loan.matures - month > MONTHS) {
      long += loan.balance;
      continue;
    }
    if (loan.repayment === "bullet" || loan.repayment === "revolving") {
      short += loan.balance;
      continue;
    }
    let rest = loan.balance - loan.overduePrincipal;
    for (let i = 0; i < MONTHS && rest > 0; i++) {
      const interest = loan.repayment === "levelInstalment" ? roundHalfUp((rest * loan.annualRate) / 12) : 0;
      rest -= Math.min(rest, Math.max(0, loan.payment - interest));
    }
    currentPortion += loan.balance - rest;
    long += rest;
  }
  return { short, currentPortion, long };
}
