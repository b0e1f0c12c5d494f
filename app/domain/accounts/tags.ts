import type { BalanceLine, MemoLine, ProfitLine, TotalLine } from "../statements";

/** Change this with any change of the table: it is stored with each imported case. */
export const TAG_TABLE_VERSION = "uk-gaap-3";

/** The line of the cash flow that the movement of a balance belongs to. */
export type CashUse =
  | "cash"
  | "tradeDebtors"
  | "inventory"
  | "otherDebtors"
  | "tradeCreditors"
  | "otherCreditors"
  | "groupBalances"
  | "tax"
  | "fixedAssets"
  | "investments"
  | "loans"
  | "financeLeases"
  | "ownersBalances"
  | "shareCapital"
  | "retainedEarnings";

export type TagTarget =
  | { readonly kind: "profit"; readonly line: ProfitLine }
  | { readonly kind: "balance"; readonly line: BalanceLine; readonly cash: CashUse }
  /** a charge that operating expenses already contain, told by a note */
  | { readonly kind: "depreciationNote" }
  | { readonly kind: "memo"; readonly line: MemoLine }
  | { readonly kind: "total"; readonly total: TotalLine }
  | { readonly kind: "subtotal" }
  | { readonly kind: "detail"; readonly of: string };

export interface TagRule {
  /** the tag, with "/current", "/nonCurrent" or "/<equity class>" where the source says it by a dimension */
  readonly concept: string;
  readonly to: TagTarget;
  /** another tag for the very same figure: where both are filed, the second is a repetition */
  readonly sameAs?: string;
  /** the tag that contains it: where that is filed for the same maturity, this one tells what it is made of */
  readonly partOf?: string;
  /** the reason, where the choice is not obvious */
  readonly why?: string;
}

const profit = (concept: string, line: ProfitLine, why?: string): TagRule => ({
  concept,
  to: { kind: "profit", line },
  why,
});
const balance = (concept: string, line: BalanceLine, cash: CashUse, why?: string): TagRule => ({
  concept,
  to: { kind: "balance", line, cash },
  why,
});
const total = (concept: string, of: TotalLine): TagRule => ({ concept, to: { kind: "total", total: of } });
const subtotal = (concept: string): TagRule => ({ concept, to: { kind: "subtotal" } });
const memo = (concept: string, line: MemoLine): TagRule => ({ concept, to: { kind: "memo", line } });
const same = (rule: TagRule, sameAs: string): TagRule => ({ ...rule, sameAs });
const part = (rule: TagRule, partOf: string): TagRule => ({ ...rule, partOf });
const detail = (concept: string, of: string, why?: string): TagRule => ({ concept, to: { kind: "detail", of }, why });

/**
 * UK GAAP tags (FRS 102 and FRS 105 filings) to standard lines. Every amount keeps the sign of the filing: expenses,
 * tax charges and liabilities are positive there as here; a loss, a tax credit and negative equity are negative.
 * Debtors and creditors stay current or non-current as filed, so that the filed subtotals tie; moving one is the
 * analyst's adjustment.
 */
