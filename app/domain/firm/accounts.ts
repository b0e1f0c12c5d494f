import type { Minor } from "../money";

/** The chart of accounts: every account and its number. From `sales` on they are closed at the turn of the year. */
export const ACCOUNT = {
  cash: 0,
  receivables: 1,
  ownerReceivable: 2,
  vatRefundReceivable: 3,
  inventory: 4,
  fixedAssets: 5,
  accumulatedDepreciation: 6,
  bankLoans: 7,
  privateLoans: 8,
  interestPayable: 9,
  payables: 10,
  vatPayable: 11,
  incomeTaxPayable: 12,
  accruals: 13,
  shareCapital: 14,
  ownerContributions: 15,
  retainedEarnings: 16,
  drawings: 17,
  sales: 18,
  otherIncome: 19,
  materials: 20,
  productionWages: 21,
  otherWages: 22,
  socialInsurance: 23,
  power: 24,
  water: 25,
  rent: 26,
  otherCosts: 27,
  stockWriteDowns: 28,
  badDebts: 29,
  exceptional: 30,
  depreciation: 31,
  interest: 32,
  incomeTax: 33,
} as const;

export type Account = keyof typeof ACCOUNT;
export type AccountNumber = (typeof ACCOUNT)[Account];

/** By number. Balances are debit-positive: a liability, equity or income account stands below zero. */
export const ACCOUNTS = Object.keys(ACCOUNT) as readonly Account[];
/** Closed to retained earnings at the turn of the year, together with the drawings. */
export const PROFIT_ACCOUNTS = Object.values(ACCOUNT).slice(ACCOUNT.sales);

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
    balances.vatRefundReceivable +
    balances.inventory +
    balances.fixedAssets +
    balances.accumulatedDepreciation +
    Math.max(0, balances.vatPayable) +
    Math.max(0, balances.incomeTaxPayable)
  );
}
