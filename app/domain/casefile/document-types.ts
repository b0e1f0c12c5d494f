import type { StockCategory } from "../industries";
import type { CollateralType, LoanPurpose, Phrase, Repayment } from "../lending";
import type { IsoDate, Minor, Month } from "../money";
import type { Statement } from "../statements";

/**
 * The papers of a file beside application, statements, bank statements, tax returns, bills and interview. Each is
 * shaped like the real thing. `id` of a row or note is the locator that a pin points at; where rows are months, the
 * locator is the month. Money is in minor units, net of VAT unless it says otherwise.
 */

/** From the register of companies. Locators: field names ("registeredCapital") and ids of shareholders ("s1"). */
export interface LicenceDocument {
  readonly id: string;
  readonly kind: "licence";
  readonly name: string;
  readonly registrationNo: string;
  readonly form: "individualBusiness" | "limitedCompany";
  readonly legalRepresentative: string;
  readonly registeredOn: IsoDate;
  /** undefined: without limit */
  readonly validUntil: IsoDate | undefined;
  /** undefined, like the paid-in one: an individual business has none */
  readonly registeredCapital: Minor | undefined;
  readonly paidInCapital: Minor | undefined;
  readonly scope: Phrase;
  readonly address: Phrase;
  readonly shareholders: readonly { readonly id: string; readonly name: string; readonly share: number }[];
  readonly extractOn: IsoDate;
}

/** Statement of the running year, months since the last year's end. Locator: "interim.<line>". */
export interface InterimDocument {
  readonly id: string;
  readonly kind: "interim";
  readonly statement: Statement;
}

/** Payment app: what the provider says it settled. Locator: the month. Amounts with VAT. */
export interface WalletDocument {
  readonly id: string;
  readonly kind: "walletSummary";
  readonly provider: string;
  readonly months: readonly {
    readonly month: Month;
    readonly payments: number; // count
    readonly gross: Minor;
    readonly refunds: Minor;
    readonly fees: Minor;
    readonly settled: Minor; // gross − refunds − fees, to the firm's bank account
  }[];
}

/** The till's monthly totals. Locator: the month. Amounts with VAT. */
export interface TillDocument {
  readonly id: string;
  readonly kind: "tillSummary";
  readonly months: readonly {
    readonly month: Month;
    readonly openDays: number;
    readonly receipts: number; // count
    readonly takings: Minor;
    readonly paidOut: Minor; // small bills paid from the till
    readonly banked: Minor;
  }[];
}

export interface WaterDocument {
  readonly id: string;
  readonly kind: "water";
  readonly meter: string;
  /** Locator: the month. */
  readonly bills: readonly {
    readonly month: Month;
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly cubicMetres: number;
    readonly amount: Minor;
  }[];
}

/** The firm's own payroll sheet. Locators: the month, and the id of a member of staff ("e1"). */
export interface PayrollDocument {
  readonly id: string;
  readonly kind: "payroll";
  readonly months: readonly { readonly month: Month; readonly heads: number; readonly wages: Minor }[];
  /** the list of the last month */
  readonly staff: readonly {
    readonly id: string;
    readonly name: string;
    readonly job: Phrase;
    readonly since: IsoDate;
    readonly wage: Minor;
    readonly insured: boolean;
  }[];
}

/** The social insurance office's certificate. Locator: the month. */
export interface SocialInsuranceDocument {
  readonly id: string;
  readonly kind: "socialInsurance";
  readonly months: readonly {
    readonly month: Month;
    readonly insured: number; // heads
    readonly base: Minor; // insured wages
    readonly contribution: Minor; // employer's part
    readonly paidOn: IsoDate | undefined; // undefined: in arrears
  }[];
}

export const AGE_BUCKETS = ["d30", "d60", "d90", "d180", "d360", "older"] as const;
/** Days since the invoice: up to 30, 60, 90, 180, 360, and older. */
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** Open items by name at the end of the last month, with VAT. Locator: row id ("r1"). Two documents: one for each side. */
export interface AgeingDocument {
  readonly id: string; // "receivables" | "payables"
  readonly kind: "ageing";
  readonly side: "receivables" | "payables";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly buckets: Readonly<Record<AgeBucket, Minor>>;
    readonly total: Minor;
    readonly oldestInvoice: IsoDate | undefined;
    readonly note: Phrase | undefined;
  }[];
}

