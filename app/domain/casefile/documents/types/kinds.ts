import type {
  AgeingDocument,
  DrawingsDocument,
  InterimDocument,
  SalesBookDocument,
  StatementsDocument,
} from "./accounts";
import type { BankStatementDocument, BillRegisterDocument, TillDocument, WalletDocument } from "./bank";
import type { AuthorisationDocument, ResolutionDocument, TaxRatingDocument } from "./consent";
import type { CollateralDocument, CreditReportDocument, HouseholdDocument, LoanListDocument } from "./debt";
import type {
  ApplicationDocument,
  LeaseDocument,
  LicenceDocument,
  RelatedPartiesDocument,
  ScreeningDocument,
} from "./firm";
import type {
  AssetRegisterDocument,
  InventoryDocument,
  OrderBookDocument,
  PayrollDocument,
  SocialInsuranceDocument,
} from "./goods";
import type { SourceNotesDocument } from "./source";
import type { InterviewDocument, SiteVisitDocument } from "./talks";
import type { CustomsDocument, ElectricityDocument, VatReturnsDocument, WaterDocument } from "./tax";

/**
 * Every kind of paper that a file may hold. Each is shaped like the real thing. `id` of a row or note is the locator that
 * a pin points at; where rows are months, the locator is the month. Money is in minor units, net of VAT unless it says
 * otherwise.
 */
export type CaseDocument =
  | ApplicationDocument
  | LicenceDocument
  | ResolutionDocument
  | ScreeningDocument
  | StatementsDocument
  | InterimDocument
  | SalesBookDocument
  | DrawingsDocument
  | BankStatementDocument
  | BillRegisterDocument
  | WalletDocument
  | TillDocument
  | VatReturnsDocument
  | TaxRatingDocument
  | ElectricityDocument
  | WaterDocument
  | PayrollDocument
  | SocialInsuranceDocument
  | AgeingDocument
  | InventoryDocument
  | AssetRegisterDocument
  | OrderBookDocument
  | CustomsDocument
  | LoanListDocument
  | AuthorisationDocument
  | CreditReportDocument
  | CollateralDocument
  | LeaseDocument
  | RelatedPartiesDocument
  | HouseholdDocument
  | InterviewDocument
  | SiteVisitDocument
  | SourceNotesDocument;
export type DocumentKind = CaseDocument["kind"];
export type DocumentOf<K extends DocumentKind> = Extract<CaseDocument, { readonly kind: K }>;
