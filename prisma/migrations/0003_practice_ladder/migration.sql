-- `migrate diff` would rebuild CaseAssignment and Attempt, and a rebuilt table loses its triggers: columns are added instead.
-- CreateTable
CREATE TABLE "HintTaken" (
    "attemptId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "ord" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "step", "ord"),
    CONSTRAINT "HintTaken_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Accommodation" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "extraPercent" INTEGER NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    CONSTRAINT "Accommodation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "CaseAssignment" ADD COLUMN "mode" TEXT NOT NULL DEFAULT 'guided';
ALTER TABLE "CaseAssignment" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'everything';
ALTER TABLE "CaseAssignment" ADD COLUMN "minutes" INTEGER;
ALTER TABLE "CaseAssignment" ADD COLUMN "closesAt" DATETIME;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'guided';
ALTER TABLE "Attempt" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'everything';
ALTER TABLE "Attempt" ADD COLUMN "minutes" INTEGER;
ALTER TABLE "Attempt" ADD COLUMN "dueAt" DATETIME;

-- Append-only.
CREATE TRIGGER "HintTaken_no_update" BEFORE UPDATE ON "HintTaken"
BEGIN SELECT RAISE(ABORT, 'HintTaken is append-only'); END;
CREATE TRIGGER "HintTaken_no_delete" BEFORE DELETE ON "HintTaken"
BEGIN SELECT RAISE(ABORT, 'HintTaken is append-only'); END;