/** Stock as listed at the end of the last month. Locator: row id ("r1"). */
export interface InventoryDocument {
  readonly id: string;
  readonly kind: "inventory";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly item: Phrase;
    readonly category: StockCategory;
    readonly quantity: number;
    readonly unit: Phrase;
    readonly unitCost: Minor;
    readonly value: Minor;
    /** when anything of it last came or went */
    readonly lastMoved: IsoDate;
    readonly note: Phrase | undefined;
  }[];
}

/** Fixed assets by item at the end of the last month. Locator: row id ("r1"). */
export interface AssetRegisterDocument {
  readonly id: string;
  readonly kind: "assetRegister";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly item: Phrase;
    readonly bought: IsoDate;
    readonly cost: Minor;
    readonly accumulatedDepreciation: Minor;
    readonly netValue: Minor;
    readonly supplier: string | undefined;
  }[];
}

/** The firm's own list of what it owes. Locator: row id (the loan's id). */
export interface LoanListDocument {
  readonly id: string;
  readonly kind: "loanList";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly lender: string;
    readonly lenderType: "thisBank" | "bank" | "private";
    readonly purpose: LoanPurpose | "family";
    readonly principal: Minor;
    readonly balance: Minor;
    readonly annualRate: number;
    readonly repayment: Repayment;
    readonly drawn: IsoDate;
    readonly maturity: IsoDate;
    readonly security: Phrase;
  }[];
}

/** The credit bureau's report on firm and owner. Locators: ids of rows ("f1" facility, "q1" enquiry, "g1" guarantee, "h1" history). */
export interface CreditReportDocument {
  readonly id: string;
  readonly kind: "creditReport";
  readonly asOf: IsoDate;
  readonly facilities: readonly {
    readonly id: string;
    readonly borrower: "firm" | "owner";
    readonly lender: string;
    readonly type: "term" | "line" | "mortgage" | "card" | "consumer";
    readonly granted: Minor;
    readonly balance: Minor;
    readonly opened: IsoDate;
    readonly maturity: IsoDate;
    readonly classification: "normal" | "specialMention" | "substandard" | "doubtful" | "loss";
  }[];
  readonly enquiries: readonly {
    readonly id: string;
    readonly on: IsoDate;
    readonly by: string;
    readonly reason: "application" | "review" | "guarantee";
  }[];
  readonly guarantees: readonly {
    readonly id: string;
    readonly borrower: string;
    readonly lender: string;
    readonly amount: Minor;
    readonly since: IsoDate;
    readonly status: "normal" | "overdue";
  }[];
  /** late payments of the last 24 months */
  readonly history: readonly {
    readonly id: string;
    readonly month: Month;
    readonly lender: string;
    readonly days: number;
    readonly amount: Minor;
  }[];
}

/** Customs' list of export declarations. Locator: row id. Amounts in the file's currency. */
export interface CustomsDocument {
  readonly id: string;
  readonly kind: "customs";
  readonly rows: readonly {
    readonly id: string;
    readonly declaredOn: IsoDate;
    readonly consignee: string;
    readonly goods: Phrase;
    readonly quantity: number;
    readonly value: Minor;
  }[];
}

/** Locators: field names. */
export interface LeaseDocument {
  readonly id: string;
  readonly kind: "lease";
  readonly landlord: string;
  readonly tenant: string;
  readonly premises: Phrase;
  readonly squareMetres: number;
  readonly monthlyRent: Minor;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly deposit: Minor;
}

/** Open orders. Locator: row id ("o1"). */
export interface OrderBookDocument {
  readonly id: string;
  readonly kind: "orderBook";
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly id: string;
    readonly customer: string;
    readonly orderedOn: IsoDate;
    readonly item: Phrase;
    readonly quantity: number;
    readonly value: Minor;
    readonly due: IsoDate;
    readonly deliveredShare: number;
  }[];
}

