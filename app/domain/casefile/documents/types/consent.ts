import type { LoanPurpose } from "../../../lending";
import type { IsoDate, Minor } from "../../../money";

/** Papers that have to be there before a bank may look and lend. Locators: field names and ids of rows. */

/** As the tax office publishes it every April for the year before. */
export interface TaxRatingDocument {
  readonly id: string;
  readonly kind: "taxRating";
  readonly taxpayer: string;
  readonly registrationNo: string;
  /** the calendar year that is rated */
  readonly year: number;
  readonly grade: TaxGrade;
  readonly publishedOn: IsoDate;
}

/** A: 90 points and more of 100, B: 70, M: new or without sales, C: 40, D: less, or for a grave breach. */
export const TAX_GRADES = ["A", "B", "M", "C", "D"] as const;
export type TaxGrade = (typeof TAX_GRADES)[number];

/** Who let the bank ask the credit bureau about whom, and when. */
export interface AuthorisationDocument {
  readonly id: string;
  readonly kind: "authorisation";
  readonly bank: string;
  readonly rows: readonly {
    readonly id: string; // "s1"
    readonly subject: string;
    readonly signedBy: string;
    readonly signedOn: IsoDate;
  }[];
}

/** The decision to borrow, by those to whom the firm belongs. */
export interface ResolutionDocument {
  readonly id: string;
  readonly kind: "resolution";
  readonly form: "shareholders" | "soleShareholder" | "ownersDeclaration";
  readonly firm: string;
  readonly heldOn: IsoDate;
  readonly bank: string;
  /** up to this amount, for as many months */
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly purpose: LoanPurpose;
  readonly votes: readonly {
    readonly id: string; // "v1"
    readonly name: string;
    /** undefined: the spouse, who agrees and holds no share */
    readonly share: number | undefined;
  }[];
}
