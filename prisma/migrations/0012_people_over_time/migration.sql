-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "UnitPlace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" TEXT NOT NULL,
    "parentId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "retractedAt" DATETIME,
    "retractedById" TEXT,
    CONSTRAINT "UnitPlace_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitPlace_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonFact" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "retractedAt" DATETIME,
    "retractedById" TEXT,
    CONSTRAINT "PersonFact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");
CREATE INDEX "UnitPlace_unitId_idx" ON "UnitPlace"("unitId");
CREATE INDEX "UnitPlace_parentId_idx" ON "UnitPlace"("parentId");
CREATE INDEX "PersonFact_personId_kind_idx" ON "PersonFact"("personId", "kind");
CREATE INDEX "PersonFact_kind_value_idx" ON "PersonFact"("kind", "value");

-- The branches stand under the bank itself, as far as anybody knows from the beginning.
INSERT INTO "Unit" ("id", "code", "kind", "name")
SELECT 'bank', 'BANK', 'bank', 'The bank' WHERE EXISTS (SELECT 1 FROM "Person") OR EXISTS (SELECT 1 FROM "Branch");
INSERT INTO "Unit" ("id", "code", "kind", "name")
SELECT "id", printf('B%03d', row_number() OVER (ORDER BY "name")), 'branch', "name" FROM "Branch";
INSERT INTO "UnitPlace" ("unitId", "parentId", "validFrom", "recordedAt", "recordedById")
SELECT b."id", 'bank', date(start."at"), start."at", 'system'
FROM "Branch" b, (SELECT coalesce(min("createdAt"), '2026-01-01T00:00:00.000+00:00') AS "at" FROM "Person") start;

-- Where people work and in which cohort they are was never told to the log: from the day on which they were entered.
INSERT INTO "PersonFact" ("personId", "kind", "value", "validFrom", "recordedAt", "recordedById")
SELECT "id", 'posting', "branchId", date("createdAt"), "createdAt", 'system' FROM "Person" WHERE "branchId" IS NOT NULL
UNION ALL
SELECT m."personId", 'cohort', m."cohortId", date(p."createdAt"), p."createdAt", 'system'
FROM "CohortMember" m JOIN "Person" p ON p."id" = m."personId";

-- Roles, and whether somebody may sign in, are replayed from the log. A role whose story in the log does not end as the bank
-- has it today is taken as it is, from the day on which its person was entered.
INSERT INTO "PersonFact" ("personId", "kind", "value", "validFrom", "validTo", "recordedAt", "recordedById", "retractedAt", "retractedById")
WITH
current AS (
  SELECT "personId", 'role' AS kind, "role" AS value FROM "PersonRole"
  UNION ALL SELECT "id", 'service', '' FROM "Person" WHERE "active"
),
told AS (
  SELECT substr(e."subject", 8) AS personId, 'role' AS kind, r.value, e."seq" AS seq, e."at" AS at, e."actorId" AS byId, 1 AS held
  FROM "AuditEvent" e, json_each(e."detail", '$.added') r WHERE e."action" = 'person.access.change'
  UNION ALL
  SELECT substr(e."subject", 8), 'role', r.value, e."seq", e."at", e."actorId", 0
  FROM "AuditEvent" e, json_each(e."detail", '$.removed') r WHERE e."action" = 'person.access.change'
  UNION ALL
  SELECT substr(e."subject", 8), 'service', '', e."seq", e."at", e."actorId", json_extract(e."detail", '$.active')
  FROM "AuditEvent" e WHERE e."action" = 'person.access.change'
),
trusted AS (
  SELECT t.* FROM told t JOIN "Person" p ON p."id" = t.personId
  WHERE (SELECT l.held FROM told l WHERE l.personId = t.personId AND l.kind = t.kind AND l.value = t.value
         ORDER BY l.seq DESC LIMIT 1)
    = EXISTS (SELECT 1 FROM current c WHERE c.personId = t.personId AND c.kind = t.kind AND c.value = t.value)
),
-- What was so before the log first spoke of it: everybody was entered in service, and with what the log first takes away.
entered AS (
  SELECT p."id" AS personId, had.kind, had.value, 0 AS seq, p."createdAt" AS at, 'system' AS byId, 1 AS held
  FROM "Person" p JOIN (
    SELECT personId, kind, value FROM current c WHERE NOT EXISTS (
      SELECT 1 FROM trusted t WHERE t.personId = c.personId AND t.kind = c.kind AND t.value = c.value)
    UNION SELECT personId, kind, value FROM trusted t WHERE t.kind = 'service' OR (t.held = 0 AND NOT EXISTS (
      SELECT 1 FROM trusted e WHERE e.personId = t.personId AND e.kind = t.kind AND e.value = t.value AND e.seq < t.seq))
  ) had ON had.personId = p."id"
),
turn AS (
  SELECT *, lag(held, 1, 0) OVER (PARTITION BY personId, kind, value ORDER BY seq) AS heldBefore
  FROM (SELECT * FROM entered UNION ALL SELECT * FROM trusted)
),
span AS (
  SELECT *,
    lead(at) OVER (PARTITION BY personId, kind, value ORDER BY seq) AS endedAt,
    lead(byId) OVER (PARTITION BY personId, kind, value ORDER BY seq) AS endedById
  FROM turn WHERE held <> heldBefore
)
SELECT personId, kind, value, date(at), NULL, at, byId, endedAt, endedById FROM span WHERE held
UNION ALL
SELECT personId, kind, value, date(at), date(endedAt), endedAt, endedById, NULL, NULL FROM span
WHERE held AND date(at) < date(endedAt);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
DROP TABLE "PersonRole";
DROP TABLE "CohortMember";
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "employeeNumber" TEXT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "zone" TEXT,
    "language" TEXT,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_Person" ("id", "email", "name", "passwordHash", "simulated", "createdAt")
