-- What must never change is refused by the database itself.
-- SQLite drops a table's triggers when a migration redefines the table: app/db/sql/triggers.ts reads here which ones
-- must stand, and every start asserts them.

-- Append-only.
CREATE TRIGGER "Decision_no_update" BEFORE UPDATE ON "Decision"
BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;
CREATE TRIGGER "Decision_no_delete" BEFORE DELETE ON "Decision"
BEGIN SELECT RAISE(ABORT, 'Decision is append-only'); END;

CREATE TRIGGER "QuizAnswer_no_update" BEFORE UPDATE ON "QuizAnswer"
BEGIN SELECT RAISE(ABORT, 'QuizAnswer is append-only'); END;
CREATE TRIGGER "QuizAnswer_no_delete" BEFORE DELETE ON "QuizAnswer"
BEGIN SELECT RAISE(ABORT, 'QuizAnswer is append-only'); END;

CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only'); END;
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only'); END;

-- Facts of a case: what was shown and what was true.
CREATE TRIGGER "CaseDocument_no_update" BEFORE UPDATE ON "CaseDocument"
BEGIN SELECT RAISE(ABORT, 'CaseDocument is immutable'); END;
CREATE TRIGGER "CaseDocument_no_delete" BEFORE DELETE ON "CaseDocument"
BEGIN SELECT RAISE(ABORT, 'CaseDocument is immutable'); END;

CREATE TRIGGER "CaseTruth_no_update" BEFORE UPDATE ON "CaseTruth"
BEGIN SELECT RAISE(ABORT, 'CaseTruth is immutable'); END;
CREATE TRIGGER "CaseTruth_no_delete" BEFORE DELETE ON "CaseTruth"
BEGIN SELECT RAISE(ABORT, 'CaseTruth is immutable'); END;

-- A draft may be edited; what was published may only be superseded.
CREATE TRIGGER "ContentVersion_no_update" BEFORE UPDATE ON "ContentVersion"
WHEN OLD."status" <> 'draft' AND (
  NEW."status" = 'draft' OR NEW."id" <> OLD."id" OR NEW."kind" <> OLD."kind" OR NEW."key" <> OLD."key"
  OR NEW."version" <> OLD."version" OR NEW."digest" <> OLD."digest" OR NEW."body" <> OLD."body"
  OR NEW."publishedAt" <> OLD."publishedAt")
BEGIN SELECT RAISE(ABORT, 'a published ContentVersion is immutable'); END;
CREATE TRIGGER "ContentVersion_no_delete" BEFORE DELETE ON "ContentVersion" WHEN OLD."status" <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published ContentVersion is immutable'); END;

-- A submitted attempt is closed.
CREATE TRIGGER "Attempt_no_update" BEFORE UPDATE ON "Attempt" WHEN OLD."submittedAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a submitted Attempt is closed'); END;
CREATE TRIGGER "Attempt_no_delete" BEFORE DELETE ON "Attempt" WHEN OLD."submittedAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a submitted Attempt is closed'); END;
