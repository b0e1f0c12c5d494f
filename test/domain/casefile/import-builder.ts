import { type AccountsRow, importAccounts, type ImportedAccounts } from "~/domain/accounts";

type Cells = AccountsRow["cells"];

const BLANK: Cells = {
  company_anon_id: "FIRM-1",
  industry: "Parking beside an airport",
  sic: "",
  period_end: "2025-12-31",
  period_months: "12",
  statement: "BS",
  item: "item",
  uk_gaap_tag: "",
  dimension: "",
  value: "0",
  unit: "GBP",
  basis: "invented",
};

/** Rows of a file from the cells that matter; the heading is line 1. */
export function rowsOf(...cells: readonly Partial<Cells>[]): AccountsRow[] {
  return cells.map((some, i) => ({ line: i + 2, cells: { ...BLANK, ...some } }));
}

/** The rows of one statement: tag → amount, a tag with its dimension as "Tag[Axis=Member]". */
export function statement(
  name: "PL" | "BS" | "NOTE",
  year: number,
  amounts: Readonly<Record<string, number>>,
): Partial<Cells>[] {
  return Object.entries(amounts).map(([key, value]) => {
    const [tag = "", dimension = ""] = key.replace("]", "").split("[");
    return {
      statement: name,
      period_end: `${year}-12-31`,
      uk_gaap_tag: tag,
      item: tag,
      dimension,
      value: String(value),
    };
  });
}

export function imported(...cells: readonly Partial<Cells>[]): ImportedAccounts {
  const result = importAccounts(rowsOf(...cells), { firm: "FIRM-1" });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.accounts;
}

export const fateOf = (accounts: ImportedAccounts, tag: string, dimension = "") =>
  accounts.rows.filter(({ fact }) => fact.tag === tag && fact.dimension === dimension).map(({ fate }) => fate);

export const findingsOf = (accounts: ImportedAccounts, code: string) =>
  accounts.findings.filter(({ text }) => text.code.startsWith(code));

/** Two years of a firm with group balances, leases and loans; every total was added up by hand. */
export const OPENING = statement("BS", 2024, {
  PropertyPlantEquipment: 500,
  TradeDebtorsTradeReceivables: 100,
  AmountsOwedByGroupUndertakings: 60,
  OtherDebtors: 20,
  DeferredTaxAsset: 12,
  CashBankOnHand: 90,
  CurrentAssets: 282,
  OtherLoansCurrent: 30,
  TradeCreditorsTradePayables: 80,
  AccruedLiabilitiesDeferredIncome: 40,
  FinanceLeaseLiabilitiesCurrent: 25,
  CorporationTaxPayable: 7,
  CreditorsWithinOneYear: 182,
  OtherLoansNoncurrent: 90,
  FinanceLeaseLiabilitiesNoncurrent: 50,
  CreditorsAfterOneYear: 140,
  CalledUpShareCapital: 10,
  RetainedEarnings: 450,
  Equity: 460,
});
export const CLOSING = [
  ...statement("PL", 2025, {
    TurnoverRevenue: 1000,
    CostSales: 600,
    GrossProfitLoss: 400,
    AdministrativeExpenses: 280,
    OperatingProfitLoss: 120,
    InterestPayableSimilarChargesFinanceCosts: 20,
    ProfitLossOnOrdinaryActivitiesBeforeTax: 100,
    TaxTaxCreditOnProfitOrLossOnOrdinaryActivities: 22,
    CurrentTaxForPeriod: 18,
    DeferredTaxExpenseCredit: 4,
    ProfitLoss: 78,
    DividendsPaid: 15,
  }),
  ...statement("NOTE", 2025, {
    DepreciationExpensePropertyPlantEquipment: 30,
    DepreciationFinanced: 25,
    StaffCostsEmployeeBenefitsExpense: 150,
    OperatingLeaseOther: 12,
    AdditionsPropertyPlantEquipment: 120,
    TransfersPPE: 6,
    DisposalsNBV: 11,
    ContingentGuaranteesLoans: 400,
  }),
  ...statement("BS", 2025, {
    PropertyPlantEquipment: 560,
    TradeDebtorsTradeReceivables: 125,
    AmountsOwedByGroupUndertakings: 45,
    OtherDebtors: 26,
    DeferredTaxAsset: 8,
    CashBankOnHand: 130,
    CurrentAssets: 334,
    OtherLoansCurrent: 30,
    TradeCreditorsTradePayables: 70,
    AccruedLiabilitiesDeferredIncome: 66,
    FinanceLeaseLiabilitiesCurrent: 35,
    CorporationTaxPayable: 10,
    CreditorsWithinOneYear: 211,
    OtherLoansNoncurrent: 60,
    FinanceLeaseLiabilitiesNoncurrent: 100,
    CreditorsAfterOneYear: 160,
    CalledUpShareCapital: 10,
    RetainedEarnings: 513,
    Equity: 523,
  }),
];
