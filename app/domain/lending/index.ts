/** The words that everybody needs: request, terms, security, size, grades. */
export {
  LENDING_SITUATIONS,
  fallsDue,
  replacesLoan,
  type CollateralOffer,
  type CollateralType,
  type LendingSituation,
  type LoanPurpose,
  type LoanRequest,
  type Repayment,
} from "./loan-request";
export { MONTHS_PAST_DUE, RATING_MONTHS } from "./default";
export { DEFAULT_GRADE, MASTER_SCALE, gradeOf, midpointPd, shiftedPd } from "./master-scale";
export type { PdEstimate } from "./pd-estimate";
export type { Phrase } from "./phrase";
export type { FirmSize, SizeClass } from "./size-class";
export type { Terms, Verdict } from "./terms";
