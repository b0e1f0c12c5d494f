/** Loss, capital and price of a loan. Light enough for the browser. */
export { breakEvenPd } from "./break-even";
export { debtCapacity } from "./capacity";
export {
  COVENANTS,
  COVENANT_RATIOS,
  proposedCovenants,
  type AskedCovenant,
  type Covenant,
  type CovenantRatio,
} from "./covenants";
export { expectedCreditLoss, type Stage } from "./ecl";
export { exposureAtDefault } from "./exposure";
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
export { cumulativePd, lifetimeLoss } from "./lifetime";
export { lendingLimit, type LendingLimit, type LimitKind } from "./limit";
export { price, rarocAt } from "./price";
export { raroc, riskBasedPrice, type PriceInputs } from "./raroc";
export { levelPayment, revolvingSchedule, schedule, seasonalSchedule, type Instalment } from "./schedule";
export { stageOf } from "./staging";
export type {
  CountryRules,
  InformationRule,
  KeptPrice,
  KnockOutRules,
  Policy,
  PriceResult,
  StressScenario,
} from "./types";
