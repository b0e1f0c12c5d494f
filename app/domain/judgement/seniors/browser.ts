/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { SeniorOpinion, SealedOpinion } from "./senior-opinion";
export { middleGrade, withSeniors, type SeniorComparison } from "./seniors";
