/** What the files of the practice draw are like as a whole, and what gives one of them away. */
export { areaOf, eitherWay, type Area } from "./area";
export { fitCurve, LOAN_SHAPES, type CurveFit } from "./curve-fit";
export { crossValidated, crossValidatedAuc, type Labelled, type Scored } from "./classify";
export { heldOutScores, heldOutShares, type Column } from "./held-out";
export { assetCorrelationOf, factorCorrelation, jointDefaults, type Correlation, type Fails } from "./joint";
export { loanLife, type LoanLife } from "./loan-lives";
export { levelsOf, type Levels } from "./levels";
export { lookAt, type Look } from "./look";
export { superficialFeatures } from "./surface";
