/** What terms bring over the firm's futures: everybody's stand, the best that was open, the money. */
export * from "./browser";
export { alternativesTo, soundness, type Soundness } from "./alternatives";
export { earnsAtPolicyPrice } from "./as-asked";
export { isBalanced, scoreStrategies, type StrategyScore } from "./balance";
export { asAttainable, bestTerms, moneyOf } from "./best";
export { compareMoney } from "./compare-money";
export { engineOf } from "./lives";
export { scaled, type Engine, type Lived } from "./money";
export { attainableStanding, declined, groundOf, modelStanding, ownStanding, priceAsked, truthStanding } from "./standing";
export type { OwnStanding, TruthStanding } from "./standings";
export { playStrategies, type Bank, type PlayedCase } from "./strategies";
