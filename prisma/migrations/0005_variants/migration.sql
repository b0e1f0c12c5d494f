-- CreateTable
CREATE TABLE "CaseVariant" (
    "caseId" TEXT NOT NULL PRIMARY KEY,
    "anchorId" TEXT NOT NULL,
    CONSTRAINT "CaseVariant_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseVariant_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "Case" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FamilySeat" (
    "familyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,

    PRIMARY KEY ("familyId", "personId")
);

-- CreateIndex
CREATE INDEX "CaseVariant_anchorId_idx" ON "CaseVariant"("anchorId");

-- Every attempt so far has its seat: no case had variants yet.
INSERT INTO "FamilySeat" ("familyId", "personId", "caseId") SELECT "caseId", "personId", "caseId" FROM "Attempt";

CREATE TRIGGER "CaseVariant_no_update" BEFORE UPDATE ON "CaseVariant"
BEGIN SELECT RAISE(ABORT, 'CaseVariant is append-only'); END;
CREATE TRIGGER "CaseVariant_no_delete" BEFORE DELETE ON "CaseVariant"
BEGIN SELECT RAISE(ABORT, 'CaseVariant is append-only'); END;
CREATE TRIGGER "FamilySeat_no_update" BEFORE UPDATE ON "FamilySeat"
BEGIN SELECT RAISE(ABORT, 'FamilySeat is append-only'); END;
CREATE TRIGGER "FamilySeat_no_delete" BEFORE DELETE ON "FamilySeat"
BEGIN SELECT RAISE(ABORT, 'FamilySeat is append-only'); END;
