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
export type { Carrier, Carriers } from "./carriers";
export { pathOf, type Deed, type Path, type PathStep } from "./path";
export { remarksOn, type FlagRemark, type Opened, type PathRemarks, type SeenPlace } from "./path-remarks";
export type { Readings } from "./reading";
export { outcomeOf } from "./flags";
export { adviceCode } from "./one-thing";
