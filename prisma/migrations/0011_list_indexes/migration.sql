-- What the lists of a large bank ask for. Those that are dropped are each the beginning of a longer one.
DROP INDEX "Attempt_personId_idx";
CREATE INDEX "Attempt_personId_savedAt_idx" ON "Attempt"("personId", "savedAt");
CREATE INDEX "Attempt_caseId_purpose_idx" ON "Attempt"("caseId", "purpose");
DROP INDEX "Decision_personId_idx";
DROP INDEX "Decision_caseId_idx";
CREATE INDEX "Decision_caseId_purpose_idx" ON "Decision"("caseId", "purpose");
CREATE INDEX "Decision_personId_purpose_idx" ON "Decision"("personId", "purpose");
CREATE INDEX "CaseAssignment_caseId_idx" ON "CaseAssignment"("caseId");
CREATE INDEX "AuditEvent_action_idx" ON "AuditEvent"("action");
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");
CREATE INDEX "AuditEvent_subject_idx" ON "AuditEvent"("subject");
