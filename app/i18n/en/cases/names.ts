import type { FlagKind } from "~/domain/casefile/browser";

/** What things of a case are called, on the worksheet and on pages that have no other text of it. */
export const PURPOSE_NAMES = {
  workingCapital: "Working capital",
  equipment: "Equipment",
  premises: "Premises",
  refinance: "Refinancing of other loans",
};

export const COLLATERAL_NAMES = {
  deposit: "Deposit with us",
  home: "Home",
  shopOrOffice: "Shop or office",
  factoryOrLand: "Factory or land",
  machineryOrVehicle: "Machinery or vehicle",
  receivables: "Receivables",
  stock: "Stock",
};

export const REPAYMENT_NAMES = {
  levelInstalment: "Level instalments",
  equalPrincipal: "Equal parts of principal",
  bullet: "At maturity in one sum",
  revolving: "Revolving line",
};

export const FLAG_NAMES = {
  fabricatedSales: "Sales that may be invented",
  underDeclaredSales: "Sales kept from the tax office",
  overstatedOutput: "More output than the works can make",
  hiddenConcentration: "Hidden dependence on one customer",
  roundTripping: "Money going in a circle",
  hiddenBorrowing: "Borrowing that is not in the books",
  hiddenGuarantee: "Guarantee that is not stated",
  divertedLoan: "Loan spent on something else",
  windowDressing: "Figures dressed up for the date",
  capitalisedExpenses: "Expenses booked as assets",
  staleStock: "Stock that no longer sells",
  deadReceivables: "Receivables that will not be paid",
  overstatedCollateral: "Security worth less than stated",
  ownerLoans: "Firm's money lent to the owner",
  strawOwner: "Someone else behind the owner",
  ghostStaff: "Staff that do not add up",
  forgedStatement: "Statement or paper that may be forged",
  knockOut: "Rule that ends the application",
  evasiveAnswer: "Evasive answer",
  other: "Something else",
  customerConcentration: "Dependence on one customer", // of worksheets from before hiddenConcentration
} satisfies Readonly<Record<FlagKind | "customerConcentration", string>>;

export const RATIO_NAMES = {
  dscr: "Debt service cover",
  interestCover: "Interest cover",
  debtToAssets: "Liabilities to assets",
  current: "Current ratio",
  quick: "Quick ratio",
  grossMargin: "Gross margin",
  ebitdaMargin: "EBITDA margin",
  netMargin: "Net margin",
  salesGrowth: "Growth of sales",
  dso: "Customers pay after",
  dio: "Stock lasts",
  dpo: "Suppliers are paid after",
  ccc: "Cash cycle",
  globalDscr: "Cover with the household",
  fccr: "Fixed charge cover",
};
