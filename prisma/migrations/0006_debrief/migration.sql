-- CreateTable
CREATE TABLE "AttemptEvent" (
    "attemptId" TEXT NOT NULL,
    "ord" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "leftAt" DATETIME NOT NULL,
    PRIMARY KEY ("attemptId", "ord"),
    CONSTRAINT "AttemptEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecondLookNote" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "SecondLookNote_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TRIGGER "AttemptEvent_no_update" BEFORE UPDATE ON "AttemptEvent"
BEGIN SELECT RAISE(ABORT, 'AttemptEvent is append-only'); END;
CREATE TRIGGER "AttemptEvent_no_delete" BEFORE DELETE ON "AttemptEvent"
BEGIN SELECT RAISE(ABORT, 'AttemptEvent is append-only'); END;