export const TAG_RULES: readonly TagRule[] = [
  // Profit and loss account
  profit("TurnoverRevenue", "sales"),
  profit("CostSales", "costOfSales"),
  profit(
    "CostRawMaterialsConsumables",
    "costOfSales",
    "The by-nature format has no cost of sales; materials come nearest, staff stays in operating expenses.",
  ),
  profit("OtherOperatingIncome", "otherOperatingIncome"),
  profit("OtherOperatingIncomeFormat2", "otherOperatingIncome"),
  profit("DistributionCosts", "operatingExpenses"),
  profit(
    "AdministrativeExpenses",
    "operatingExpenses",
    "They contain the year's depreciation: where a note states it, it is taken out and shown on its own line.",
  ),
  profit("OtherOperatingExpensesFormat2", "operatingExpenses"),
  profit("OtherExternalCharges", "operatingExpenses", "Services bought in; a line of the by-nature format."),
  profit(
    "StaffCostsEmployeeBenefitsExpense",
    "operatingExpenses",
    "An expense of the by-nature format; in a note it is a part of expenses already counted.",
  ),
  profit("DepreciationAmortisationImpairmentExpense", "depreciation", "A line of its own in the by-nature format."),
  profit("InterestPayableSimilarChargesFinanceCosts", "interest"),
  profit("OtherInterestReceivableSimilarIncomeFinanceIncome", "nonOperatingIncome"),
  profit(
    "TaxTaxCreditOnProfitOrLossOnOrdinaryActivities",
    "tax",
    "Current and deferred tax together; a credit is negative.",
  ),
  profit("DividendsPaid", "dividends"),
  total("GrossProfitLoss", "grossProfit"),
  total("OperatingProfitLoss", "ebit"),
  total("ProfitLossOnOrdinaryActivitiesBeforeTax", "profitBeforeTax"),
  total("ProfitLoss", "netProfit"),
  subtotal("ComprehensiveIncomeExpense"),
  detail("CurrentTaxForPeriod", "TaxTaxCreditOnProfitOrLossOnOrdinaryActivities"),
  detail("DeferredTaxExpenseCredit", "TaxTaxCreditOnProfitOrLossOnOrdinaryActivities"),

  // Notes to the profit and loss account
  {
    concept: "DepreciationExpensePropertyPlantEquipment",
    to: { kind: "depreciationNote" },
    why: "The note does not say where it is charged; administrative expenses are assumed.",
  },
  {
    concept: "DepreciationFinanced",
    to: { kind: "depreciationNote" },
    why: "Depreciation of leased assets is a charge beside that of owned ones; the two are added.",
  },
  subtotal("IncreaseFromDepreciationChargeForYearPropertyPlantEquipment"),
  memo("OperatingLeaseOther", "leasePayments"),
  memo("AverageNumberEmployeesDuringPeriod", "headcount"),
  memo("AdditionsPropertyPlantEquipment", "capitalExpenditure"),
  same(
    memo("AdditionsOtherThanThroughBusinessCombinationsPropertyPlantEquipment", "capitalExpenditure"),
    "AdditionsPropertyPlantEquipment",
  ),
  detail("TransfersPPE", "PropertyPlantEquipment", "Assets moved within the group: part of the year's movement."),
  detail("DisposalsNBV", "PropertyPlantEquipment", "At book value; what was received for them is not disclosed."),

  // Assets
  balance("CashBankOnHand", "cash", "cash"),
  balance("TradeDebtorsTradeReceivables", "receivables", "tradeDebtors"),
  balance("TotalInventories", "inventory", "inventory"),
  balance("PrepaymentsAccruedIncome", "prepayments", "otherDebtors"),
  balance("OtherDebtors", "otherReceivables", "otherDebtors"),
  balance(
    "DebtorsAfterOneYear",
    "otherReceivables",
    "otherDebtors",
    "UK accounts count debtors due after a year among current assets; left there so that the subtotal ties.",
  ),
  balance(
    "AmountsOwedByGroupUndertakings",
    "otherReceivables",
    "groupBalances",
    "Owed by related parties, not by customers.",
  ),
  balance("AmountsOwedByDirectors", "otherReceivables", "ownersBalances", "Owed by the owners, not by customers."),
  balance("DeferredTaxAsset", "otherCurrentAssets", "tax", "Filed within debtors; it never turns into cash by itself."),
  balance("PropertyPlantEquipment", "fixedAssets", "fixedAssets"),
  balance("InvestmentsFixedAssets", "otherNonCurrentAssets", "investments"),
  balance("InvestmentProperty", "otherNonCurrentAssets", "investments"),
  balance("IntangibleAssets", "otherNonCurrentAssets", "investments"),
  subtotal("FixedAssets"),
  balance(
    "FixedAssets/unsplit",
    "fixedAssets",
    "fixedAssets",
    "A micro-entity files fixed assets as one figure; intangible assets and investments may be in it.",
  ),
  balance(
    "PrepaymentsAccruedIncomeNotExpressedWithinCurrentAssetSubtotal",
    "prepayments",
    "otherDebtors",
    "A micro-entity's line of its own, beside current assets.",
  ),
  balance(
    "CalledUpShareCapitalNotPaidNotExpressedAsCurrentAsset",
    "otherNonCurrentAssets",
    "shareCapital",
    "Owed by the owners for their shares; a micro-entity shows it above fixed assets.",
  ),
  total("CurrentAssets", "currentAssets"),
  subtotal("Debtors"),
  same(subtotal("Debtors/current"), "DebtorsWithinOneYear"),
  same(
    balance("Debtors/nonCurrent", "otherReceivables", "otherDebtors", "Due after a year, yet among current assets."),
    "DebtorsAfterOneYear",
  ),
  subtotal("DebtorsWithinOneYear"),
  subtotal("PropertyPlantEquipmentGrossCost"),
  subtotal("AccumulatedDepreciationImpairmentPropertyPlantEquipment"),

  // Liabilities
  balance("BankLoansOverdrafts/current", "shortTermDebt", "loans", "Repayable on demand or within the year."),
  balance("BankLoansOverdrafts/nonCurrent", "longTermDebt", "loans"),
  part(
    balance(
      "BankOverdrafts",
      "shortTermDebt",
      "loans",
      "Repayable on demand, whatever the filing says of its maturity.",
    ),
    "BankLoansOverdrafts",
  ),
  part(
    balance(
      "BankBorrowings/current",
      "currentPortionLongTermDebt",
      "loans",
      "Bank loans without overdrafts: what falls due within a year is the next instalments.",
    ),
    "BankLoansOverdrafts",
  ),
  part(balance("BankBorrowings/nonCurrent", "longTermDebt", "loans"), "BankLoansOverdrafts"),
  balance(
    "OtherLoansCurrent",
    "currentPortionLongTermDebt",
    "loans",
    "Other loans are term loans: what falls due within a year is the next instalments.",
  ),
  balance("OtherLoansNoncurrent", "longTermDebt", "loans"),
  balance(
    "OtherRemainingBorrowings/current",
    "currentPortionLongTermDebt",
    "loans",
    "Loans of others than banks: what falls due within a year is the next instalments.",
  ),
  balance("OtherRemainingBorrowings/nonCurrent", "longTermDebt", "loans"),
  subtotal("TotalBorrowings"),
  subtotal("TotalBorrowings/current"),
  subtotal("TotalBorrowings/nonCurrent"),
  balance(
    "FinanceLeaseLiabilitiesCurrent",
    "currentPortionLongTermDebt",
    "financeLeases",
    "Leases and hire purchase are debt; the part due within a year is debt service.",
  ),
  balance("FinanceLeaseLiabilitiesNoncurrent", "longTermDebt", "financeLeases"),
  same(
    balance("FinanceLeaseLiabilitiesPresentValueTotal/current", "currentPortionLongTermDebt", "financeLeases"),
    "FinanceLeaseLiabilitiesCurrent",
  ),
  same(
    balance("FinanceLeaseLiabilitiesPresentValueTotal/nonCurrent", "longTermDebt", "financeLeases"),
    "FinanceLeaseLiabilitiesNoncurrent",
  ),
  balance("TradeCreditorsTradePayables", "payables", "tradeCreditors"),
  balance("CorporationTaxPayable", "taxPayable", "tax"),
  balance(
    "OtherTaxationSocialSecurityPayable",
    "otherCurrentLiabilities",
    "otherCreditors",
    "VAT and payroll taxes move with trade, not with profit: kept apart from the tax on profit.",
  ),
  subtotal("TaxationSocialSecurityPayable"),
  balance(
    "TaxationSocialSecurityPayable/unsplit",
    "otherCurrentLiabilities",
    "otherCreditors",
    "Tax on profit, VAT and payroll taxes as one figure: how much of it is tax on profit is not said.",
  ),
  balance("AccruedLiabilitiesDeferredIncome", "accruals", "otherCreditors"),
  balance("OtherCreditors", "otherCurrentLiabilities", "otherCreditors"),
  balance("OtherCreditors/nonCurrent", "otherNonCurrentLiabilities", "otherCreditors"),
  balance(
    "AmountsOwedToGroupUndertakings",
    "otherCurrentLiabilities",
    "groupBalances",
    "Owed to related parties; an analyst may treat it as debt or as equity.",
  ),
  balance(
    "AmountsOwedToGroupUndertakings/nonCurrent",
    "otherNonCurrentLiabilities",
    "groupBalances",
    "Owed to related parties; an analyst may treat it as debt or as equity.",
  ),
  balance(
    "AmountsOwedToDirectors",
    "otherCurrentLiabilities",
    "ownersBalances",
    "The owner's money; an analyst may treat it as equity when it is subordinated.",
  ),
  balance(
    "AmountsOwedToDirectors/nonCurrent",
    "otherNonCurrentLiabilities",
    "ownersBalances",
    "The owner's money; an analyst may treat it as equity when it is subordinated.",
  ),
  same(
    balance(
      "LoansFromDirectors/current",
      "otherCurrentLiabilities",
      "ownersBalances",
      "The owner's money, among creditors. Without a maturity it is a note on related parties, and is not counted again.",
    ),
    "AmountsOwedToDirectors",
  ),
  same(
    balance("LoansFromDirectors/nonCurrent", "otherNonCurrentLiabilities", "ownersBalances"),
    "AmountsOwedToDirectors/nonCurrent",
  ),
  balance(
    "TaxationIncludingDeferredTaxationBalanceSheetSubtotal",
    "otherNonCurrentLiabilities",
    "tax",
    "Presented below total assets less current liabilities, so it stays non-current although some of it may be due soon.",
  ),
  balance(
    "ProvisionsForLiabilitiesBalanceSheetSubtotal",
    "otherNonCurrentLiabilities",
    "otherCreditors",
    "Presented below creditors; when it will be paid is not said.",
  ),
  balance(
    "AccruedLiabilitiesNotExpressedWithinCreditorsSubtotal",
    "otherNonCurrentLiabilities",
    "otherCreditors",
    "A micro-entity shows accruals below long-term creditors and does not say when they fall due.",
  ),
  total("CreditorsWithinOneYear", "currentLiabilities"),
  same(total("Creditors/current", "currentLiabilities"), "CreditorsWithinOneYear"),
  subtotal("CreditorsAfterOneYear"),
  same(subtotal("Creditors/nonCurrent"), "CreditorsAfterOneYear"),
  subtotal("NetCurrentAssetsLiabilities"),
  subtotal("TotalAssetsLessCurrentLiabilities"),
  subtotal("NetAssetsLiabilities"),

  // Equity
  balance("CalledUpShareCapital", "shareCapital", "shareCapital"),
  same(balance("Equity/ShareCapital", "shareCapital", "shareCapital"), "CalledUpShareCapital"),
  balance(
    "Equity/PreferenceShares",
    "shareCapital",
    "shareCapital",
    "Counted as equity as filed; redeemable preference shares would be debt.",
  ),
  balance("Equity/SharePremium", "otherEquity", "shareCapital"),
  balance("RetainedEarnings", "retainedEarnings", "retainedEarnings"),
  same(balance("Equity/RetainedEarningsAccumulatedLosses", "retainedEarnings", "retainedEarnings"), "RetainedEarnings"),
  total("Equity", "equity"),
];

/**
 * A total that stands for a line where the filing has none of the tags that it is made of; its rule is then
 * "<tag>/unsplit".
 */
export const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  TaxationSocialSecurityPayable: ["CorporationTaxPayable", "OtherTaxationSocialSecurityPayable"],
  FixedAssets: ["PropertyPlantEquipment", "IntangibleAssets", "InvestmentProperty", "InvestmentsFixedAssets"],
};
