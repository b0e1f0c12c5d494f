import {
  type BalanceLine,
  cashFlow,
  compoundGrowth,
  type IpcCheck,
  known,
  marginCheck,
  quartilePosition,
  salesCheck,
  type Statement,
} from "../statements";
import { InputError, type Reader } from "./reader";
import { type Calculations, noResult, valueOf } from "./types";

export const cashCalculations: Calculations = {
  uca_cash_flow: (read) => {
    const [before, now] = twoYears(read);
    const flow = cashFlow(now, before);
    if ("reason" in flow) return noResult(flow.reason);
    const { subtotals, changeInCash, remainder } = flow;
    return {
      gross_cash: valueOf(subtotals.grossCash),
      operating_cash: valueOf(subtotals.operatingCash),
      cash_to_serve_debt: valueOf(subtotals.afterOperations),
      after_debt_service: valueOf(subtotals.afterDebtService),
      before_financing: valueOf(subtotals.beforeFinancing),
      after_financing: valueOf(subtotals.financing),
      change_in_cash: changeInCash,
      unexplained: remainder,
    };
  },

  compound_growth: (read) =>
    valueOf(
      compoundGrowth(known(read.number("before")), known(read.number("after")), read.number("years", { above: 0 })),
    ),

  quartile_position: (read) => {
    const [lower, median, upper] = [read.number("lower"), read.number("median"), read.number("upper")];
    if (lower > median || median > upper) throw new InputError(`input "median" must lie between "lower" and "upper"`);
    return valueOf(quartilePosition(known(read.number("value")), { lower, median, upper }));
  },

  ipc_sales_check: (read, rules) => {
    const [stated, evidence] = [known(read.number("stated")), known(read.number("evidence"))];
    return checked(salesCheck(stated, evidence, rules.tolerances));
  },

  ipc_margin_check: (read, rules) => {
    const products = read.rows("products").map((row, index) => {
      const [sales, unitPrice, unitCost] = row;
      if (sales === undefined || unitPrice === undefined || unitCost === undefined || row.length !== 3) {
        throw new InputError(`input "products[${index}]" must be [sales, unit price, unit cost]`);
      }
      return { sales, unitPrice, unitCost };
    });
    const check = marginCheck(known(read.number("stated_margin")), products, rules.tolerances);
    return { weighted_margin: valueOf(check.evidence), ...checked(check) };
  },
};

const checked = ({ deviation, flag }: IpcCheck) => ({
  deviation: valueOf(deviation),
  flag: flag ?? valueOf(deviation),
});

/** Names of the inputs that are [opening, closing] balances. */
const BALANCES: Readonly<Record<string, BalanceLine>> = {
  cash: "cash",
  receivables: "receivables",
  inventory: "inventory",
  prepayments: "prepayments",
  other_current_assets: "otherCurrentAssets",
  fixed_assets: "fixedAssets",
  payables: "payables",
  accruals: "accruals",
  tax_payable: "taxPayable",
  short_term_debt: "shortTermDebt",
  current_portion_ltd: "currentPortionLongTermDebt",
  long_term_debt: "longTermDebt",
  share_capital: "shareCapital",
};

/** Balance lines that the request does not name are the same in both years. */
const UNMOVED = {
  otherReceivables: 0,
  otherCurrentLiabilities: 0,
  otherNonCurrentAssets: 0,
  otherNonCurrentLiabilities: 0,
  otherEquity: 0,
} as const;

function twoYears(read: Reader): readonly [Statement, Statement] {
  const opening: Partial<Record<BalanceLine, number>> = {};
  const closing: Partial<Record<BalanceLine, number>> = {};
  for (const [name, line] of Object.entries(BALANCES)) {
    const [first, last, more] = read.numbers(name);
    if (last === undefined || more !== undefined) throw new InputError(`input "${name}" must be [opening, closing]`);
    opening[line] = first;
    closing[line] = last;
  }
  const flows = {
    sales: read.number("sales"),
    costOfSales: read.number("cogs"),
    operatingExpenses: read.number("operating_expenses"),
    depreciation: read.number("depreciation"),
    otherOperatingIncome: read.number("other_operating_income"),
    nonOperatingIncome: read.number("non_operating_income"),
    interest: read.number("interest"),
    tax: read.number("tax"),
    dividends: read.number("dividends"),
  };
  return [
    { periodEnd: "", months: 12, lines: { ...UNMOVED, ...opening } },
    { periodEnd: "", months: 12, lines: { ...UNMOVED, ...closing, ...flows } },
  ];
}
