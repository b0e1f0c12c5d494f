export { IDENTITY_KINDS, loadFilingTags, type FilingTags, type IdentityKind } from "./filing-tags";
export { parseCountryRules } from "./country-rules";
export { loadContent } from "./load";
export { publications, type Publication } from "./publications";
export { describeError } from "./result";
export { parsePhrases } from "./phrases";
export { renderMarkdown, renderMemo } from "./markdown";
