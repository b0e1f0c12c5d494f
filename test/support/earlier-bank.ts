import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { requiredTriggers } from "~/db/sql/triggers";

/** Runs a script on a database file as nobody in the product could: past its triggers and its one writer. */
export async function alter(file: string, script: string): Promise<void> {
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}` }).connect();
  await connection.executeScript(script);
  await connection.dispose();
}

/** A reference that leads nowhere. */
export const A_FACT_OF_NOBODY = `INSERT INTO "PersonFact" (personId, kind, value, validFrom, recordedAt, recordedById)
  VALUES ('nobody', 'role', 'trainee', '2026-01-01', '2026-01-01', 'system');`;

/** Takes the newest migration back, whole: its table goes with its triggers. */
export const WITHOUT_NEWEST_MIGRATION = `
  DROP TABLE "WorkEvent";
  DELETE FROM _prisma_migrations WHERE migration_name = '0010_work_events';
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
