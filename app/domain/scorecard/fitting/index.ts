/** Fitting a scorecard: portfolio, classes, regression, points, validation. Not for the browser. */
export * from "./cross-validate";
export * from "./evidence";
export * from "./folds";
export * from "./intervals";
export * from "./logistic";
export * from "./model-card";
export * from "./observe";
export * from "./plan";
export * from "./population";
export * from "./reference";
export * from "./select";
export * from "./woe";
