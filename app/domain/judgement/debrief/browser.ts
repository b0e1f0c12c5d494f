/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type {
  Compared,
  Debrief,
  FactorPoints,
  FactorRow,
  FlagOutcome,
  OneThing,
  PlantedFlag,
  SealedDebrief,
  SpreadRow,
} from "./debrief";
export type { LetterCheck, LetterReview } from "./letter";
export type { Readings } from "./reading";
export { outcomeOf } from "./flags";
export { adviceCode } from "./one-thing";
