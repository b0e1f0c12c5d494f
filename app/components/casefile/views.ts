import type { ComponentType } from "react";
import { Application } from "./application";
import { BankStatement } from "./bank-statement";
import { Electricity } from "./electricity";
import { Interview } from "./interview";
import { Drawings, SalesBook, SocialInsurance, TillSummary, WalletSummary, Water } from "./papers/by-month";
import { Lease, Licence } from "./papers/certificates";
import { Collateral } from "./papers/collateral";
import { Authorisation, Resolution, TaxRating } from "./papers/consent";
import { CreditReport } from "./papers/credit-report";
import { Household } from "./papers/household";
import {
  Ageing,
  AssetRegister,
  BillRegister,
  Customs,
  Inventory,
  LoanList,
  OrderBook,
  Payroll,
  RelatedParties,
} from "./papers/lists";
import { Screening } from "./papers/screening";
import { SiteVisit } from "./papers/site-visit";
import { SourceNotes } from "./source-notes";
import { Interim, Statements } from "./statements";
import type { SheetProps } from "./types";
import { VatReturns } from "./vat-returns";
import type { DocumentKind } from "~/domain/casefile/browser";

const VIEWS: { readonly [K in DocumentKind]: ComponentType<SheetProps<K>> } = {
  application: Application,
  interview: Interview,
  sourceNotes: SourceNotes,
  licence: Licence,
  statements: Statements,
  interim: Interim,
  salesBook: SalesBook,
  drawings: Drawings,
  bankStatement: BankStatement,
  walletSummary: WalletSummary,
  tillSummary: TillSummary,
  vatReturns: VatReturns,
  taxRating: TaxRating,
  electricity: Electricity,
  water: Water,
  socialInsurance: SocialInsurance,
  payroll: Payroll,
  ageing: Ageing,
  inventory: Inventory,
  assetRegister: AssetRegister,
  billRegister: BillRegister,
  customs: Customs,
  orderBook: OrderBook,
  loanList: LoanList,
  creditReport: CreditReport,
  relatedParties: RelatedParties,
  lease: Lease,
  collateral: Collateral,
  household: Household,
  authorisation: Authorisation,
  resolution: Resolution,
  screening: Screening,
  siteVisit: SiteVisit,
};

/** A kind as it looks on paper. */
export const viewOf = (kind: DocumentKind) =>
  // The table gives a kind the view of that kind; the compiler does not follow it through a union.
  VIEWS[kind] as ComponentType<SheetProps<DocumentKind>>;
