-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- Made once, and used at most once.
CREATE TRIGGER "Invitation_no_update" BEFORE UPDATE ON "Invitation"
WHEN OLD."usedAt" IS NOT NULL OR NEW."usedAt" IS NULL
  OR NEW."id" <> OLD."id" OR NEW."tokenHash" <> OLD."tokenHash" OR NEW."personId" IS NOT OLD."personId"
  OR NEW."purpose" <> OLD."purpose" OR NEW."createdAt" <> OLD."createdAt"
  OR NEW."createdById" <> OLD."createdById" OR NEW."expiresAt" <> OLD."expiresAt"
BEGIN SELECT RAISE(ABORT, 'an Invitation can only be used'); END;
CREATE TRIGGER "Invitation_no_delete" BEFORE DELETE ON "Invitation"
BEGIN SELECT RAISE(ABORT, 'an Invitation can only be used'); END;
