/** What a proposed card or policy would change: point by point, and over cases. */
export { differences, type Difference, type Side } from "./differences";
export { countEffects, effectOn, isChange, type Effect, type EffectCounts, type Rules, type Told } from "./effect";
