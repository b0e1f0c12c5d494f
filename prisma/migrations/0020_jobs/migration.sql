-- What the bank does by itself. Of each job: where it stands, and who has it until when.
CREATE TABLE "JobLease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "since" DATETIME NOT NULL,
    "token" INTEGER NOT NULL DEFAULT 0,
    "heldUntil" DATETIME,
    "doneDue" DATETIME,
    "pendingDue" DATETIME,
    "retryAt" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "askedAt" DATETIME,
    "askedById" TEXT
);

CREATE TABLE "JobRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "due" DATETIME NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "outcome" TEXT,
    "did" INTEGER,
    "failure" TEXT,
    "askedById" TEXT,
    CONSTRAINT "JobRun_name_fkey" FOREIGN KEY ("name") REFERENCES "JobLease" ("name") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "JobRun_name_outcome_id_idx" ON "JobRun"("name", "outcome", "id");

-- A run is written when it begins and once when it ends; it goes when fifty later ones of its job ended as it did.
CREATE TRIGGER "JobRun_no_update" BEFORE UPDATE ON "JobRun"
WHEN OLD."endedAt" IS NOT NULL OR NEW."endedAt" IS NULL OR NEW."outcome" IS NULL
  OR NEW."id" <> OLD."id" OR NEW."name" <> OLD."name" OR NEW."due" <> OLD."due"
  OR NEW."startedAt" <> OLD."startedAt" OR NEW."askedById" IS NOT OLD."askedById"
BEGIN SELECT RAISE(ABORT, 'a JobRun can only be ended'); END;
CREATE TRIGGER "JobRun_no_delete" BEFORE DELETE ON "JobRun"
WHEN OLD."endedAt" IS NULL OR (
  SELECT COUNT(*) FROM "JobRun" later
  WHERE later."name" = OLD."name" AND later."outcome" = OLD."outcome" AND later."id" > OLD."id") < 50
BEGIN SELECT RAISE(ABORT, 'the last runs of a job are kept'); END;
