-- A list of staff, as it was read, and what it changes. What it says of people is kept until the next one is in force, so
-- that the last can be undone: rows of these tables are deleted.
CREATE TABLE "StaffImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "file" BLOB,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "headings" TEXT NOT NULL DEFAULT '[]',
    "mapping" TEXT NOT NULL DEFAULT '[]',
    "day" TEXT NOT NULL DEFAULT '',
    "mark" TEXT NOT NULL DEFAULT '',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" TEXT NOT NULL DEFAULT '{}',
    "inForceAt" DATETIME,
    "firstFactId" INTEGER,
    "lastFactId" INTEGER,
    "undoneAt" DATETIME,
    "undoneById" TEXT
);
CREATE TABLE "StaffImportPerson" (
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "employeeNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "nameBefore" TEXT,
    "emailBefore" TEXT,
    "changes" TEXT NOT NULL,

    PRIMARY KEY ("importId", "line"),
    CONSTRAINT "StaffImportPerson_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StaffImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "StaffImportFact" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "importId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "factId" INTEGER,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    CONSTRAINT "StaffImportFact_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StaffImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "StaffImportError" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    CONSTRAINT "StaffImportError_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StaffImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StaffImportFact_importId_idx" ON "StaffImportFact"("importId");
CREATE INDEX "StaffImportError_importId_idx" ON "StaffImportError"("importId");
