-- Events are asked for by their day, alone or together with what was done or who did it.
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at");
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");
-- Each the beginning of a longer one.
DROP INDEX "AuditEvent_action_idx";
DROP INDEX "AuditEvent_actorId_idx";

-- Sign-ins that were refused in an hour, by account; '' stands for all addresses that no account has. When the hour is over
-- its rows become events of the log.
CREATE TABLE "RefusedSignIn" (
    "hour" DATETIME NOT NULL,
    "personId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("hour", "personId")
);
