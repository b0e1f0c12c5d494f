import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { openDatabase, type Database } from "./client";
import { BROKEN_REFERENCES, COPY_TO, countRows, FULL_INTEGRITY, TABLES } from "./sql/statements";

/**
 * Copies a database while it may be in use. The copy takes its name only when it is whole: sound pages, no reference
 * that leads nowhere, as many rows in every table. Throws one readable line, and then leaves no copy behind.
 */
export async function backUp(file: string, target: string): Promise<void> {
  const aside = `${target}.part`;
  rmSync(aside, { force: true });
  const [source, copy] = [openDatabase(file), openDatabase(aside)];
  try {
    const rows = await rowsByTable(source);
    await source.read.$executeRawUnsafe(COPY_TO, aside);
    await mustBeWhole(copy, rows);
    await copy.close();
    chmodSync(aside, statSync(file).mode); // it holds the same secrets
    flush(aside);
    renameSync(aside, target);
    flush(path.dirname(target));
  } catch (error) {
    await copy.close();
    rmSync(aside, { force: true });
    throw error;
  } finally {
    await source.close();
  }
}

async function mustBeWhole(copy: Database, expected: ReadonlyMap<string, number>): Promise<void> {
  const [sound] = await copy.read.$queryRawUnsafe<{ integrity_check: string }[]>(FULL_INTEGRITY);
  if (sound?.integrity_check !== "ok") throw new Error(`the copy is damaged: ${sound?.integrity_check}`);
  const [broken] = await copy.read.$queryRawUnsafe<{ table: string; parent: string }[]>(BROKEN_REFERENCES);
  if (broken) throw new Error(`a row of ${broken.table} points at a row of ${broken.parent} that is not there`);
  const rows = await rowsByTable(copy);
  const other = [...new Set([...expected.keys(), ...rows.keys()])].find(
    (name) => rows.get(name) !== expected.get(name),
  );
  if (other !== undefined) {
    throw new Error(
      `${other} has ${expected.get(other) ?? "no"} rows and its copy ${rows.get(other) ?? "none"}: is a server still running?`,
    );
  }
}

async function rowsByTable({ read }: Database): Promise<Map<string, number>> {
  const tables = await read.$queryRawUnsafe<{ name: string }[]>(TABLES);
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await read.$queryRawUnsafe<{ n: number | bigint }[]>(countRows(name));
    counts.set(name, Number(row?.n));
  }
  return counts;
}

/** To the disk: the copy must survive what may happen to the machine during the upgrade. */
function flush(name: string): void {
  const handle = openSync(name, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