SELECT "id", "email", "name", "passwordHash", "simulated", "createdAt" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE UNIQUE INDEX "Person_employeeNumber_key" ON "Person"("employeeNumber");
-- By the domain of the address: whether this is the demonstration's bank is asked for every page. Prisma has no word for it.
CREATE INDEX "Person_domain_idx" ON "Person"(substr("email", instr("email", '@') + 1));
DROP TABLE "Branch";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN "ownerId" TEXT;
ALTER TABLE "Cohort" ADD COLUMN "endsOn" TEXT;

-- Written down once, and taken back at most once.
CREATE TRIGGER "PersonFact_no_update" BEFORE UPDATE ON "PersonFact"
WHEN OLD."retractedAt" IS NOT NULL OR NEW."retractedAt" IS NULL OR NEW."retractedById" IS NULL
  OR NEW."id" <> OLD."id" OR NEW."personId" <> OLD."personId" OR NEW."kind" <> OLD."kind" OR NEW."value" <> OLD."value"
  OR NEW."validFrom" <> OLD."validFrom" OR NEW."validTo" IS NOT OLD."validTo"
  OR NEW."recordedAt" <> OLD."recordedAt" OR NEW."recordedById" <> OLD."recordedById"
BEGIN SELECT RAISE(ABORT, 'a PersonFact can only be taken back'); END;
CREATE TRIGGER "PersonFact_no_delete" BEFORE DELETE ON "PersonFact"
BEGIN SELECT RAISE(ABORT, 'a PersonFact can only be taken back'); END;

CREATE TRIGGER "UnitPlace_no_update" BEFORE UPDATE ON "UnitPlace"
WHEN OLD."retractedAt" IS NOT NULL OR NEW."retractedAt" IS NULL OR NEW."retractedById" IS NULL
  OR NEW."id" <> OLD."id" OR NEW."unitId" <> OLD."unitId" OR NEW."parentId" <> OLD."parentId"
  OR NEW."validFrom" <> OLD."validFrom" OR NEW."validTo" IS NOT OLD."validTo"
  OR NEW."recordedAt" <> OLD."recordedAt" OR NEW."recordedById" <> OLD."recordedById"
BEGIN SELECT RAISE(ABORT, 'a UnitPlace can only be taken back'); END;
CREATE TRIGGER "UnitPlace_no_delete" BEFORE DELETE ON "UnitPlace"
BEGIN SELECT RAISE(ABORT, 'a UnitPlace can only be taken back'); END;
