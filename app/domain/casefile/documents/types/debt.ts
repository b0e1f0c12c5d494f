import type { CollateralType, LoanPurpose, Phrase, Repayment } from "../../../lending";
import type { IsoDate, Minor, Month } from "../../../money";

/** Debt and security. */

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

/** Things that courts and offices publish of a firm. */
export const PUBLIC_RECORDS = [
  "suitAgainst",
  "suitBy",
  "enforcement",
  "accountFrozen",
  "taxArrears",
  "socialInsuranceArrears",
] as const;
export type PublicRecordKind = (typeof PUBLIC_RECORDS)[number];

/** The credit bureau's report on firm and owner. Locators: ids of rows ("f1" facility, "q1" enquiry, "g1" guarantee, "h1" history, "p1" public record). */
export interface CreditReportDocument {
  readonly id: string;
  readonly kind: "creditReport";
  readonly asOf: IsoDate;
  readonly facilities: readonly {
    readonly id: string;
    readonly borrower: "firm" | "owner";
    readonly lender: string;
    readonly type: "term" | "line" | "mortgage" | "card" | "car" | "consumer";
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
  /** what the owner stands for of this firm's loans; left out by generators before the sixth */
  readonly ownersGuarantees?: readonly {
    readonly id: string;
    readonly lender: string;
    /** what was granted */
    readonly amount: Minor;
    readonly since: IsoDate;
  }[];
  /** late payments of the last 24 months */
  readonly history: readonly {
    readonly id: string;
    readonly month: Month;
    readonly lender: string;
    readonly days: number;
    readonly amount: Minor;
  }[];
  /** what courts and offices published of the firm in the last 24 months; left out by generators before the fifth */
  readonly publicRecords?: readonly {
    readonly id: string;
    readonly kind: PublicRecordKind;
    readonly on: IsoDate;
    readonly by: string;
    readonly amount: Minor;
    /** when it was settled, released or decided; undefined: pending */
    readonly until: IsoDate | undefined;
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
      /** the sum that it was registered for; left out by generators before the sixth */
      readonly registered?: Minor;
      /** owed on it today, as the holder confirms */
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
