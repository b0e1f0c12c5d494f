/** The only SQL written by hand outside prisma/migrations: what SQLite needs and Prisma does not say. */

export const BEGIN = "BEGIN IMMEDIATE";
export const COMMIT = "COMMIT";
export const ROLLBACK = "ROLLBACK";

/** How long a statement waits for another process (a backup, the command line) that holds the file. */
export const BUSY_TIMEOUT_MS = 5000;

/**
 * The writing connection. `synchronous = FULL`: an acknowledged write survives a loss of power.
 * `recursive_triggers`: without it `INSERT OR REPLACE` would delete a row without its delete trigger.
 */
export const WRITER_PRAGMAS = {
  busy_timeout: BUSY_TIMEOUT_MS,
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
