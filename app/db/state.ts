import { readdirSync } from "node:fs";
import type { Database } from "./client";
import { MIGRATIONS, MIGRATIONS_TABLE, TABLES } from "./sql/statements";

/** Names of migrations, in order. */
export interface MigrationState {
  /** in this database, from beginning to end */
  readonly applied: readonly string[];
  /** in this program, and not tried on this database yet */
  readonly pending: readonly string[];
  /** begun on this database and never finished */
  readonly unfinished: readonly string[];
  /** on this database and not in this program: a newer one worked on it */
  readonly unknown: readonly string[];
}

/** How the database stands to the migrations in prisma/migrations. */
export async function migrationState({ read }: Database): Promise<MigrationState> {
  const shipped = readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const known = await read.$queryRawUnsafe<unknown[]>(MIGRATIONS_TABLE);
  const rows =
    known.length === 0 ? [] : await read.$queryRawUnsafe<{ name: string; finished: number | bigint }[]>(MIGRATIONS);
  const names = (wanted: (row: { name: string; finished: boolean }) => boolean) =>
    rows
      .map(({ name, finished }) => ({ name, finished: Number(finished) === 1 }))
      .filter(wanted)
      .map(({ name }) => name)
      .sort();
  const tried = new Set(names(() => true));
  return {
    applied: names(({ finished }) => finished),
    pending: shipped.filter((name) => !tried.has(name)),
    unfinished: names(({ finished }) => !finished),
    unknown: [...tried].filter((name) => !shipped.includes(name)).sort(),
  };
}

/** Has nothing been set up yet? A bank of its own begins with its root unit alone, for which earlier versions had no table. */
export async function isEmpty({ read }: Database): Promise<boolean> {
  const one = { select: { id: true } } as const;
  if (await read.person.findFirst(one)) return false;
  const tables = await read.$queryRawUnsafe<{ name: string }[]>(TABLES);
  return !tables.some(({ name }) => name === "Unit") || (await read.unit.findFirst(one)) === null;
}
