/** With reads.ts the only SQL written by hand outside prisma/migrations: what SQLite needs and Prisma does not say. */

export const BEGIN = "BEGIN IMMEDIATE";
export const COMMIT = "COMMIT";
export const ROLLBACK = "ROLLBACK";

/**
 * The writing connection. `busy_timeout = 0`: SQLite waits by stopping the thread; app/db/patience.ts waits beside it. `synchronous = FULL`: an acknowledged write survives a loss of power.
 * `recursive_triggers`: without it `INSERT OR REPLACE` would delete a row without its delete trigger.
 */
export const WRITER_PRAGMAS = {
  busy_timeout: 0,
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
} as const;

export function setPragmas(pragmas: Readonly<Record<string, string | number>>): string {
  return Object.entries(pragmas)
    .map(([name, value]) => `PRAGMA ${name} = ${value};`)
    .join("\n");
}

export function readPragma(name: keyof typeof WRITER_PRAGMAS): string {
  return `PRAGMA ${name}`;
}

/** One row per table: 'ok' when every page and index is sound. */
export const INTEGRITY = "PRAGMA quick_check(1)";

export const TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";

/** One row when `prisma migrate` has worked on this database, none on a new file. */
export const MIGRATIONS_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'";

/** A migration that was rolled back by hand counts as never tried. */
export const MIGRATIONS =
  "SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL";

/** A whole copy in one statement, also from a connection that may only read; the target must not exist. */
export const COPY_TO = "VACUUM INTO ?";

/** One row, 'ok', when every page, index and constraint holds: slower than INTEGRITY and finds more. */
export const FULL_INTEGRITY = "PRAGMA integrity_check(1)";

/** One row per reference that leads nowhere. */
export const BROKEN_REFERENCES = "PRAGMA foreign_key_check";

export const TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

export const countRows = (table: string): string => `SELECT COUNT(*) AS n FROM "${table.replaceAll('"', '""')}"`;

/** Tables from which nothing is ever deleted: they only grow while a copy is made. */
export const INSERT_ONLY_TABLES =
  "SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE ON%' AND sql NOT LIKE '% WHEN %'";

/** A number of the file that nobody uses, set to what it is: a write, and nothing is changed. */
export const PROBE_WRITE = "PRAGMA user_version = 0";

/** SQLite's own note of the highest number that an event ever had; it stays when rows are deleted. */
export const HIGHEST_EVENT = "SELECT seq FROM sqlite_sequence WHERE name = 'AuditEvent'";

/** Moves the log's pages into the file and empties the log; when somebody reads or writes it does what it can. */
export const FOLD_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

/** The file beside the database whose lock says that a server runs on it; the kernel drops the lock with the process. */
export const CLAIM = {
  table: "CREATE TABLE IF NOT EXISTS server (pid INTEGER NOT NULL, since TEXT NOT NULL)",
  forget: "DELETE FROM server",
  insert: (pid: number, since: string): string => `INSERT INTO server VALUES (${pid}, '${since}')`,
  read: "SELECT pid, since FROM server",
} as const;
