-- By which rule people were last taken into a cohort: those who work in a unit or under it, hold a role and, where a day is
-- named, joined the bank on it or after. Kept so that it can be applied again; who was taken in is a PersonFact.
ALTER TABLE "Cohort" ADD COLUMN "ruleUnitId" TEXT;
ALTER TABLE "Cohort" ADD COLUMN "ruleRole" TEXT;
ALTER TABLE "Cohort" ADD COLUMN "ruleSince" TEXT;
