/** The database's one face; server only. */
export { audit, digestOf, verifyChain } from "./audit";
export type { AuditDetail, AuditEntry, ChainPoint, ChainVerification } from "./audit";
export { backUp, digestOfFile, flush, listFile, mustBeSound, mustHaveRows, rowsByTable } from "./backup";
export type { BackupList } from "./backup";
export { inBatches } from "./batches";
export { assertDatabase, probeWrite, wrongTriggers } from "./checks";
export { claimDatabase, ClaimedError } from "./claim";
export { closeDb, db, openDatabase } from "./client";
export type { Database, Reader, Tx } from "./client";
export { canonicalJson, newId, sha256 } from "./encoding";
export { foldWhenIdle } from "./fold";
export { Prisma } from "./generated/client";
export { databasePath } from "./location";
export { takeWriterWaits } from "./one-writer";
export { isEmpty, migrationState } from "./state";
export type { MigrationState } from "./state";
export { storageTrouble } from "./trouble";
export type { StorageTrouble } from "./trouble";
