import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { closeDb, databasePath, db, type Database } from "~/db";
import { seedBank } from "../../seed/bank";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-test-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

let template: Promise<string> | undefined;
let copies = 0;

/** An empty, migrated database in a file of its own, which `db()` opens until another takes its place. */
export const testDatabase = async (): Promise<Database> => copyOf(await (template ??= migrated()));

const banks = new Map<number, Promise<string>>();

/** A database like that with the shipped content in force since `now`: published once per worker and time. */
export async function bankDatabase(now: Date): Promise<Database> {
  const key = now.getTime();
  const bank = banks.get(key) ?? published(now);
  banks.set(key, bank);
  return copyOf(await bank);
}

async function published(now: Date): Promise<string> {
  await testDatabase();
  await seedBank(now);
  const file = databasePath();
  await closeDb(); // folds the log into the file
  return file;
}

async function copyOf(whole: string): Promise<Database> {
  await closeDb();
  const file = path.join(folder, `test-${++copies}.db`);
  copyFileSync(whole, file);
  process.env.DATABASE_URL = `file:${file}`;
  process.env.AUDIT_KEY = path.join(folder, "audit-key.pem");
  return db();
}

/** Migrated once per worker. */
async function migrated(): Promise<string> {
  const file = path.join(folder, "template.db");
  await migrateHere(file);
  return file;
}

/** Writes down which migrations a database has had, as `migrate deploy` does: a command asks before it works on it. */
export const writeDownMigrations = ({ write }: Database, names = shippedMigrations()) =>
  write.$transaction([
    write.$executeRawUnsafe(
      "CREATE TABLE _prisma_migrations (migration_name TEXT, finished_at DATETIME, rolled_back_at DATETIME)",
    ),
    ...names.map((name) => write.$executeRawUnsafe("INSERT INTO _prisma_migrations VALUES (?, 1, NULL)", name)),
  ]);

export const shippedMigrations = (): string[] =>
  readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Runs the scripts that a file has not had yet, the same that `migrate deploy` runs, without its second of start-up. */
export async function migrateHere(file: string): Promise<void> {
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}` }).connect();
  const column = async (sql: string) =>
    (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows.map(([value]) => value);
  const tables = await column("SELECT name FROM sqlite_master");
  const had = tables.includes("_prisma_migrations")
    ? await column("SELECT migration_name FROM _prisma_migrations")
    : [];
  for (const name of shippedMigrations().filter((one) => !had.includes(one))) {
    await connection.executeScript(readFileSync(path.join("prisma/migrations", name, "migration.sql"), "utf8"));
  }
  await connection.dispose();
}
