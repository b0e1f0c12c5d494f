-- What a person holds of a kind is asked with its value or in its order: by the kind alone the whole bank's roles were read
-- at every request, to find out who is asking.
CREATE INDEX "PersonFact_personId_kind_value_idx" ON "PersonFact"("personId", "kind", "value");
-- The beginning of it.
DROP INDEX "PersonFact_personId_kind_idx";
-- What is due to everybody of a team, without the worksheets that stand in the rows.
CREATE INDEX "Attempt_due_idx" ON "Attempt"("personId", "caseId", "submittedAt", "kind", "dueAt");
