/** What terms bring over the firm's futures: everybody's stand, the best that was open, the money. */
export * from "./browser";
export { type AgainstAsked, reasonsAgainst } from "./against-asked";
export { alternativesTo, soundness, type Soundness } from "./alternatives";
export { earnsAtPolicyPrice } from "./as-asked";
export {
  byArchetype,
  byGrade,
  byHonesty,
  ORDER,
  scoreStrategies,
  stepsOf,
  type Step,
  type StrategyScore,
} from "./balance";
export { bestTerms } from "./benchmark";
export { asAttainable, rateRegretted, worthOf } from "./best";
export { bestVerdict } from "./best-verdict";
export { compareMoney } from "./compare-money";
export { counterOfferOf } from "./counter-offer";
export { liveLine, liveLoan } from "./live-loan";
export { engineOf, pledgesOf } from "./lives";
export { scaled, type Engine, type Lived } from "./money";
export {
  attainableStanding,
  breachesBy,
  declined,
  fairnessOf,
  groundOf,
  modelStanding,
  ownStanding,
  priceAsked,
  priceOf,
  truthStanding,
  type Ground,
} from "./standing";
export type { OwnStanding, TruthStanding } from "./standings";
export { decisionOf, playStrategies, type Bank, type Belief, type PlayedCase } from "./strategies";
