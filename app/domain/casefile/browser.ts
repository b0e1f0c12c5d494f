/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { Archetype } from "./archetype";
export type { CaseFile, Locator } from "./case-file";
export type { FlagGroupId, Severity } from "./distortions/about";
export { AGE_BUCKETS } from "./documents/types/accounts";
export type { CaseDocument, DocumentKind } from "./documents/types/kinds";
export { ROW_FATES, type RowFate } from "./documents/types/source";
export { FLAG_GROUPS, FLAG_KINDS, type FlagKind } from "./flag-kinds";
export type { KnockOutKind } from "./knock-outs/kinds";
export { DIFFICULTY_BANDS, type DifficultyBand } from "./library";
export type { RenderedFile } from "./phrases";
export type { Recipe, Weights } from "./recipe";
export type { Burden } from "./flags";
export { lessonOn, linesBentBy, type Planted, type PlantedKind } from "./planted";
export type { PracticeChoice } from "./practice/order";
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
  returnFor,
  seriesOver,
  vatSalesByMonth,
  type ComparedMonth,
  type Comparison,
  type MonthlySeries,
} from "./reconcile";
export type { CaseTruth } from "./truth";
export { MARKET } from "./market-terms";
