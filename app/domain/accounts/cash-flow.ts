import type { IsoDate, Minor } from "../money";
import { ASSET_LINES, figures } from "../statements";
import { type CashUse, TAG_RULES } from "./tags";
import type { ImportedPeriod } from "./types";

export type CashFlowItem =
  | "profitBeforeTax"
  | "depreciation"
  | "tradeDebtors"
  | "inventory"
  | "otherDebtors"
  | "tradeCreditors"
  | "otherCreditors"
  | "groupBalances"
  | "ownersBalances"
  | "taxPaid"
  | "additions"
  | "transfers"
  | "disposals"
  | "otherFixedAssets"
  | "fixedAssetsNet"
  | "investments"
  | "loans"
  | "financeLeases"
  | "shareCapital"
  | "dividends"
  | "impliedDividends"
  | "otherReserves";

export interface AccountsCashFlow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** inflows positive; lines of nil are left out */
  readonly lines: readonly { readonly item: CashFlowItem; readonly amount: Minor }[];
  readonly total: Minor;
  readonly changeInCash: Minor;
}
export interface NoCashFlow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: "balanceOpen" | "profitUnknown";
}

/**
 * The cash flow of each period from the one before, in the detail of the filing (group balances, leases and loans
 * apart). Both balance sheets must balance line by line, because then a line that is not filed is nil; the lines add up
 * to the change in cash by the identity cash = liabilities + equity − other assets.
 */
export function cashFlowLines(periods: readonly ImportedPeriod[]): (AccountsCashFlow | NoCashFlow)[] {
  return periods.slice(1).map((now, i) => cashFlowOf(periods[i] as ImportedPeriod, now));
}

function cashFlowOf(before: ImportedPeriod, now: ImportedPeriod): AccountsCashFlow | NoCashFlow {
  const dates = { from: before.statement.periodEnd, to: now.statement.periodEnd };
  if (!before.balances || !now.balances) return { ...dates, reason: "balanceOpen" };
  const result = figures(now.statement);
  const profitBeforeTax = result.total("profitBeforeTax").value;
  const netProfit = result.total("netProfit").value;
  if (profitBeforeTax === undefined || netProfit === undefined) return { ...dates, reason: "profitUnknown" };

  const moved = (use: CashUse): Minor => movement(before, now, use);
  const { depreciation, dividends } = now.statement.lines;
  const lines: AccountsCashFlow["lines"] = [
    { item: "profitBeforeTax", amount: profitBeforeTax },
    { item: "depreciation", amount: depreciation ?? 0 },
    { item: "tradeDebtors", amount: moved("tradeDebtors") },
    { item: "inventory", amount: moved("inventory") },
    { item: "otherDebtors", amount: moved("otherDebtors") },
    { item: "tradeCreditors", amount: moved("tradeCreditors") },
    { item: "otherCreditors", amount: moved("otherCreditors") },
    { item: "groupBalances", amount: moved("groupBalances") },
    { item: "ownersBalances", amount: moved("ownersBalances") },
    { item: "taxPaid", amount: moved("tax") - (profitBeforeTax - netProfit) },
    ...fixedAssets(now, moved("fixedAssets")),
    { item: "investments", amount: moved("investments") },
    { item: "loans", amount: moved("loans") },
    { item: "financeLeases", amount: moved("financeLeases") },
    { item: "shareCapital", amount: moved("shareCapital") },
    ...(dividends === undefined
      ? ([{ item: "impliedDividends", amount: moved("retainedEarnings") - netProfit }] as const)
      : ([
          { item: "dividends", amount: -dividends },
          { item: "otherReserves", amount: moved("retainedEarnings") - netProfit + dividends },
        ] as const)),
  ];
  return {
    ...dates,
    lines: lines.filter(({ amount }) => amount !== 0),
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    changeInCash: (now.amounts.CashBankOnHand ?? 0) - (before.amounts.CashBankOnHand ?? 0),
  };
}

/**
 * What the movement of fixed assets says of cash. With additions and depreciation filed: bought, transferred in, sold at
 * book value, and what is left unexplained; otherwise the net of all that.
 */
function fixedAssets(now: ImportedPeriod, moved: Minor): { item: CashFlowItem; amount: Minor }[] {
  const { depreciation, capitalExpenditure } = now.statement.lines;
  const beforeDepreciation = moved - (depreciation ?? 0);
  if (depreciation === undefined || capitalExpenditure === undefined)
    return [{ item: "fixedAssetsNet", amount: beforeDepreciation }];
  const { TransfersPPE = 0, DisposalsNBV = 0 } = now.amounts;
  return [
    { item: "additions", amount: -capitalExpenditure },
    { item: "transfers", amount: -TransfersPPE },
    { item: "disposals", amount: DisposalsNBV },
    { item: "otherFixedAssets", amount: beforeDepreciation + capitalExpenditure + TransfersPPE - DisposalsNBV },
  ];
}

/** Cash brought in by the balances of one use: less assets, more liabilities and equity. */
function movement(before: ImportedPeriod, now: ImportedPeriod, use: CashUse): Minor {
  let sum = 0;
  for (const { concept, sameAs, to } of TAG_RULES) {
    // a tag with a synonym is kept under the synonym, once
    if (to.kind !== "balance" || to.cash !== use || sameAs !== undefined) continue;
    const change = (now.amounts[concept] ?? 0) - (before.amounts[concept] ?? 0);
    sum += (ASSET_LINES as readonly string[]).includes(to.line) ? -change : change;
  }
  return sum;
}
