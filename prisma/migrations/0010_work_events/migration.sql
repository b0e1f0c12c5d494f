-- CreateTable
CREATE TABLE "WorkEvent" (
    "attemptId" TEXT NOT NULL,
    "ord" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "pin" TEXT,
    "doc" TEXT,
    "place" TEXT,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "ord"),
    CONSTRAINT "WorkEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Append-only.
CREATE TRIGGER "WorkEvent_no_update" BEFORE UPDATE ON "WorkEvent"
BEGIN SELECT RAISE(ABORT, 'WorkEvent is append-only'); END;
CREATE TRIGGER "WorkEvent_no_delete" BEFORE DELETE ON "WorkEvent"
BEGIN SELECT RAISE(ABORT, 'WorkEvent is append-only'); END;
