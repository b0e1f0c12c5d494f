import type {
  AgeingDocument,
  DrawingsDocument,
  InterimDocument,
  SalesBookDocument,
  StatementsDocument,
} from "./accounts";
import type { BankStatementDocument, TillDocument, WalletDocument } from "./bank";
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
  | StatementsDocument
  | BankStatementDocument
  | VatReturnsDocument
  | ElectricityDocument
  | InterviewDocument
  | SourceNotesDocument
  | PaperDocument;

export type DocumentKind = CaseDocument["kind"];

/** The papers beside application, statements, bank statements, tax returns, bills and interview. */
export type PaperDocument =
  | LicenceDocument
  | InterimDocument
  | WalletDocument
  | TillDocument
  | WaterDocument
  | PayrollDocument
  | SocialInsuranceDocument
  | AgeingDocument
  | InventoryDocument
  | AssetRegisterDocument
  | LoanListDocument
  | CreditReportDocument
  | CustomsDocument
  | LeaseDocument
  | OrderBookDocument
  | RelatedPartiesDocument
  | CollateralDocument
  | HouseholdDocument
  | SiteVisitDocument
  | SalesBookDocument
  | DrawingsDocument
  | ScreeningDocument;
