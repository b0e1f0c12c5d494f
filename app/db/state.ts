import { readdirSync } from "node:fs";
import type { Database } from "./client";
import { APPLIED_MIGRATIONS, MIGRATIONS_TABLE } from "./sql/statements";

/** Names of the migrations in prisma/migrations that this database has not had yet, in order. */
export async function pendingMigrations({ read }: Database): Promise<string[]> {
  const known = await read.$queryRawUnsafe<unknown[]>(MIGRATIONS_TABLE);
  const rows = known.length === 0 ? [] : await read.$queryRawUnsafe<{ migration_name: string }[]>(APPLIED_MIGRATIONS);
  const applied = new Set(rows.map((row) => row.migration_name));
  return readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Has nobody been entered yet? */
export async function isEmpty({ read }: Database): Promise<boolean> {
  return (await read.person.findFirst({ select: { id: true } })) === null;
}
