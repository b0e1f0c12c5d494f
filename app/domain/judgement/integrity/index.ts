/** What a file proves of its maker's honesty, and what the bank's table says of it. Light enough for the browser. */
export { findingsIn, type Finding, type Provable } from "./findings";
export { barredBy, judgeIntegrity, provableIn, type IntegrityJudgement, type RuledFinding } from "./judge";
export { SOURCES, type Source } from "./sources";
