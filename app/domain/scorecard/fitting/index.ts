/** Fitting a scorecard: portfolio, binning, regression, points, validation. Not for the browser. */
export * from "./observe";
export * from "./population";
export * from "./cross-validate";
export * from "./logistic";
export * from "./woe";
