import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { afterEach } from "vitest";
import { closeDb, db, type Database } from "~/db";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-test-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

let template: Promise<string> | undefined;
let copies = 0;

/** An empty, migrated database in a file of its own, which `db()` opens until the test ends. */
export async function testDatabase(): Promise<Database> {
  await closeDb();
  const file = path.join(folder, `test-${++copies}.db`);
  copyFileSync(await (template ??= migrated()), file);
  process.env.DATABASE_URL = `file:${file}`;
  return db();
}

afterEach(closeDb);

/** Migrated once per test file: the same scripts that `migrate deploy` runs, without its second of start-up. */
async function migrated(): Promise<string> {
  const file = path.join(folder, "template.db");
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}` }).connect();
  const migrations = readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const name of migrations) {
    await connection.executeScript(readFileSync(path.join("prisma/migrations", name, "migration.sql"), "utf8"));
  }
  await connection.dispose();
  return file;
}
