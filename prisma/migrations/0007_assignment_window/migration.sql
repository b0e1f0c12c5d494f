-- A column is added, not the table rebuilt, for the reason in 0003.
-- AlterTable
ALTER TABLE "CaseAssignment" ADD COLUMN "opensAt" DATETIME;
