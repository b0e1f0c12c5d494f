import type { DocumentKind } from "../../casefile/browser";

/** What a reader weighs, gathered as a credit officer speaks of it. */
export interface EvidenceLine {
  readonly id: EvidenceLineId;
  /** features of the ideal reader, without their way of repayment; none where only cards weigh it */
  readonly features: readonly string[];
  /** where one reads it, the best first: of a firm without books another paper than of one that keeps them */
  readonly papers: readonly DocumentKind[];
  /** of a list by age its side; of other kinds one paper is as good as another */
  readonly doc?: string;
  /** characteristics of scorecards that speak of the same thing: so much of it a model has counted */
  readonly scoredBy: readonly string[];
  /** of what it names none is better than another: whatever a reader finds in it agrees with it */
  readonly isNeutral?: true;
  /** features that say by themselves that it is bad, and below what: no reader is told that it speaks for the firm */
  readonly badBelow?: readonly (readonly [feature: string, bound: number])[];
  /** the same, from what on */
  readonly badFrom?: readonly (readonly [feature: string, bound: number])[];
  /** it is read over the last year and the running one, where there is one */
  readonly withInterim?: true;
}

export type EvidenceLineId = (typeof LINES)[number]["id"];

const ACCOUNTS = ["statements", "salesBook"] as const;

const LINES = [
  {
    id: "margin",
    features: ["interimMargin", "marginToTrade", "netMargin", "lossYears"],
    papers: ACCOUNTS,
    scoredBy: ["ebitdaMargin", "netMargin"],
    badBelow: [
      ["netMargin", 0],
      ["interimMargin", 0],
    ],
  },
  {
    id: "means",
    features: [
      "dscr",
      "interestCover",
      "proFormaDscr",
      "proFormaInterestCover",
      "ebitdaToAmount",
      "shortfall",
      "firmsShortfall",
      "coverOfDue",
      "yearsCash",
    ],
    papers: ["statements", "household", "salesBook"],
    scoredBy: ["dscr", "interestCover", "proFormaDscr", "proFormaInterestCover"],
    badBelow: [
      ["dscr", 1],
      ["interestCover", 1],
      ["proFormaDscr", 1],
      ["proFormaInterestCover", 1],
      ["yearsCash", 0],
    ],
    withInterim: true,
  },
  {
    id: "debt",
    features: ["debtToAssets", "proFormaLeverage", "debtToSales", "shortDebtToSales"],
    papers: ["loanList", "statements"],
    scoredBy: ["debtToAssets"],
    badFrom: [["debtToAssets", 1]],
  },
  {
    id: "liquidity",
    features: ["current"],
    papers: ACCOUNTS,
    scoredBy: ["current", "quick"],
    badBelow: [["current", 0]], // of the logarithm: less at hand than is soon due
  },
  { id: "growth", features: ["salesGrowth", "runningGrowth"], papers: ACCOUNTS, scoredBy: ["salesGrowth"] },
  { id: "drawings", features: ["drawings"], papers: ["drawings", "statements"], scoredBy: [] },
  { id: "supplierDays", features: ["dpo"], papers: ACCOUNTS, scoredBy: ["dpo"] },
  { id: "customerDays", features: ["dso"], papers: ACCOUNTS, scoredBy: ["dso"] },
  { id: "stockDays", features: ["dio"], papers: ["inventory", "statements"], scoredBy: ["dio"] },
  { id: "size", features: ["sales"], papers: ACCOUNTS, scoredBy: [] },
  { id: "withoutBooks", features: ["withoutBooks"], papers: ["salesBook", "statements"], scoredBy: ["qualityOfBooks"] },
  { id: "oldPayables", features: ["oldPayables"], papers: ["ageing"], doc: "payables", scoredBy: [] },
  { id: "oldReceivables", features: ["oldReceivables"], papers: ["ageing"], doc: "receivables", scoredBy: [] },
  {
    id: "payments",
    features: ["lateMonths", "worstLateness", "lateOfLate", "watched"],
    papers: ["creditReport"],
    scoredBy: ["latePayments"],
  },
  { id: "enquiries", features: ["enquiries"], papers: ["creditReport"], scoredBy: ["lenderEnquiries"] },
  { id: "guarantees", features: ["guarantees", "guaranteeOverdue"], papers: ["creditReport"], scoredBy: [] },
  { id: "records", features: ["pendingRecords", "pastRecords"], papers: ["creditReport"], scoredBy: [] },
  { id: "lineUse", features: ["lineUse"], papers: ["creditReport"], scoredBy: [] },
  { id: "ratesPaid", features: ["ratesPaid"], papers: ["loanList"], scoredBy: [] },
  { id: "balances", features: ["lowestBalance", "usualBalance"], papers: ["bankStatement"], scoredBy: [] },
  { id: "receipts", features: ["receiptsTrend"], papers: ["bankStatement"], scoredBy: [] },
  { id: "declared", features: ["declaredTrend"], papers: ["vatReturns"], scoredBy: [] },
  { id: "taxClass", features: ["taxClass"], papers: ["taxRating"], scoredBy: [] },
  { id: "insurance", features: ["insuranceUnpaid"], papers: ["socialInsurance"], scoredBy: [] },
  {
    id: "household",
    features: ["ownersMoney", "ownersWorth", "privateDebtService", "privateCredit", "owesFirm"],
    papers: ["household"],
    scoredBy: [],
  },
  {
    id: "experience",
    features: ["years", "experience"],
    papers: ["application"],
    scoredBy: ["yearsInBusiness", "ownerExperience"],
  },
  { id: "premises", features: ["premisesOwned"], papers: ["application"], scoredBy: ["premises"] },
  { id: "customers", features: ["largestCustomer"], papers: ["application"], scoredBy: ["customerConcentration"] },
  { id: "visit", features: ["activity", "orders", "books"], papers: ["siteVisit"], scoredBy: [] },
  {
    id: "loan",
    features: ["bullet", "line", "renewal", "tenor"],
    papers: ["application"],
    scoredBy: ["dueWithinYear"],
    isNeutral: true,
  },
  { id: "security", features: [], papers: ["collateral", "application"], scoredBy: ["securityCover"] },
  { id: "amount", features: ["amountToSales", "newMoney"], papers: ["application"], scoredBy: ["amountToSales"] },
] as const satisfies readonly (Omit<EvidenceLine, "id"> & { readonly id: string })[];

/** Every feature belongs to one of these. */
export const EVIDENCE_LINES: readonly EvidenceLine[] = LINES;
