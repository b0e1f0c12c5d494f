/** The database's one face; server only. */
export { audit, verifyChain } from "./audit";
export type { AuditDetail, AuditEntry, ChainPoint, ChainVerification } from "./audit";
export { backUp } from "./backup";
export { assertDatabase } from "./checks";
export { closeDb, db, openDatabase } from "./client";
export type { Database, Reader, Tx } from "./client";
export { canonicalJson, newId, sha256 } from "./encoding";
export { Prisma } from "./generated/client";
export { databasePath } from "./location";
export { isEmpty, migrationState } from "./state";
export type { MigrationState } from "./state";
