/** Tables whose rows the database guards; each has a `_no_update` and a `_no_delete` trigger (migration 0002). */
const GUARDED_TABLES = [
  "Attempt",
  "AuditEvent",
  "CaseDocument",
  "CaseTruth",
  "ContentVersion",
  "Decision",
  "QuizAnswer",
] as const;

export const REQUIRED_TRIGGERS: readonly string[] = GUARDED_TABLES.flatMap((table) => [
  `${table}_no_update`,
  `${table}_no_delete`,
]);
