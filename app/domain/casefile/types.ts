import type { FirmState } from "../firm";
import type { IndustryId } from "../industries";
import type { LoanRequest, PdEstimate, Phrase, SizeClass } from "../lending";
import type { IsoDate, Minor, Month } from "../money";
import type { Statement } from "../statements";
import type { PaperDocument } from "./document-types";

export * from "./document-types";

/**
 * A place in a document that can be pinned as evidence. `at` by kind of document:
 * application: a field name ("amount"); statements: "<year>.<line>" ("2025.sales");
 * bankStatement: "L<line number>"; vatReturns and electricity: "YYYY-MM"; interview: answer id ("q3").
 */
export interface Locator {
  readonly doc: string;
  readonly at: string;
}

export interface ApplicationDocument {
  readonly id: string;
  readonly kind: "application";
  readonly date: IsoDate;
  readonly request: LoanRequest;
  /** What the applicant states; not checked by anyone yet. Undefined: not stated (an imported filing has no interview). */
  readonly stated: {
    readonly yearsInBusiness: number | undefined;
    readonly ownerExperienceYears: number | undefined;
    readonly employees: number | undefined;
    readonly premisesOwned: boolean | undefined;
    /** share of sales, decimal */
    readonly largestCustomerShare: number | undefined;
    readonly lastYearSales: Minor | undefined;
    readonly otherLoans: readonly { readonly lender: string; readonly balance: Minor; readonly maturity: IsoDate }[];
  };
}

export interface StatementsDocument {
  readonly id: string;
  readonly kind: "statements";
  readonly basis: "management" | "audited" | "filed";
  readonly years: readonly Statement[]; // oldest first
}

export interface BankLine {
  readonly no: number;
  readonly date: IsoDate;
  readonly counterparty: string;
  readonly text: Phrase;
  readonly out: Minor; // 0 where the line is a receipt
  readonly in: Minor;
  readonly balance: Minor;
}

export interface BankStatementDocument {
  readonly id: string;
  readonly kind: "bankStatement";
  /** whose account: the firm's main one, a second one at another bank, or the owner's own */
  readonly holder: "main" | "second" | "owner";
  readonly bank: string;
  readonly account: string; // masked
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly opening: Minor;
  readonly closing: Minor;
  readonly lines: readonly BankLine[];
}

export interface VatReturn {
  readonly month: Month;
  readonly filedOn: IsoDate;
  readonly salesInvoiced: Minor; // net of VAT
  readonly salesUninvoiced: Minor; // declared without invoice, net of VAT
  readonly outputVat: Minor;
  readonly inputVat: Minor;
  readonly paid: Minor;
}
export interface VatReturnsDocument {
  readonly id: string;
  readonly kind: "vatReturns";
  readonly regime: "general" | "smallScale";
  readonly rate: number;
  readonly returns: readonly VatReturn[];
}

export interface ElectricityBill {
  readonly month: Month;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly kwh: number;
  readonly amount: Minor;
}
export interface ElectricityDocument {
  readonly id: string;
  readonly kind: "electricity";
  readonly meter: string;
  readonly bills: readonly ElectricityBill[];
}

export interface InterviewAnswer {
  readonly id: string; // "q1"
  readonly question: Phrase;
  readonly answer: Phrase;
}
export interface InterviewDocument {
  readonly id: string;
  readonly kind: "interview";
  readonly date: IsoDate;
  readonly answers: readonly InterviewAnswer[];
}

/**
 * What became of one imported row. mapped: a standard line or a stated total; memo: a memo line; subtotal: a total of
 * the source's own layout, used to check the lines; detail: a part of another row; duplicate: said twice; unmapped: kept
 * as the source states it.
 */
export const ROW_FATES = ["mapped", "memo", "subtotal", "detail", "duplicate", "unmapped"] as const;
export type RowFate = (typeof ROW_FATES)[number];

/** Where imported figures come from: every row of the source with its fate, and what ties and what does not. */
export interface SourceNotesDocument {
  readonly id: string;
  readonly kind: "sourceNotes";
  readonly source: {
    readonly industry: string;
    readonly sic: string;
    /** how the rows came about, as the source says it */
    readonly bases: readonly string[];
    /** version of the table of tags */
    readonly mapping: string;
  };
  readonly rows: readonly {
    readonly row: number; // line in the imported file
    readonly periodEnd: IsoDate;
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly fate: RowFate;
    /** the line, total or row it went to */
    readonly standardLine?: string;
  }[];
  readonly findings: readonly { readonly severity: "ties" | "differs" | "missing"; readonly text: Phrase }[];
}

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

