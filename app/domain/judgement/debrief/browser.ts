/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type {
  AnswerKind,
  BorneBurden,
  Compared,
  Debrief,
  EndingRule,
  FactorPoints,
  FactorRow,
  FlagAnswer,
  FlagOutcome,
  OneThing,
  PlantedFlag,
  SealedDebrief,
  SpreadRow,
} from "./debrief";
export { ANSWER_KINDS } from "./debrief";
export type { LetterCheck, LetterReview } from "./letter";
export type { LetterTopic } from "./letter-words";
export type { Carrier, Carriers } from "./carriers";
export type { EvidenceLineId } from "./evidence-lines";
export type { JudgedPd } from "./judged-pd";
export { AS_NEAR } from "./judged-pd";
export { equityInAll, type EquityInAll, isEquity } from "./equity-in-all";
export { strayedBy } from "./right-figures";
export type { Deed, Path, PathStep } from "./path";
export type { FlagRemark, Opened, PathRemarks, SeenPlace } from "./path-remarks";
export { PAUSE_MINUTES } from "./work-clock";
export type { Readings } from "./reading";
export { gravestFirst } from "./gravest-first";
export { outcomeOf } from "./flags";
export { TOLD_OF_SALES } from "./answers/thresholds";
export { adviceCode, explainsPd } from "./advice/advice-code";
