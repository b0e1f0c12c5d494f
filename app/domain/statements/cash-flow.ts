import { combine, difference, known, sum, type Figure } from "./figure";
import type { BalanceLine, Statement } from "./lines";
import { figures, type Figures } from "./totals";

/**
 * The stages of a direct cash flow, each served by what the one before leaves: what trading brought in, what serves the
 * debt, what is invested, and how the rest was financed.
 */
export const CASH_FLOW_STAGES = [
  "grossCash",
  "operatingCash",
  "afterOperations",
  "afterDebtService",
  "beforeFinancing",
  "financing",
] as const;
export type CashFlowStage = (typeof CASH_FLOW_STAGES)[number];

export interface CashFlowLine {
  readonly id: string;
  readonly stage: CashFlowStage;
  readonly amount: Figure;
}

/** Where the cash of a period came from and went. Minor units; inflows positive. */
export interface CashFlow {
  readonly lines: readonly CashFlowLine[];
  /** the sum of all lines up to the end of the stage; unknown with the reason of the first line that is */
  readonly subtotals: Readonly<Record<CashFlowStage, Figure>>;
  /** closing cash − opening cash, from the balance sheets */
  readonly changeInCash: number;
  /** what the known lines leave unexplained: the effect of lines the sources do not state, or of books that do not tie */
  readonly remainder: number;
}

/**
 * Direct cash flow in the layout of the uniform credit analysis (UCA): each line of the profit statement is turned into
 * cash by the balance lines it moves. The debt due is the current portion on the *opening* sheet. Known lines +
 * remainder = change in cash, exactly. Without a balance of cash: the reason.
 */
export function cashFlow(current: Statement, previous: Statement): CashFlow | { readonly reason: string } {
  const now = figures(current);
  const before = figures(previous);
  /** positive where the liability grew */
  const source = (line: BalanceLine): Figure => difference(now.line(line), before.line(line));
  /** positive where the asset shrank */
  const release = (line: BalanceLine): Figure => difference(before.line(line), now.line(line));
  const changeInCash = source("cash");
  if (changeInCash.value === undefined) return { reason: changeInCash.reason };

  const lines = [
    ...stage("grossCash", {
      cashFromSales: sum(now.line("sales"), release("receivables")),
      paidToSuppliers: sum(negative(now.line("costOfSales")), release("inventory"), source("payables")),
    }),
    ...stage("operatingCash", {
      paidForOperations: sum(
        negative(now.line("operatingExpenses")),
        release("prepayments"),
        source("accruals"),
        source("otherCurrentLiabilities"),
      ),
      otherOperatingIncome: now.line("otherOperatingIncome"),
    }),
    ...stage("afterOperations", {
      nonOperatingIncome: now.line("nonOperatingIncome"),
      otherReceivables: release("otherReceivables"),
      otherCurrentAssets: release("otherCurrentAssets"),
      taxPaid: difference(source("taxPayable"), now.line("tax")),
    }),
    ...stage("afterDebtService", {
      interestPaid: negative(now.line("interest")),
      debtDueRepaid: negative(before.line("currentPortionLongTermDebt")),
    }),
    ...stage("beforeFinancing", {
      dividends: negative(now.line("dividends")),
      // Net book value falls by depreciation without any cash.
      capitalExpenditure: difference(release("fixedAssets"), now.line("depreciation")),
      otherNonCurrentAssets: release("otherNonCurrentAssets"),
    }),
    ...stage("financing", {
      shortTermDebt: source("shortTermDebt"),
      longTermDebt: newLongTermDebt(now, before),
      otherNonCurrentLiabilities: source("otherNonCurrentLiabilities"),
      shareCapital: source("shareCapital"),
      otherEquity: source("otherEquity"),
    }),
  ];
  const known = lines.reduce((total, { amount }) => total + (amount.value ?? 0), 0);
  return {
    lines,
    subtotals: subtotalsOf(lines),
    changeInCash: changeInCash.value,
    remainder: changeInCash.value - known,
  };
}

const stage = (id: CashFlowStage, amounts: Readonly<Record<string, Figure>>): CashFlowLine[] =>
  Object.entries(amounts).map(([line, amount]) => ({ id: line, stage: id, amount }));

/** All long-term debt, the part due next included, against what last year's repayment left of it. */
const newLongTermDebt = (now: Figures, before: Figures): Figure =>
  difference(sum(now.line("longTermDebt"), now.line("currentPortionLongTermDebt")), before.line("longTermDebt"));

function subtotalsOf(lines: readonly CashFlowLine[]): Record<CashFlowStage, Figure> {
  const upTo = (last: CashFlowStage): Figure => {
    const stages = CASH_FLOW_STAGES.slice(0, CASH_FLOW_STAGES.indexOf(last) + 1);
    return sum(...lines.filter((line) => stages.includes(line.stage)).map(({ amount }) => amount));
  };
  return Object.fromEntries(CASH_FLOW_STAGES.map((id) => [id, upTo(id)])) as Record<CashFlowStage, Figure>;
}

const negative = (figure: Figure): Figure => combine([known(0), figure], (zero, value) => zero - value);
