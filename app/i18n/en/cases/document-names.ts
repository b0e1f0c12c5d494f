import type { DocumentKind } from "~/domain/casefile/browser";

/** What each kind of paper is called: in the binder, at a place of it, in the debrief, in a hint. One name for one paper. */
export const DOCUMENT_NAMES = {
  application: "Application",
  statements: "Financial statements",
  bankStatement: "Bank statement",
  vatReturns: "VAT returns",
  electricity: "Electricity bills",
  interview: "Interview",
  sourceNotes: "Notes on the source",
  licence: "Business licence",
  interim: "Interim statement",
  walletSummary: "Payment app",
  tillSummary: "Till",
  water: "Water bills",
  payroll: "Payroll",
  socialInsurance: "Social insurance",
  ageing: "Open items by age",
  inventory: "Stock list",
  assetRegister: "Asset register",
  loanList: "Loan list",
  creditReport: "Credit report",
  customs: "Customs declarations",
  lease: "Lease",
  orderBook: "Order book",
  relatedParties: "Related parties",
  collateral: "Security and appraisals",
  household: "Owner's household",
  siteVisit: "Site visit",
  salesBook: "Sales book",
  drawings: "Owner's drawings",
  screening: "Compliance sheet",
  billRegister: "Acceptance bills",
  taxRating: "Tax credit rating",
  authorisation: "Bureau authorisation",
  resolution: "Resolution to borrow",
} as const satisfies Record<DocumentKind, string>;

/** Where a file holds several papers of a kind: whose account, which side. */
export const ACCOUNT_NAMES = { main: "Main account", second: "Second account", owner: "Owner's account" } as const;
export const AGEING_NAMES = { receivables: "Receivables by age", payables: "Payables by age" } as const;
