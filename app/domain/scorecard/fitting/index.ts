/** Fitting a scorecard: portfolio, classes, regression, points, validation. Not for the browser. */
export { crossValidate, fitWoeModel, type Sample } from "./cross-validate";
export type { Evidence } from "./evidence";
export { fitLogistic, predict } from "./logistic";
export { drawFolds } from "./folds";
export { RESAMPLES } from "./intervals";
export { measures, type GradeRow, type Measured, type Measures, type Performance } from "./model-card";
export { HORIZON_MONTHS, observe, type Observation } from "./observe";
export type { FitPlan } from "./plan";
export { firmSeed, recipe } from "./population";
export { fitCard, type Fitted } from "./reference";
export type { Rejection, Selection } from "./select";
