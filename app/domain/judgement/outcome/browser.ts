/** What a browser may load: nothing here reaches the generator or the firm's engine. */
export type { Against } from "./against";
export type { Bound, NoPrice } from "./bound";
export type { CounterOffer } from "./counter-offer";
export type { Money } from "./compare-money";
export type { Fairness } from "../opinion";
export { gainsAndLosses, type GainsAndLosses } from "./gains-and-losses";
export { isWeighed, worthAt, worthOfOffer, type FanPoint, type TermsMoney } from "./money";
export { expectedResult, LENDER_OF_SCHEMA_1, type ExpectedResult } from "./result";
export type { Miss } from "./lawful";
export type { Due, Rest } from "./rest";
export type { Standing } from "./standings";
export type { Story } from "./story";
