export { IDENTITY_KINDS, loadFilingTags, type FilingTags, type IdentityKind } from "./filing-tags";
export { parseCountryRules } from "./country-rules";
export { type Content, loadContent } from "./load";
export { publications, type Publication } from "./publications";
export { describeError, type Parsed } from "./result";
export { parsePhrases } from "./phrases";
export { renderMarkdown, renderMemo } from "./markdown";
export { xmlTooDeep } from "./nesting";
export { plainText } from "./plain-text";
