import { drawAgeing } from "./ageing";
import { drawApplication } from "./application";
import { drawAssetRegister } from "./assets";
import { drawBankStatements } from "./bank-statement";
import { drawBillRegister } from "./bill-register";
import { drawCollateral } from "./collateral";
import { drawAuthorisation, drawResolution } from "./consent";
import { drawCreditReport } from "./credit-report";
import { drawHousehold } from "./household";
import { drawInterim } from "./interim";
import { drawInterview } from "./interview";
import { drawInventory } from "./inventory";
import { drawLease } from "./lease";
import { drawLicence } from "./licence";
import { drawLoanList } from "./loan-list";
import { drawCustoms, drawOrderBook } from "./orders";
import { ACCOUNT_LINES, APPLICATION, FIELDS_AND_ROWS, INTERIM_LINES, LINES_BY_YEAR, type Places } from "./places";
import { drawPayroll, drawSocialInsurance } from "./payroll";
import { drawRelatedParties } from "./related-parties";
import { drawScreening } from "./screening";
import { drawSiteVisit } from "./site-visit";
import { drawStatements } from "./statements";
import { drawDrawings, drawSalesBook, drawTill, drawWallet } from "./takings";
import { drawElectricity, drawVatReturns, drawWater } from "./tax-and-power";
import { drawTaxRating } from "./tax-rating";
import type { CaseDocument, DocumentKind, DocumentOf } from "./types/kinds";
import type { Drawn, World } from "./world";

/** What the generator and a pin know of a kind of paper. */
export interface KindOfDocument<D extends CaseDocument> {
  /** as an honest firm shows it: one, several, or none where it has none */
  draw(world: World): Drawn<D> | readonly Drawn<D>[] | undefined;
  readonly places: Places<D>;
}

const keepsStatements = ({ archetype }: World): boolean => archetype.books === "statements";

/** Every kind, in the order of the file. */
export const KINDS: { readonly [K in DocumentKind]: KindOfDocument<DocumentOf<K>> } = {
  application: { draw: drawApplication, places: APPLICATION },
  licence: { draw: drawLicence, places: FIELDS_AND_ROWS },
  resolution: { draw: drawResolution, places: FIELDS_AND_ROWS },
  screening: { draw: drawScreening, places: FIELDS_AND_ROWS },
  statements: { draw: (world) => (keepsStatements(world) ? drawStatements(world) : undefined), places: LINES_BY_YEAR },
  interim: { draw: (world) => (keepsStatements(world) ? drawInterim(world) : undefined), places: INTERIM_LINES },
  salesBook: { draw: (world) => (keepsStatements(world) ? undefined : drawSalesBook(world)), places: FIELDS_AND_ROWS },
  drawings: { draw: (world) => (keepsStatements(world) ? undefined : drawDrawings(world)), places: FIELDS_AND_ROWS },
  bankStatement: { draw: drawBankStatements, places: ACCOUNT_LINES },
  billRegister: { draw: drawBillRegister, places: FIELDS_AND_ROWS },
  walletSummary: { draw: drawWallet, places: FIELDS_AND_ROWS },
  tillSummary: { draw: drawTill, places: FIELDS_AND_ROWS },
  vatReturns: { draw: drawVatReturns, places: FIELDS_AND_ROWS },
  taxRating: { draw: drawTaxRating, places: FIELDS_AND_ROWS },
  electricity: { draw: drawElectricity, places: FIELDS_AND_ROWS },
  water: { draw: drawWater, places: FIELDS_AND_ROWS },
  payroll: { draw: drawPayroll, places: FIELDS_AND_ROWS },
  socialInsurance: { draw: drawSocialInsurance, places: FIELDS_AND_ROWS },
  ageing: {
    draw: (world) => [drawAgeing(world, "receivables"), drawAgeing(world, "payables")],
    places: FIELDS_AND_ROWS,
  },
  inventory: { draw: drawInventory, places: FIELDS_AND_ROWS },
  assetRegister: { draw: drawAssetRegister, places: FIELDS_AND_ROWS },
  orderBook: { draw: drawOrderBook, places: FIELDS_AND_ROWS },
  customs: { draw: drawCustoms, places: FIELDS_AND_ROWS },
  loanList: { draw: drawLoanList, places: FIELDS_AND_ROWS },
  authorisation: { draw: drawAuthorisation, places: FIELDS_AND_ROWS },
  creditReport: { draw: drawCreditReport, places: FIELDS_AND_ROWS },
  collateral: { draw: drawCollateral, places: FIELDS_AND_ROWS },
  lease: { draw: drawLease, places: FIELDS_AND_ROWS },
  relatedParties: { draw: drawRelatedParties, places: FIELDS_AND_ROWS },
  household: { draw: drawHousehold, places: FIELDS_AND_ROWS },
  interview: { draw: drawInterview, places: FIELDS_AND_ROWS },
  siteVisit: { draw: drawSiteVisit, places: FIELDS_AND_ROWS },
  // Only an imported file has sources to speak of.
  sourceNotes: { draw: () => undefined, places: FIELDS_AND_ROWS },
};

/** What is known of a document's kind. */
export const kindOf = (document: CaseDocument): KindOfDocument<CaseDocument> => KINDS[document.kind];
