/** Scorecards as data: scoring, the master scale, the check of a card. Light enough for the browser. */
export { binLabel } from "./bin-label";
export { binByFact, qualitativeFromDocuments, statedFacts } from "./qualitative";
export { reasonsOf } from "./reasons";
export {
  cardFigures,
  isRequestRatio,
  PRO_FORMA_RATE,
  REQUEST_RATIO_IDS,
  REQUEST_RATIO_LABELS,
  REQUEST_RATIO_UNITS,
  requestRatios,
  type Asked,
  type AskedLoan,
  type RequestRatioId,
} from "./request-ratios";
export { scaling, scoreFirm } from "./score";
export {
  QUALITATIVE_FACTS,
  type Characteristic,
  type FinancialCharacteristic,
  type QualitativeCharacteristic,
  type QualitativeFact,
  type ScoreContribution,
  type ScoreResult,
  type Scorecard,
} from "./types";
export { scorecardProblems } from "./validate";
