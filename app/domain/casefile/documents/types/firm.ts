import type { LoanRequest, Phrase } from "../../../lending";
import type { IsoDate, Minor } from "../../../money";

/** Papers on the firm, its owner and what it asks for. A locator is the name of a field or the id of a row. */

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
