-- What one administrator wants and another puts in force.

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "decisionNote" TEXT
);

-- CreateIndex
CREATE INDEX "Proposal_outcome_proposedAt_idx" ON "Proposal"("outcome", "proposedAt");

-- Written down once, and decided at most once.
CREATE TRIGGER "Proposal_no_update" BEFORE UPDATE ON "Proposal"
WHEN OLD."outcome" IS NOT NULL OR NEW."outcome" IS NULL OR NEW."outcome" NOT IN ('approved', 'refused', 'withdrawn')
  OR NEW."decidedById" IS NULL OR NEW."decidedAt" IS NULL OR NEW."decisionNote" IS NULL
  OR NEW."id" <> OLD."id" OR NEW."kind" <> OLD."kind" OR NEW."subject" <> OLD."subject" OR NEW."body" <> OLD."body"
  OR NEW."digest" <> OLD."digest" OR NEW."base" <> OLD."base" OR NEW."note" <> OLD."note"
  OR NEW."proposedById" <> OLD."proposedById" OR NEW."proposedAt" <> OLD."proposedAt"
BEGIN SELECT RAISE(ABORT, 'a Proposal can only be decided, and once'); END;
CREATE TRIGGER "Proposal_no_delete" BEFORE DELETE ON "Proposal"
BEGIN SELECT RAISE(ABORT, 'a Proposal can only be decided, and once'); END;
