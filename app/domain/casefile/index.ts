/** Papers drawn from the books, what bends them, and the case that comes of it. */
export * from "./browser";
export type { Promises } from "./archetype";
export { archetypesOf, type CaseSet } from "./case-set";
export { statementOf } from "./documents/statements";
export type { BankLine, BankStatementDocument } from "./documents/types/bank";
export type { HouseholdDocument } from "./documents/types/debt";
export type { ApplicationDocument } from "./documents/types/firm";
export type { SourceNotesDocument } from "./documents/types/source";
export { drawWorld } from "./draw-world";
export { DISTORTION_KINDS, KNOCK_OUT_KINDS, type DistortionKind, type Evidence, type InnocentAnomaly } from "./flags";
export { GENERATOR_VERSION, generateCase } from "./generate";
export { bandOf, drawArchetype, practiceKinds } from "./library";
export { renderFile, renderPhrase, type PhraseTemplates } from "./phrases";
export { isThere, rowAt } from "./places";
export { plantedIn } from "./planted";
export { READERS } from "./readers";
export type { GeneratedCase } from "./truth";
export { generateVariant } from "./variant";
