import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const MIGRATIONS = "prisma/migrations";

/**
 * Every trigger of the migrations by name, with its statement as the database stores it; the newest one counts. With
 * `applied`, those of these migrations: what an earlier database must have.
 */
export function requiredTriggers(applied?: readonly string[]): ReadonlyMap<string, string> {
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const scripts = folders
    .map(({ name }) => name)
    .filter((name) => applied?.includes(name) ?? true)
    .sort()
    .map((name) => readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8"));
  const statements = scripts.flatMap((script) => [...script.matchAll(/CREATE TRIGGER "(\w+)"[^]*?END(?=;)/g)]);
  return new Map(statements.map(([sql, name = ""]) => [name, sql]));
}
