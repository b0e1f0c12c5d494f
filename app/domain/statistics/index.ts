/** One of each: mean, quantile, median, the normal distribution, agreement and calibration. */
export { median } from "./median";
export { brierMurphy, discrimination, icc21, kendallTauB, krippendorffAlphaOrdinal, weightedKappa } from "./metrics";
export { normalCdf, normalQuantile } from "./normal";
export { mean, quantile, quantileOfSorted } from "./quantile";
export { rSquared } from "./r-squared";
export { solvePositive } from "./solve-positive";
export { spearman } from "./spearman";
