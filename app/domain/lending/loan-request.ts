import type { IsoDate, Minor } from "../money";
import type { Phrase } from "./phrase";

export type Repayment = "levelInstalment" | "equalPrincipal" | "bullet" | "revolving";

export type LoanPurpose = "workingCapital" | "equipment" | "premises" | "refinance";

export type CollateralType =
  "deposit" | "home" | "shopOrOffice" | "factoryOrLand" | "machineryOrVehicle" | "receivables" | "stock";

export interface CollateralOffer {
  readonly id: string;
  readonly type: CollateralType;
  readonly appraisedValue: Minor;
  readonly appraisedOn: IsoDate;
  readonly description: Phrase;
}

/** Why the bank decides: a first loan, more for a client, a loan that matures, a yearly look, an overdraft. */
export const LENDING_SITUATIONS = ["new", "increase", "renewal", "annualReview", "overdraft"] as const;

export type LendingSituation = (typeof LENDING_SITUATIONS)[number];

/** Situations in which the loan takes the place of one that the firm owes this bank, and whose interest it bears already. */
const REPLACING: readonly LendingSituation[] = ["increase", "renewal", "annualReview"];

export const replacesLoan = ({ kind }: Pick<LoanRequest, "kind">): boolean => REPLACING.includes(kind);

/** Situations in which that loan is at its end, or looked at as if it were, whatever is decided. */
export const fallsDue = ({ kind }: Pick<LoanRequest, "kind">): boolean => kind === "renewal" || kind === "annualReview";

export interface LoanRequest {
  readonly kind: LendingSituation;
  readonly purpose: LoanPurpose;
  readonly amount: Minor;
  readonly tenorMonths: number;
  readonly repayment: Repayment;
  readonly collateral: readonly CollateralOffer[];
}
