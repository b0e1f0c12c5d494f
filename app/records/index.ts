/**
 * What is stored as JSON: how it is written, and read in today's form whichever version wrote it. Nothing else parses it.
 * What cannot be read fails with the name of its table and row (UnreadableRecordError).
 */
export { readAnswers, readHint, readOpenedThen, readPinnedThen, type PinnedThen } from "./attempt-rows";
export { readAuditDetail } from "./audit-detail";
export { readBackupList, readCheckpoint, type KeptCheckpoint } from "./beside";
export { readSummary, type CaseSummary } from "./case-summary";
export { readContent, readStoredBody, type ContentBodies, type ContentKind } from "./content";
export { packDocument, readDocument } from "./documents/case-document";
export { readOpinion } from "./model-opinion";
export { UnreadableRecordError } from "./read";
export { packSealed, readSealed, type ReadDecision, type Sealed } from "./sealed-decision";
export { packTruth, readTruth } from "./truth";
export { readWorksheet, writeWorksheet } from "./worksheet";
export { textsIn } from "./texts-in";
