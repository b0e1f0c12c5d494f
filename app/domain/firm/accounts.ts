import type { Minor } from "../money/index";

/** The chart of accounts. Balances are debit-positive: a liability, equity or income account stands below zero. */
export const ACCOUNTS = [
  "cash",
  "receivables",
  "inventory",
  "fixedAssets",
  "accumulatedDepreciation",
  "bankLoans",
  "privateLoans",
  "interestPayable",
  "payables",
  "vatPayable",
  "incomeTaxPayable",
  "accruals",
  "shareCapital",
  "ownerContributions",
  "retainedEarnings",
  "drawings",
  "sales",
  "materials",
  "productionWages",
  "otherWages",
  "power",
  "rent",
  "otherCosts",
  "badDebts",
  "depreciation",
  "interest",
  "incomeTax",
] as const;

export type Account = (typeof ACCOUNTS)[number];
export type Balances = Readonly<Record<Account, Minor>>;

/** Closed to retained earnings at the turn of the year, together with the drawings. */
export const PROFIT_ACCOUNTS = [
  "sales",
  "materials",
  "productionWages",
  "otherWages",
  "power",
  "rent",
  "otherCosts",
  "badDebts",
  "depreciation",
  "interest",
  "incomeTax",
] as const satisfies readonly Account[];

/** Written out, because engines copy an object of fixed shape several times faster, and every month copies it. */
export function emptyBalances(): Record<Account, Minor> {
  return {
    cash: 0,
    receivables: 0,
    inventory: 0,
    fixedAssets: 0,
    accumulatedDepreciation: 0,
    bankLoans: 0,
    privateLoans: 0,
    interestPayable: 0,
    payables: 0,
    vatPayable: 0,
    incomeTaxPayable: 0,
    accruals: 0,
    shareCapital: 0,
    ownerContributions: 0,
    retainedEarnings: 0,
    drawings: 0,
    sales: 0,
    materials: 0,
    productionWages: 0,
    otherWages: 0,
    power: 0,
    rent: 0,
    otherCosts: 0,
    badDebts: 0,
    depreciation: 0,
    interest: 0,
    incomeTax: 0,
  };
}

/** Profit after tax since the last closing; a loss is negative. */
export function netProfit(balances: Balances): Minor {
  return -PROFIT_ACCOUNTS.reduce((sum, account) => sum + balances[account], 0);
}

export const profitBeforeTax = (balances: Balances): Minor => netProfit(balances) + balances.incomeTax;

/** Book equity, this year's result included. */
export function equity(balances: Balances): Minor {
  return (
    netProfit(balances) -
    balances.shareCapital -
    balances.ownerContributions -
    balances.retainedEarnings -
    balances.drawings
  );
}

export function totalAssets(balances: Balances): Minor {
  // A VAT credit carried forward is an asset, VAT owed a liability: the same account on either side.
  return (
    balances.cash +
    balances.receivables +
    balances.inventory +
    balances.fixedAssets +
    balances.accumulatedDepreciation +
    Math.max(0, balances.vatPayable) +
    Math.max(0, balances.incomeTaxPayable)
  );
}
