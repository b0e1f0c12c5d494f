import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { openDatabase, sha256, type Database } from "~/db";

const FOLDER = "test/upgrade";
const PACKED = "bank.db.br";

/** Names of the banks that earlier versions left. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The bank of one fixture, in a file of its own, as its version left it. */
export function unpackFixture(name: string, file: string): void {
  writeFileSync(file, brotliDecompressSync(readFileSync(path.join(FOLDER, name, PACKED))));
}

/** Of each table whose rows a trigger guards: the columns, and a digest of each row's bytes by its key. */
export type GuardedRows = Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: Digests }>>;
type Digests = Readonly<Record<string, string>>;

/** What may change of a guarded row: whether a version of content is in force. */
const MAY_CHANGE = ["status"];

/** Rows that this database promises never to change. */
export async function guardedRows(database: Database): Promise<GuardedRows> {
  const guarded = "SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1";
  const found = await ask<{ name: string }>(database, guarded);
  const tables = await Promise.all(
    found.map(async ({ name: table }) => {
      const columns = await ask<{ name: string }>(database, `SELECT name FROM pragma_table_info('${table}')`);
      const kept = columns.map(({ name }) => name).filter((column) => !MAY_CHANGE.includes(column));
      return [table, { columns: kept, rows: await digests(database, table, kept) }] as const;
    }),
  );
  return Object.fromEntries(tables);
}

/** The same rows in the same columns as they are now; new rows and new columns are left out. */
export async function theSameRows(database: Database, before: GuardedRows): Promise<GuardedRows> {
  const tables = await Promise.all(
    Object.entries(before).map(async ([table, { columns, rows }]) => {
      const now = await digests(database, table, columns);
      const same = Object.keys(rows).map((key) => [key, now[key] ?? "is gone"]);
      return [table, { columns, rows: Object.fromEntries(same) as Digests }] as const;
    }),
  );
  return Object.fromEntries(tables);
}

async function digests(database: Database, table: string, columns: readonly string[]): Promise<Digests> {
  const parts = columns.map((column) => `quote("${column}")`);
  const key = parts.slice(0, 2).join(" || ' ' || "); // no table here has a longer key
  const sql = `SELECT ${key} AS key, ${parts.join(" || ',' || ")} AS bytes FROM "${table}"`;
  const rows = await ask<{ key: string; bytes: string }>(database, sql);
  return Object.fromEntries(rows.map(({ key, bytes }) => [key, sha256(bytes)]));
}

const ask = <Row>({ read }: Database, sql: string): Promise<Row[]> => read.$queryRawUnsafe<Row[]>(sql);

/** Keeps the bank in `file` under this name. When a migration ran is no part of a fixture: it would differ each time. */
export async function keepFixture(name: string, file: string): Promise<void> {
  const { write, close } = openDatabase(file);
  await write.$executeRawUnsafe("UPDATE _prisma_migrations SET id = migration_name, started_at = 0, finished_at = 0");
  const whole = `${file}.whole`;
  rmSync(whole, { force: true });
  await write.$executeRawUnsafe(`VACUUM INTO '${whole}'`);
  await close();
  const bytes = readFileSync(whole);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  mkdirSync(path.join(FOLDER, name));
  const packed = brotliCompressSync(bytes, { params });
  writeFileSync(path.join(FOLDER, name, PACKED), packed);
  console.log(`${name}: ${bytes.length} bytes, packed ${packed.length}`);
}
