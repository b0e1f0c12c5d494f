-- The recipe that a case was drawn from, "id@version"; of cases from before nobody wrote it down.
ALTER TABLE "Case" ADD COLUMN "recipe" TEXT;

-- CreateTable
CREATE TABLE "CaseWithdrawal" (
    "caseId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "replacedById" TEXT,
    CONSTRAINT "CaseWithdrawal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseWithdrawal_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CaseWithdrawal_replacedById_key" ON "CaseWithdrawal"("replacedById");

-- Append-only.
CREATE TRIGGER "CaseWithdrawal_no_update" BEFORE UPDATE ON "CaseWithdrawal"
BEGIN SELECT RAISE(ABORT, 'CaseWithdrawal is append-only'); END;
CREATE TRIGGER "CaseWithdrawal_no_delete" BEFORE DELETE ON "CaseWithdrawal"
BEGIN SELECT RAISE(ABORT, 'CaseWithdrawal is append-only'); END;