/** What the applicant declares of people and firms connected to him. Locator: party id ("p1"). */
export interface RelatedPartiesDocument {
  readonly id: string;
  readonly kind: "relatedParties";
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly relation: Phrase;
    readonly share: number | undefined; // of that firm, held by owner or family
    readonly dealings: Phrase | undefined;
  }[];
}

/** What is offered as security, appraised and looked up in the register. Locators: item id ("c1"), charge id ("c1.x1"). */
export interface CollateralDocument {
  readonly id: string;
  readonly kind: "collateral";
  readonly items: readonly {
    readonly id: string;
    readonly type: CollateralType;
    readonly description: Phrase;
    readonly owner: string;
    readonly appraiser: string;
    readonly appraisedOn: IsoDate;
    readonly value: Minor;
    readonly basis: Phrase;
    /** what like things fetched nearby, for a reader to compare; undefined where there is no market */
    readonly comparable: Minor | undefined;
    readonly registerCheckedOn: IsoDate;
    readonly charges: readonly {
      readonly id: string;
      readonly holder: string;
      readonly amount: Minor;
      readonly registeredOn: IsoDate;
    }[];
  }[];
}

/** The owner's household. Locator: row id ("a1" asset, "d1" debt, "i1" income, "x1" expense). */
export interface HouseholdDocument {
  readonly id: string;
  readonly kind: "household";
  readonly asOf: IsoDate;
  readonly members: number;
  readonly assets: readonly { readonly id: string; readonly item: Phrase; readonly value: Minor }[];
  readonly debts: readonly {
    readonly id: string;
    readonly item: Phrase;
    readonly balance: Minor;
    readonly monthlyPayment: Minor;
  }[];
  readonly monthlyIncome: readonly { readonly id: string; readonly item: Phrase; readonly amount: Minor }[];
  readonly monthlyExpenses: readonly { readonly id: string; readonly item: Phrase; readonly amount: Minor }[];
}

/** What the relationship manager saw. Locator: note id ("n1"). */
export interface SiteVisitDocument {
  readonly id: string;
  readonly kind: "siteVisit";
  readonly date: IsoDate;
  readonly by: string;
  readonly notes: readonly { readonly id: string; readonly topic: string; readonly text: Phrase }[];
}

/** A micro firm's own book of takings: it has no statements. Locator: the month. Amounts with VAT. */
export interface SalesBookDocument {
  readonly id: string;
  readonly kind: "salesBook";
  readonly months: readonly {
    readonly month: Month;
    readonly cash: Minor;
    readonly wallet: Minor;
    readonly onCredit: Minor;
    readonly purchases: Minor;
  }[];
}

/** What a micro firm's owner notes that he took out and put in. Locator: the month. */
export interface DrawingsDocument {
  readonly id: string;
  readonly kind: "drawings";
  readonly months: readonly {
    readonly month: Month;
    readonly living: Minor;
    readonly other: Minor;
    readonly paidIn: Minor;
  }[];
}

/** The bank's own compliance sheet: identity, lists, sector, group. Knock-outs are found here and in the licence. Locators: row ids. */
export interface ScreeningDocument {
  readonly id: string;
  readonly kind: "screening";
  readonly checkedOn: IsoDate;
  readonly identity: readonly {
    readonly id: string; // "k1"
    readonly person: string;
    readonly role: Phrase;
    readonly documentNo: string;
    readonly validUntil: IsoDate;
  }[];
  readonly beneficialOwners: readonly { readonly id: string; readonly name: string; readonly share: number }[]; // "b1"
  readonly lists: readonly {
    readonly id: string; // "l1"
    readonly list: Phrase;
    readonly searched: string;
    readonly result: "clear" | "match";
    readonly detail: Phrase | undefined;
  }[];
  readonly sector: { readonly code: string; readonly name: Phrase };
  /** what this bank has lent to firms of the same group, this request left out */
  readonly groupExposure: readonly {
    readonly id: string; // "x1"
    readonly borrower: string;
    readonly link: Phrase;
    readonly balance: Minor;
  }[];
}

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
