/** Papers drawn from the books, what bends them, and the case that comes of it. */
export * from "./browser";
export type { Promises } from "./archetype";
export { archetypesOf, type CaseSet } from "./case-set";
export { DISTORTIONS } from "./distortions/registry";
export { phrasesOf } from "./distortions/says";
export type { HouseholdDocument } from "./document-types";
export { statementOf } from "./documents/statements";
export { drawWorld } from "./draw-world";
export { GENERATOR_VERSION, generateCase } from "./generate";
export { KNOCK_OUTS } from "./knock-outs/registry";
export { bandOf, drawArchetype, practiceKinds } from "./library";
export { renderFile, renderPhrase, type PhraseTemplates } from "./phrases";
export { isThere, rowAt } from "./places";
export { plantedIn } from "./planted";
export {
  DISTORTION_KINDS,
  KNOCK_OUT_KINDS,
  type ApplicationDocument,
  type BankLine,
  type BankStatementDocument,
  type DistortionKind,
  type Evidence,
  type GeneratedCase,
  type InnocentAnomaly,
  type SourceNotesDocument,
} from "./types";
export { generateVariant } from "./variant";
