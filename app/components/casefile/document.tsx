import { type ComponentType, memo, useMemo } from "react";
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
import { marksIn, type Pins, type SheetProps, type ShownDocument } from "./types";
import { VatReturns } from "./vat-returns";
import type { DocumentKind } from "~/domain/casefile/browser";

/** Each kind as it looks on paper. */
const VIEWS: { readonly [K in DocumentKind]: ComponentType<SheetProps<K>> } = {
  application: Application,
  statements: Statements,
  bankStatement: BankStatement,
  vatReturns: VatReturns,
  electricity: Electricity,
  interview: Interview,
  sourceNotes: SourceNotes,
  licence: Licence,
  interim: Interim,
  walletSummary: WalletSummary,
  tillSummary: TillSummary,
  water: Water,
  payroll: Payroll,
  socialInsurance: SocialInsurance,
  ageing: Ageing,
  inventory: Inventory,
  assetRegister: AssetRegister,
  loanList: LoanList,
  creditReport: CreditReport,
  customs: Customs,
  lease: Lease,
  orderBook: OrderBook,
  relatedParties: RelatedParties,
  collateral: Collateral,
  household: Household,
  siteVisit: SiteVisit,
  salesBook: SalesBook,
  drawings: Drawings,
  screening: Screening,
  billRegister: BillRegister,
  taxRating: TaxRating,
  authorisation: Authorisation,
  resolution: Resolution,
};

interface DocumentViewProps extends Pins {
  readonly document: ShownDocument;
  readonly currency: string;
}

/** One document of the file. Redrawn when it or its flags change, not while one types. */
export const DocumentView = memo(function DocumentView({
  document,
  flags,
  supports,
  planted,
  currency,
}: DocumentViewProps) {
  const pins = useMemo(() => marksIn(document, { flags, supports, planted }), [flags, supports, planted, document]);
  // The table gives a kind the view of that kind; the compiler does not follow it through a union.
  const View = VIEWS[document.kind] as ComponentType<SheetProps<DocumentKind>>;
  // A file holds several accounts and two lists by age, each sorted and filtered by itself.
  return <View key={document.id} document={document} pins={pins} currency={currency} />;
});
