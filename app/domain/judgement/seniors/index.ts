/** Senior reviewers' opinions, simulated ones, and the comparison with them. */
export * from "./browser";
export { inherited } from "./inherit";
export { seniorOpinionOf } from "./senior-opinion";
export { simulateSenior } from "./simulate-senior";
