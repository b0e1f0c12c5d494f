-- What the lists of a large bank ask for. The two that are dropped are the beginning of a longer one.
DROP INDEX "Attempt_personId_idx";
CREATE INDEX "Attempt_personId_savedAt_idx" ON "Attempt"("personId", "savedAt");
CREATE INDEX "Attempt_caseId_purpose_idx" ON "Attempt"("caseId", "purpose");
DROP INDEX "Decision_personId_idx";
CREATE INDEX "Decision_personId_purpose_idx" ON "Decision"("personId", "purpose");
CREATE INDEX "PersonRole_role_idx" ON "PersonRole"("role");
CREATE INDEX "CohortMember_personId_idx" ON "CohortMember"("personId");
CREATE INDEX "CaseAssignment_caseId_idx" ON "CaseAssignment"("caseId");
CREATE INDEX "AuditEvent_action_idx" ON "AuditEvent"("action");
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");
CREATE INDEX "AuditEvent_subject_idx" ON "AuditEvent"("subject");
