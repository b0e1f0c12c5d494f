export { IDENTITY_KINDS, loadFilingTags, type FilingTags, type IdentityKind } from "./filing-tags";
export { parseCountryRules } from "./country-rules";
export { loadContent, type Content } from "./load";
export { publications, type Publication } from "./publications";
export { describeError, type ContentError, type Parsed } from "./result";
export { parsePhrases, type PhraseBook } from "./phrases";
export { parsePolicy } from "./policy";
export { parseScorecard } from "./scorecard";
export { renderMarkdown, renderMemo } from "./markdown";
