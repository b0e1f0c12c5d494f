/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { Archetype } from "./archetype";
export type { CaseFile, Locator } from "./case-file";
export { AGE_BUCKETS } from "./documents/types/accounts";
export type { CaseDocument, DocumentKind } from "./documents/types/kinds";
export { ROW_FATES, type RowFate } from "./documents/types/source";
export { FLAG_KINDS, type FlagKind, type KnockOutKind, type Severity } from "./flags";
export { DIFFICULTY_BANDS, type DifficultyBand, type PracticeChoice, type PracticeKind } from "./library";
export type { Rendered, RenderedFile } from "./phrases";
export { BENT_LINES, type Planted, type PlantedKind } from "./planted";
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
  PAIRS,
  RECONCILE_SOURCES,
  TOLERANCES,
  partnersOf,
  toleranceFor,
  type ReconcileSource,
  type Tolerance,
} from "./reconcile-pairs";
export type { CaseTruth } from "./truth";
