import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const MIGRATIONS = "prisma/migrations";

/**
 * Every trigger of the migrations by name, with its statement as the database stores it; the newest one counts, and none
 * where it was dropped since. With `applied`, those of these migrations: what an earlier database must have.
 */
export function requiredTriggers(applied?: readonly string[], migrations = MIGRATIONS): ReadonlyMap<string, string> {
  const folders = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const scripts = folders
    .map(({ name }) => name)
    .filter((name) => applied?.includes(name) ?? true)
    .sort()
    .map((name) => readFileSync(path.join(migrations, name, "migration.sql"), "utf8"));
  const required = new Map<string, string>();
  for (const [sql, created, dropped = ""] of scripts.flatMap((script) => [...script.matchAll(STATEMENT)])) {
    if (created === undefined) required.delete(dropped);
    else required.set(created, sql);
  }
  return required;
}

/** What makes a trigger, to its end, or drops one; a comment is neither. */
const STATEMENT = /^CREATE TRIGGER "(\w+)"[^]*?END(?=;)|^DROP TRIGGER (?:IF EXISTS )?"(\w+)"/gm;
