/** Fitting a scorecard: portfolio, classes, regression, points, validation. Not for the browser. */
export { crossValidate, fitWoeModel, type Sample } from "./cross-validate";
export type { Evidence } from "./evidence";
export { fitLogistic, predict } from "./logistic";
export { drawFolds } from "./folds";
export { RESAMPLES } from "./intervals";
export { measures, type GradeRow, type Measured, type Measures, type Part, type Performance } from "./model-card";
export { FUTURES_OF_A_FIRM, observe, type Observation } from "./observe";
export type { FitPlan } from "./plan";
export { BENT_SHARE, firmSeed, rateable, recipe, type Drawer } from "./population";
export { fitCard, type Fitted } from "./reference";
export type { Rejection, Selection } from "./select";