/** What the analyst sees. */
export interface CaseFile {
  readonly origin: "synthetic" | "imported";
  readonly currency: string; // ISO 4217
  readonly asOf: IsoDate;
  readonly firm: {
    readonly name: string;
    readonly industry: IndustryId;
    readonly size: SizeClass;
    readonly foundedOn: IsoDate | undefined;
    readonly city: string | undefined;
    readonly ownerName: string | undefined;
  };
  readonly documents: readonly CaseDocument[];
}

export const DISTORTION_KINDS = [
  "fabricatedSales",
  "roundTripping",
  "underDeclaredSales",
  "hiddenBorrowing",
  "windowDressing",
  "capitalisedExpenses",
  "staleStock",
  "deadReceivables",
  "ownerLoans",
  "hiddenGuarantee",
  "overstatedOutput",
  "ghostStaff",
  "overstatedCollateral",
  "forgedStatement",
  "divertedLoan",
  "hiddenConcentration",
  "strawOwner",
] as const;
export type DistortionKind = (typeof DISTORTION_KINDS)[number];

/** What an analyst may call a sign; "knockOut" for what decides before any score. */
export const FLAG_KINDS = [...DISTORTION_KINDS, "knockOut", "evasiveAnswer", "other"] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];
export type Severity = "high" | "medium" | "low";

export const KNOCK_OUT_KINDS = [
  "identityExpired",
  "beneficialOwnerUnknown",
  "listMatch",
  "prohibitedSector",
  "connectedGroupLimit",
  "authorityLimit",
] as const;
export type KnockOutKind = (typeof KNOCK_OUT_KINDS)[number];

/** A rule that ends the application before any score, with where the file shows it. */
export interface KnockOut {
  readonly kind: KnockOutKind;
  readonly evidence: readonly Evidence[];
}

/** Something lawful that looks bad, and where the file explains it. */
export interface InnocentAnomaly {
  readonly kind: string;
  readonly looksBad: Evidence;
  readonly explained: Evidence;
}

export interface Evidence extends Locator {
  readonly shows: Phrase;
}

export interface Distortion {
  readonly kind: DistortionKind;
  readonly severity: Severity;
  /** What the lie hides, in yuan cents: sales that were not, debt that is, a loss not taken. */
  readonly amount: Minor;
  /** What was bent, and by how much, for the debrief. */
  readonly what: Phrase;
  /** Documents that were altered; every other document still shows the truth. */
  readonly bends: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One named honest difference between a document and the books. */
export interface NoiseItem {
  readonly source: string; // e.g. "cashSalesNotBanked", "meterPeriod", "clericalSlip"
  readonly doc: string;
  readonly amount: Minor; // signed; for electricity kWh instead
}

export type DifficultyPart = "channels" | "nearNoise" | "border" | "volume" | "distractors" | "withoutStatements";

/** How hard a case is, with the points of each part: see difficulty.ts. */
export interface Difficulty {
  /** of the weights */
  readonly version: string;
  /** 0 to 100 */
  readonly score: number;
  readonly parts: Readonly<Record<DifficultyPart, number>>;
}

/** The sealed key of a case. It never leaves the server before the decision is submitted. */
export interface CaseTruth {
  readonly statements: readonly Statement[]; // the true books, same periods as the reported ones
  readonly distortions: readonly Distortion[];
  readonly knockOuts: readonly KnockOut[];
  readonly anomalies: readonly InnocentAnomaly[];
  readonly noise: readonly NoiseItem[];
  readonly pd12: PdEstimate;
  readonly pdTenor: PdEstimate;
  /** what a perfect reader of this file can know: see firm/attainable.ts */
  readonly attainable: PdEstimate;
  /** mean loss given default over the defaulted futures on the requested terms, decimal; undefined when none defaulted */
  readonly lgd: number | undefined;
  /** share of futures that default in each month after drawing, weighted; the first is month 1 */
  readonly defaultByMonth: readonly number[];
  /** a thousand futures that all count alike: month of default after drawing (1-based), or 0 */
  readonly defaultMonths: readonly number[];
  /**
   * The firm on the day of the application: other terms are lived from here. "notKept": today's engine cannot live what an
   * earlier generator kept, or it kept none; every decision is then compared over the futures above.
   */
  readonly start: FirmState | "notKept";
  /** the annual rate above which this customer goes elsewhere */
  readonly reservationRate: number;
}

/** The key as it is made. */
export interface GeneratedTruth extends CaseTruth {
  readonly start: FirmState;
  /** a hint at what is planted, so it is sealed too */
  readonly difficulty: Difficulty;
}

export interface GeneratedCase {
  readonly generatorVersion: string;
  readonly archetype: string;
  readonly seed: string;
  readonly file: CaseFile;
  readonly truth: GeneratedTruth;
}
