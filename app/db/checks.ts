import type { Database, Reader } from "./client";
import { INTEGRITY, PROBE_WRITE, readPragma, TRIGGERS, WRITER_PRAGMAS } from "./sql/statements";
import { requiredTriggers } from "./sql/triggers";

/**
 * Asserts what the application relies on: the PRAGMAs of the writer, the triggers that guard immutable rows, and
 * sound pages. Throws one readable line; call it before serving and after each migration.
 */
export async function assertDatabase({ write }: Database): Promise<void> {
  for (const [name, expected] of Object.entries(WRITER_PRAGMAS)) {
    const [row] = await write.$queryRawUnsafe<Record<string, unknown>[]>(
      readPragma(name as keyof typeof WRITER_PRAGMAS),
    );
    const actual = Object.values(row ?? {})[0];
    if (String(actual) !== String(expected)) {
      throw new Error(`Database: PRAGMA ${name} is ${String(actual)}, it must be ${expected}.`);
    }
  }

  const wrong = await wrongTriggers(write);
  if (wrong.length > 0) {
    throw new Error(`Database: triggers that guard immutable rows are missing or altered: ${wrong.join(", ")}.`);
  }

  const [sound] = await write.$queryRawUnsafe<{ quick_check: string }[]>(INTEGRITY);
  if (sound?.quick_check !== "ok") throw new Error(`Database: the file is damaged: ${sound?.quick_check}.`);
}

/** The triggers of immutable rows that are missing or altered; of a database that has only these migrations, theirs. */
export async function wrongTriggers(reader: Pick<Reader, "$queryRawUnsafe">, applied?: readonly string[]) {
  const rows = await reader.$queryRawUnsafe<{ name: string; sql: string }[]>(TRIGGERS);
  const present = new Map(rows.map((row) => [row.name, row.sql]));
  // One that only has the right name guards nothing: its text must be the migration's.
  return [...requiredTriggers(applied)].filter(([name, sql]) => present.get(name) !== sql).map(([name]) => name);
}

/** Writes one page that says what it said before, to the disk. Rejects when nothing can be stored. */
export async function probeWrite({ write }: Database): Promise<void> {
  await write.$queryRawUnsafe(PROBE_WRITE);
}
