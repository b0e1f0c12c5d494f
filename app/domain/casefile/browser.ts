/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { Archetype } from "./archetype";
export { AGE_BUCKETS, type PaperDocument } from "./document-types";
export type { FlagGroupId } from "./distortions/about";
export { FLAG_GROUPS, FLAG_KINDS, type FlagKind } from "./flag-kinds";
export { DIFFICULTY_BANDS, type DifficultyBand, type PracticeChoice, type PracticeKind } from "./library";
export type { Rendered, RenderedFile } from "./phrases";
export { lessonOn, linesBentBy, type Planted, type PlantedKind } from "./planted";
export {
  PAIRS,
  RECONCILE_SOURCES,
  TOLERANCES,
  partnersOf,
  toleranceFor,
  type ReconcileSource,
  type Tolerance,
} from "./reconcile-pairs";
export {
  addMonths,
  bankReceiptsByMonth,
  compareSeries,
  electricityByMonth,
  equityCheckByYear,
  reportedSalesByMonth,
  seriesOver,
  vatSalesByMonth,
  type ComparedMonth,
  type Comparison,
  type MonthlySeries,
} from "./reconcile";
export {
  ROW_FATES,
  type CaseDocument,
  type CaseFile,
  type CaseTruth,
  type DocumentKind,
  type KnockOutKind,
  type Locator,
  type RowFate,
  type Severity,
} from "./types";
