-- Columns are added, not the tables rebuilt, for the reason in 0003.
-- CreateTable
CREATE TABLE "InformationRequest" (
    "attemptId" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "pinned" TEXT NOT NULL,
    "opened" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "request"),
    CONSTRAINT "InformationRequest_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "CaseAssignment" ADD COLUMN "daysBudget" INTEGER;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "daysBudget" INTEGER;

-- Append-only.
CREATE TRIGGER "InformationRequest_no_update" BEFORE UPDATE ON "InformationRequest"
BEGIN SELECT RAISE(ABORT, 'InformationRequest is append-only'); END;
CREATE TRIGGER "InformationRequest_no_delete" BEFORE DELETE ON "InformationRequest"
BEGIN SELECT RAISE(ABORT, 'InformationRequest is append-only'); END;
