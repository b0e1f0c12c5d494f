import type { DistortionKind } from "../../../casefile";
import type { CaseDocument, DocumentKind, FlagKind, Locator } from "../../../casefile/browser";
import type { CheckName } from "./checks";

export type Checked = DistortionKind | CheckName;

/** What a flag of each kind asks, whichever line it stands on; none where only the place tells what was meant. */
const ASKED_BY: Readonly<Record<FlagKind, readonly Checked[]>> = {
  fabricatedSales: ["fabricatedSales"],
  roundTripping: ["roundTripping"],
  underDeclaredSales: ["underDeclaredSales"],
  hiddenBorrowing: ["hiddenBorrowing", "debts"],
  windowDressing: ["windowDressing", "cashBanked"],
  capitalisedExpenses: ["capitalisedExpenses", "assetsListed"],
  staleStock: ["staleStock"],
  deadReceivables: ["deadReceivables"],
  ownerLoans: ["ownerLoans"],
  hiddenGuarantee: ["hiddenGuarantee"],
  overstatedOutput: ["overstatedOutput", "stockListed", "power"],
  ghostStaff: ["ghostStaff"],
  overstatedCollateral: ["security"],
  forgedStatement: ["forgedStatement"],
  divertedLoan: ["divertedLoan", "assetsListed"],
  hiddenConcentration: ["hiddenConcentration"],
  strawOwner: ["strawOwner", "identity"],
  knockOut: ["identity"],
  evasiveAnswer: [],
  other: [],
};

/** What a paper is held against by custom, for a flag that says no more than its place. */
const BY_PAPER: Readonly<Record<DocumentKind, readonly Checked[]>> = {
  application: ["consent", "fabricatedSales"],
  licence: ["strawOwner", "identity"],
  resolution: ["consent"],
  screening: ["identity"],
  statements: ["fabricatedSales"],
  interim: ["fabricatedSales"],
  salesBook: ["fabricatedSales"],
  drawings: ["household"],
  bankStatement: ["forgedStatement"],
  billRegister: ["receivablesListed", "hiddenConcentration"],
  walletSummary: ["wallet"],
  tillSummary: ["till"],
  vatReturns: ["underDeclaredSales"],
  taxRating: ["underDeclaredSales"],
  electricity: ["power"],
  water: ["water"],
  payroll: ["ghostStaff"],
  socialInsurance: ["ghostStaff"],
  ageing: ["deadReceivables"],
  inventory: ["staleStock"],
  assetRegister: ["divertedLoan", "assetsListed"],
  orderBook: ["hiddenConcentration"],
  customs: ["fabricatedSales"],
  loanList: ["debts"],
  authorisation: ["identity"],
  creditReport: ["debts"],
  collateral: ["security"],
  lease: ["rent"],
  relatedParties: ["identity"],
  household: ["household"],
  interview: ["fabricatedSales"],
  siteVisit: ["ghostStaff"],
  sourceNotes: [],
};

/** A line of the accounts and the list, account or return that it is held against. */
const BY_LINE: Readonly<Record<string, readonly Checked[]>> = {
  cash: ["cashBanked"],
  receivables: ["receivablesListed"],
  inventory: ["stockListed"],
  fixedAssets: ["assetsListed"],
  depreciation: ["assetsListed"],
  payables: ["payablesListed"],
  shortTermDebt: ["debts"],
  currentPortionLongTermDebt: ["debts"],
  longTermDebt: ["debts"],
  interest: ["debts"],
  prepayments: ["ownerLoans"],
  otherReceivables: ["ownerLoans"],
  operatingExpenses: ["capitalisedExpenses"],
  headcount: ["ghostStaff"],
  leasePayments: ["rent"],
  otherEquity: ["hiddenBorrowing"],
};

/** What the owner was asked, and the check that holds his answer against a paper. */
const BY_QUESTION: Readonly<Record<string, readonly Checked[]>> = {
  business: ["strawOwner"],
  customers: ["hiddenConcentration"],
  terms: ["deadReceivables"],
  cash: ["till"],
  power: ["power"],
  staff: ["ghostStaff"],
  suppliers: ["payablesListed"],
  stock: ["staleStock"],
  otherLoans: ["debts"],
  oldLoan: ["debts"],
  guarantees: ["hiddenGuarantee"],
  purpose: ["consent"],
  otherBanks: ["debts"],
  household: ["household"],
  ventures: ["ownerLoans"],
  worry: ["hiddenConcentration"],
  tax: ["underDeclaredSales"],
  savings: ["household"],
  records: ["identity"],
};

/** What the visitor noted, likewise. */
const BY_TOPIC: Readonly<Record<string, readonly Checked[]>> = {
  premises: ["rent", "assetsListed"],
  machines: ["assetsListed", "power"],
  staff: ["ghostStaff"],
  stock: ["stockListed", "staleStock"],
  orders: ["hiddenConcentration"],
  books: ["fabricatedSales"],
  owner: ["identity"],
  request: ["consent"],
};

function byPlace(document: CaseDocument, at: string): readonly Checked[] {
  switch (document.kind) {
    case "statements":
    case "interim":
      return BY_LINE[at.split(".")[1] ?? ""] ?? [];
    case "ageing":
      return document.side === "payables" ? ["payablesListed"] : [];
    case "interview": {
      const asked = document.answers
        .find(({ id }) => id === at)
        ?.question.code.split(".")
        .at(-1);
      return BY_QUESTION[asked ?? ""] ?? [];
    }
    case "siteVisit":
      return BY_TOPIC[document.notes.find(({ id }) => id === at)?.topic ?? ""] ?? [];
    case "creditReport":
      return /^g\d/.test(at) ? ["hiddenGuarantee"] : [];
    case "application":
      return at === "largestCustomerShare"
        ? ["hiddenConcentration"]
        : at === "employees"
          ? ["ghostStaff"]
          : at === "otherLoans"
            ? ["debts"]
            : at === "lastYearSales"
              ? ["fabricatedSales"]
              : [];
    default:
      return [];
  }
}

/** The checks that answer a flag, best first: what its kind asks, then what its place and paper are held against. */
export function checksFor(kind: FlagKind, document: CaseDocument | undefined, { at }: Locator): readonly Checked[] {
  const ofPaper = document ? [...byPlace(document, at), ...BY_PAPER[document.kind]] : [];
  // Who sits behind everything: a file whose other papers are missing still has been screened.
  return [...ASKED_BY[kind], ...ofPaper, "identity"];
}
