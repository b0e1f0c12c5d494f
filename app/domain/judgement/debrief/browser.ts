/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type {
  AnswerKind,
  Compared,
  Debrief,
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
export type { Readings } from "./reading";
export { outcomeOf } from "./flags";
export { adviceCode } from "./one-thing";
