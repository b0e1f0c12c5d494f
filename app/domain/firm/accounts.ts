import type { Minor } from "../money/index";

/** The chart of accounts: every account and its number. From `sales` on they are closed at the turn of the year. */
export const ACCOUNT = {
  cash: 0,
  receivables: 1,
  ownerReceivable: 2,
  inventory: 3,
  fixedAssets: 4,
  accumulatedDepreciation: 5,
  bankLoans: 6,
  privateLoans: 7,
  interestPayable: 8,
  payables: 9,
  vatPayable: 10,
  incomeTaxPayable: 11,
  accruals: 12,
  shareCapital: 13,
  ownerContributions: 14,
  retainedEarnings: 15,
  drawings: 16,
  sales: 17,
  otherIncome: 18,
  materials: 19,
  productionWages: 20,
  otherWages: 21,
  socialInsurance: 22,
  power: 23,
  water: 24,
  rent: 25,
  otherCosts: 26,
  stockWriteDowns: 27,
  badDebts: 28,
  exceptional: 29,
  depreciation: 30,
  interest: 31,
  incomeTax: 32,
} as const;

export type Account = keyof typeof ACCOUNT;
export type AccountNumber = (typeof ACCOUNT)[Account];

/** By number. Balances are debit-positive: a liability, equity or income account stands below zero. */
export const ACCOUNTS = Object.keys(ACCOUNT) as readonly Account[];
/** Closed to retained earnings at the turn of the year, together with the drawings. */
export const PROFIT_ACCOUNTS = ACCOUNTS.slice(ACCOUNT.sales);

export type Balances = Readonly<Record<Account, Minor>>;

export const emptyBalances = (): Record<Account, Minor> =>
  Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Record<Account, Minor>;

/** Profit after tax since the last closing; a loss is negative. */
export function netProfit(balances: Balances): Minor {
  const { sales, otherIncome, materials, productionWages, otherWages, socialInsurance, power, water, rent } = balances;
  const { otherCosts, stockWriteDowns, badDebts, exceptional, depreciation, interest, incomeTax } = balances;
  const running = materials + productionWages + otherWages + socialInsurance + power + water + rent + otherCosts;
  const losses = stockWriteDowns + badDebts + exceptional;
  return -(sales + otherIncome) - running - losses - depreciation - interest - incomeTax;
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
    balances.ownerReceivable +
    balances.inventory +
    balances.fixedAssets +
    balances.accumulatedDepreciation +
    Math.max(0, balances.vatPayable) +
    Math.max(0, balances.incomeTaxPayable)
  );
}
