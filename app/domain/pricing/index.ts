/** Loss, capital and price of a loan. Light enough for the browser. */
export { breakEvenPd } from "./break-even";
export { debtCapacity } from "./capacity";
export {
  COVENANTS,
  COVENANT_RATIOS,
  keepsCovenant,
  proposedCovenants,
  signed,
  unpromisable,
  type AskedCovenant,
  type Covenant,
  type CovenantRatio,
  type SignedCovenant,
} from "./covenants";
export { expectedCreditLoss, type Stage } from "./ecl";
export { isSmall } from "./exposure-class";
export { exposureAtDefault, lineUse, type LineUse } from "./exposure";
export { priceGrid } from "./grid";
export {
  RISK_WEIGHT_PER_CAPITAL,
  irbCorporate,
  irbDefaultedCapital,
  irbOtherRetail,
  irbResidentialMortgage,
  type IrbResult,
} from "./irb";
export { lossGivenDefault, policyLgd, presentValueOfCollateral, type Collateral } from "./lgd";
export { constantHazardShares, cumulativePd, lifetimeLoss } from "./lifetime";
export { lendingLimit, type LendingLimit, type LimitKind } from "./limit";
export {
  firstYearOf,
  instalmentCover,
  interestCover,
  isRepaidAtOnce,
  loanCover,
  NO_SHOCK,
  REPAID_AT_ONCE,
  ratiosWithLoan,
  serviceCover,
  type BorneLoan,
  type LoanCover,
  type Shock,
} from "./loan-cover";
export { runningCover, type RunningCover } from "./running-cover";
export { loanCurve, remainingPd, shapeOf, type LoanCurve, type RepaidLoan } from "./loan-curve";
export { isOfSchema1, price, rarocAt } from "./price";
export { raroc, riskBasedPrice, type PriceInputs } from "./raroc";
export { levelPayment, revolvingSchedule, schedule, seasonalSchedule, type Instalment } from "./schedule";
export { stageOf } from "./staging";
export { POLICY_PARTS, PRICE_PARTS, RULES_PARTS } from "./types";
export type {
  CountryRules,
  Doubt,
  InformationRule,
  KeptPrice,
  KnockOutRules,
  LoanShape,
  Policy,
  PriceResult,
  StressScenario,
  TermStructure,
} from "./types";
