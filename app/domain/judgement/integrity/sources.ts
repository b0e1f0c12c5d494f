import type { CaseDocument, DocumentKind } from "../../casefile/browser";

/**
 * Who stands behind a paper. What comes out of the applicant's own hands (accounts, lists, declarations, answers) is no
 * source: it is what the sources are held against.
 */
export const SOURCES = [
  "bank",
  "paymentService",
  "taxOffice",
  "insuranceOffice",
  "customs",
  "powerCompany",
  "waterCompany",
  "bureau",
  "companyRegister",
  "collateralFile",
  "landlord",
  "compliance",
  "visit",
] as const;
export type Source = (typeof SOURCES)[number];

const BEHIND: Readonly<Record<DocumentKind, Source | undefined>> = {
  application: undefined,
  licence: "companyRegister",
  resolution: undefined,
  screening: "compliance",
  statements: undefined,
  interim: undefined,
  salesBook: undefined,
  drawings: undefined,
  bankStatement: "bank",
  billRegister: undefined,
  walletSummary: "paymentService",
  tillSummary: undefined,
  vatReturns: "taxOffice",
  taxRating: "taxOffice",
  electricity: "powerCompany",
  water: "waterCompany",
  payroll: undefined,
  socialInsurance: "insuranceOffice",
  ageing: undefined,
  inventory: undefined,
  assetRegister: undefined,
  orderBook: undefined,
  customs: "customs",
  loanList: undefined,
  authorisation: undefined,
  creditReport: "bureau",
  collateral: "collateralFile",
  lease: "landlord",
  relatedParties: undefined,
  household: undefined,
  interview: undefined,
  siteVisit: "visit",
  sourceNotes: undefined,
};

/**
 * The independent sources among these papers, each once. Every account is one of its own: two banks do not copy from each
 * other. `claim` is the source that says what is doubted: it does not speak against itself.
 */
export function independentSources(
  papers: readonly Pick<CaseDocument, "id" | "kind">[],
  claim: Source | undefined,
): readonly Source[] {
  const seen = new Map<string, Source>();
  for (const { id, kind } of papers) {
    const source = BEHIND[kind];
    if (source && source !== claim) seen.set(source === "bank" ? id : source, source);
  }
  return [...seen.values()];
}
