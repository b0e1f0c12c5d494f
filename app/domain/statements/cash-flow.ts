import { combine, difference, known, sum, type Figure } from "./figure";
import type { BalanceLine, Statement } from "./lines";
import { figures, type Figures } from "./totals";

export type CashFlowSection = "operating" | "investing" | "financing";
export interface CashFlowLine {
  readonly id: string;
  readonly section: CashFlowSection;
  readonly amount: Figure;
}

/** Where the cash of a period came from and went. Minor units; inflows positive. */
export interface CashFlow {
  readonly lines: readonly CashFlowLine[];
  readonly sections: Readonly<Record<CashFlowSection, number>>;
  /** closing cash − opening cash, from the balance sheets */
  readonly changeInCash: number;
  /** what the known lines leave unexplained: the effect of lines the sources do not state, or of books that do not tie */
  readonly remainder: number;
}

/** Balance lines by the cash-flow line they move; uses of cash (assets) count with the opposite sign. */
const WORKING_ASSETS: readonly BalanceLine[] = [
  "receivables",
  "inventory",
  "prepayments",
  "otherReceivables",
  "otherCurrentAssets",
];
const WORKING_LIABILITIES: readonly BalanceLine[] = ["payables", "accruals", "otherCurrentLiabilities"];
const FINANCING: readonly BalanceLine[] = [
  "shortTermDebt",
  "otherNonCurrentLiabilities",
  "shareCapital",
  "otherEquity",
];

/**
 * Indirect cash flow in the layout of the uniform credit analysis: operations before debt service, investment,
 * financing. Known lines + remainder = change in cash, exactly. Unknown when either balance of cash is.
 */
export function cashFlow(current: Statement, previous: Statement): CashFlow | { readonly reason: string } {
  const now = figures(current);
  const before = figures(previous);
  const changeInCash = change(now, before, "cash");
  if (changeInCash.value === undefined) return { reason: changeInCash.reason };

  const line = (section: CashFlowSection, id: string, amount: Figure): CashFlowLine => ({ section, id, amount });
  const lines = [
    line("operating", "profitBeforeTax", now.total("profitBeforeTax")),
    line("operating", "interestAddedBack", now.line("interest")),
    line("operating", "depreciation", now.line("depreciation")),
    ...WORKING_ASSETS.map((id) => line("operating", id, negative(change(now, before, id)))),
    ...WORKING_LIABILITIES.map((id) => line("operating", id, change(now, before, id))),
    line("operating", "taxPaid", difference(change(now, before, "taxPayable"), now.line("tax"))),
    line("investing", "fixedAssets", negative(sum(change(now, before, "fixedAssets"), now.line("depreciation")))),
    line("investing", "otherNonCurrentAssets", negative(change(now, before, "otherNonCurrentAssets"))),
    line("financing", "interestPaid", negative(now.line("interest"))),
    line(
      "financing",
      "longTermDebt", // the current portion is the same debt, one year nearer
      sum(change(now, before, "longTermDebt"), change(now, before, "currentPortionLongTermDebt")),
    ),
    ...FINANCING.map((id) => line("financing", id, change(now, before, id))),
    line("financing", "dividends", negative(now.line("dividends"))),
  ];

  const sections = { operating: 0, investing: 0, financing: 0 };
  for (const { section, amount } of lines) sections[section] += amount.value ?? 0;
  return {
    lines,
    sections,
    changeInCash: changeInCash.value,
    remainder: changeInCash.value - sections.operating - sections.investing - sections.financing,
  };
}

const change = (now: Figures, before: Figures, line: BalanceLine): Figure =>
  difference(now.line(line), before.line(line));

const negative = (figure: Figure): Figure => combine([known(0), figure], (zero, value) => zero - value);
