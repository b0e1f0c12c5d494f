/** The ideal reader: what a file shows to who has undone everything that can be found in it. Imports no truth. */
export { FEATURES } from "./features";
export { fitReader, observed, type Observed } from "./fit-reader";
export {
  fromLnOdds,
  lnOdds,
  readPd,
  type Contribution,
  type HeldOut,
  type IdealReader,
  type ReadPd,
  type Weight,
} from "./ideal-reader";
export { readingOf, type Finding, type Reading } from "./reading";
