import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { requiredTriggers } from "~/db/sql/triggers";

/** Runs a script on a database file as nobody in the product could: past its triggers and its one writer. */
export async function alter(file: string, script: string): Promise<void> {
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}` }).connect();
  await connection.executeScript(script);
  await connection.dispose();
}

/** Takes the two newest migrations back, whole: the one's indexes, and the other's table with its triggers. */
export const WITHOUT_NEWEST_MIGRATIONS = `
  DROP INDEX "Attempt_personId_savedAt_idx";
  DROP INDEX "Attempt_caseId_purpose_idx";
  DROP INDEX "Decision_caseId_purpose_idx";
  DROP INDEX "Decision_personId_purpose_idx";
  DROP INDEX "PersonRole_role_idx";
  DROP INDEX "CohortMember_personId_idx";
  DROP INDEX "CaseAssignment_caseId_idx";
  DROP INDEX "AuditEvent_action_idx";
  DROP INDEX "AuditEvent_actorId_idx";
  DROP INDEX "AuditEvent_subject_idx";
  DROP INDEX "Person_active_domain_idx";
  CREATE INDEX "Attempt_personId_idx" ON "Attempt"("personId");
  CREATE INDEX "Decision_personId_idx" ON "Decision"("personId");
  CREATE INDEX "Decision_caseId_idx" ON "Decision"("caseId");
  DROP TABLE "WorkEvent";
  DELETE FROM _prisma_migrations WHERE migration_name IN ('0010_work_events', '0011_list_indexes');
`;

/** What a later program would leave behind. */
export const WITH_LATER_MIGRATION = `
  INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
  VALUES ('later', '', 1900000000000, '0999_certificates', 1900000000000, 1);
`;

/** The policy in force becomes the version before it, past the trigger that forbids this, which then stands again. */
export const WITH_EARLIER_POLICY = `
  DROP TRIGGER "ContentVersion_no_update";
  UPDATE "ContentVersion" SET version = '1', digest = 'another' WHERE kind = 'policy';
  ${requiredTriggers().get("ContentVersion_no_update")};
`;
