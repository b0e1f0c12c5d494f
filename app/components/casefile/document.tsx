import { memo, useMemo } from "react";
import { Application } from "./application";
import { BankStatement } from "./bank-statement";
import { Electricity } from "./electricity";
import { Interview } from "./interview";
import { Drawings, SalesBook, SocialInsurance, TillSummary, WalletSummary, Water } from "./papers/by-month";
import { Lease, Licence } from "./papers/certificates";
import { Collateral } from "./papers/collateral";
import { CreditReport } from "./papers/credit-report";
import { Household } from "./papers/household";
import {
  Ageing,
  AssetRegister,
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
import { marksIn, type Pins, type ShownDocument } from "./types";
import { VatReturns } from "./vat-returns";

interface DocumentViewProps extends Pins {
  readonly document: ShownDocument;
  readonly currency: string;
}

/** One document of the file, each kind as it looks on paper. Redrawn when it or its flags change, not while one types. */
export const DocumentView = memo(function DocumentView({
  document,
  flags,
  supports,
  planted,
  currency,
}: DocumentViewProps) {
  const pins = useMemo(() => marksIn(document, { flags, supports, planted }), [flags, supports, planted, document]);
  const shared = { pins, currency };
  switch (document.kind) {
    case "application":
      return <Application document={document} {...shared} />;
    case "statements":
      return <Statements document={document} {...shared} />;
    case "bankStatement":
      return <BankStatement key={document.id} document={document} {...shared} />;
    case "vatReturns":
      return <VatReturns document={document} {...shared} />;
    case "electricity":
      return <Electricity document={document} {...shared} />;
    case "interview":
      return <Interview document={document} {...shared} />;
    case "sourceNotes":
      return <SourceNotes document={document} {...shared} />;
    case "licence":
      return <Licence document={document} {...shared} />;
    case "interim":
      return <Interim document={document} {...shared} />;
    case "walletSummary":
      return <WalletSummary document={document} {...shared} />;
    case "tillSummary":
      return <TillSummary document={document} {...shared} />;
    case "water":
      return <Water document={document} {...shared} />;
    case "payroll":
      return <Payroll document={document} {...shared} />;
    case "socialInsurance":
      return <SocialInsurance document={document} {...shared} />;
    case "ageing":
      return <Ageing key={document.id} document={document} {...shared} />;
    case "inventory":
      return <Inventory document={document} {...shared} />;
    case "assetRegister":
      return <AssetRegister document={document} {...shared} />;
    case "loanList":
      return <LoanList document={document} {...shared} />;
    case "creditReport":
      return <CreditReport document={document} {...shared} />;
    case "customs":
      return <Customs document={document} {...shared} />;
    case "lease":
      return <Lease document={document} {...shared} />;
    case "orderBook":
      return <OrderBook document={document} {...shared} />;
    case "relatedParties":
      return <RelatedParties document={document} {...shared} />;
    case "collateral":
      return <Collateral document={document} {...shared} />;
    case "household":
      return <Household document={document} {...shared} />;
    case "siteVisit":
      return <SiteVisit document={document} {...shared} />;
    case "salesBook":
      return <SalesBook document={document} {...shared} />;
    case "drawings":
      return <Drawings document={document} {...shared} />;
    case "screening":
      return <Screening document={document} {...shared} />;
  }
});
