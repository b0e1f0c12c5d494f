/** What the bank's own card and policy say of the reported figures. Light enough for the browser. */
export { chanceTaken, customerOf, staysUpTo, type Customer } from "./acceptance";
export { stillOpen, unplacedRows, type OpenReason, type UnplacedRow } from "./adds-up";
export { breachesOf, dscrWithLoan, type Approval, type Breach } from "./breaches";
export { insideOf, isNarrow, type Inside } from "./inside";
export { fairBand, placeIn, type FairBand, type Fairness } from "./fair-price";
export { borrowerFacts, limitOf, workingCapitalBound, type BorrowerFacts } from "./lending-bounds";
export type { GivenOpinion, ModelOpinion, ModelVerdict } from "./model-opinion";
export { MODEL_VERSION, modelOpinion } from "./opinion";
export { openLines } from "./rateable";
export { isReferred } from "./referral";
export { fileSalesOf, yearOfSales } from "./sales";
