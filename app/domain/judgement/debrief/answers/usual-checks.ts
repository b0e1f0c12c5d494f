import type { DistortionKind } from "../../../casefile";
import type { CaseDocument, DocumentKind, FlagKind, Locator } from "../../../casefile/browser";
import type { CheckName } from "./checks";

export type Checked = DistortionKind | CheckName;

/**
 * What tests the suspicion of each kind, whichever line it stands on. Nothing else answers it: papers that agree on another
 * question do not. Undefined where the flag names no suspicion and only its place tells what was asked.
 */
const ASKED_BY: Readonly<Record<FlagKind, readonly Checked[] | undefined>> = {
  fabricatedSales: ["fabricatedSales"],
  roundTripping: ["roundTripping"],
  underDeclaredSales: ["underDeclaredSales"],
  hiddenBorrowing: ["hiddenBorrowing", "debts"],
  windowDressing: ["windowDressing"],
  capitalisedExpenses: ["capitalisedExpenses"],
  staleStock: ["staleStock"],
  deadReceivables: ["deadReceivables"],
  ownerLoans: ["ownerLoans"],
  hiddenGuarantee: ["hiddenGuarantee"],
  overstatedOutput: ["overstatedOutput"],
  ghostStaff: ["ghostStaff"],
  overstatedCollateral: ["security"],
  forgedStatement: ["forgedStatement"],
  divertedLoan: ["earlierLoan"],
  hiddenConcentration: ["hiddenConcentration"],
  strawOwner: ["strawOwner"],
  knockOut: ["knockOuts"],
  evasiveAnswer: undefined,
  other: undefined,
};

/** What a paper as a whole is held against by custom, for a flag that says no more than its place. */
const BY_PAPER: Readonly<Partial<Record<DocumentKind, readonly Checked[]>>> = {
  resolution: ["consent"],
  screening: ["knockOuts"],
  salesBook: ["fabricatedSales"],
  drawings: ["household"],
  bankStatement: ["forgedStatement"],
  billRegister: ["receivablesListed"],
  walletSummary: ["wallet"],
  tillSummary: ["till"],
  vatReturns: ["underDeclaredSales"],
  taxRating: ["underDeclaredSales"],
  electricity: ["power"],
  water: ["water"],
  payroll: ["ghostStaff"],
  socialInsurance: ["ghostStaff"],
  inventory: ["staleStock"],
  assetRegister: ["assetsListed"],
  orderBook: ["hiddenConcentration"],
  customs: ["fabricatedSales"],
  loanList: ["debts"],
  collateral: ["security"],
  lease: ["rent"],
  household: ["household"],
};

/** A line of the accounts and the list, account or return that it is held against. */
const BY_LINE: Readonly<Record<string, readonly Checked[]>> = {
  sales: ["fabricatedSales"],
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

/** A field of the application, likewise. */
const BY_FIELD: Readonly<Record<string, readonly Checked[]>> = {
  amount: ["consent"],
  tenorMonths: ["consent"],
  purpose: ["purpose"],
  employees: ["ghostStaff"],
  largestCustomerShare: ["hiddenConcentration"],
  lastYearSales: ["fabricatedSales"],
  otherLoans: ["debts"],
};

/** What the owner was asked, and the check that holds his answer against a paper. */
const BY_QUESTION: Readonly<Record<string, readonly Checked[]>> = {
  sales: ["fabricatedSales"],
  customers: ["hiddenConcentration"],
  terms: ["deadReceivables"],
  cash: ["till"],
  power: ["power"],
  staff: ["ghostStaff"],
  suppliers: ["payablesListed"],
  stock: ["staleStock"],
  otherLoans: ["debts"],
  oldLoan: ["paidOnTime"],
  guarantees: ["hiddenGuarantee"],
  purpose: ["purpose"],
  otherBanks: ["enquiries"],
  household: ["household"],
  tax: ["underDeclaredSales"],
  savings: ["cashBanked"],
};

/** What the visitor noted, likewise. */
const BY_TOPIC: Readonly<Record<string, readonly Checked[]>> = {
  premises: ["rent"],
  machines: ["assetsListed"],
  staff: ["ghostStaff"],
  stock: ["stockListed", "staleStock"],
  orders: ["hiddenConcentration"],
  request: ["purpose"],
};

/** The question of an answer in the first talk, and the topic of a note; undefined elsewhere. */
function askedAt(document: CaseDocument, at: string): string | undefined {
  if (document.kind === "interview")
    return document.answers
      .find(({ id }) => id === at)
      ?.question.code.split(".")
      .at(-1);
  return document.kind === "siteVisit" ? document.notes.find(({ id }) => id === at)?.topic : undefined;
}

function byPlace(document: CaseDocument, at: string): readonly Checked[] {
  switch (document.kind) {
    case "statements":
    case "interim":
      return BY_LINE[at.split(".")[1] ?? ""] ?? [];
    case "ageing":
      return document.side === "payables" ? ["payablesListed"] : ["deadReceivables"];
    case "interview":
      return BY_QUESTION[askedAt(document, at) ?? ""] ?? [];
    case "siteVisit":
      return BY_TOPIC[askedAt(document, at) ?? ""] ?? [];
    case "creditReport":
      if (/^g/.test(at)) return ["hiddenGuarantee"];
      if (/^(q\d|enquiries)/.test(at)) return ["enquiries"];
      return /^h/.test(at) ? ["paidOnTime"] : /^f/.test(at) ? ["debts"] : [];
    case "application":
      return BY_FIELD[at] ?? [];
    case "licence":
      return at === "legalRepresentative" ? ["strawOwner"] : [];
    default:
      return [];
  }
}

/** Where a file says what the loan that is asked for is for. */
const isOnPurpose = (document: CaseDocument, at: string): boolean =>
  ["purpose", "request"].includes(askedAt(document, at) ?? at);

/** The checks that answer a flag, best first: those of its suspicion; where it names none, those of its place. */
export function checksFor(kind: FlagKind, document: CaseDocument | undefined, { at }: Locator): readonly Checked[] {
  const asked = ASKED_BY[kind];
  if (asked === undefined) return document ? [...byPlace(document, at), ...(BY_PAPER[document.kind] ?? [])] : [];
  // What is not paid out yet cannot have gone elsewhere: there the question is what it is for.
  return kind === "divertedLoan" && document && isOnPurpose(document, at) ? ["purpose"] : asked;
}

/** Whether a flag says what it suspects; otherwise it is answered with what its place is held against by custom. */
export const namesSuspicion = (kind: FlagKind): boolean => ASKED_BY[kind] !== undefined;
