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
    await source.read.$executeRawUnsafe(COPY_TO, aside);
    chmodSync(aside, statSync(file).mode); // it holds the same secrets
    await mustBeWhole(copy, source);
    flush(aside);
    renameSync(aside, target);
    flush(path.dirname(target));
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  } finally {
    await copy.close();
    await source.close();
  }
}

/** Rows are counted after the copy was made, so that one written meanwhile is noticed. */
export async function mustBeWhole(copy: Database, source: Database): Promise<void> {
  const [sound] = await copy.read.$queryRawUnsafe<{ integrity_check: string }[]>(FULL_INTEGRITY);
  if (sound?.integrity_check !== "ok") throw new Error(`the copy is damaged: ${sound?.integrity_check}`);
  const [broken] = await copy.read.$queryRawUnsafe<{ table: string; parent: string }[]>(BROKEN_REFERENCES);
  if (broken) throw new Error(`a row of ${broken.table} points at a row of ${broken.parent} that is not there`);
  const [copied, expected] = [await rowsByTable(copy), await rowsByTable(source)];
  for (const name of new Set([...copied.keys(), ...expected.keys()])) {
    const [was, is] = [expected.get(name) ?? "no", copied.get(name) ?? "no"];
    if (was !== is) throw new Error(`${name} has ${was} rows, in the copy ${is}: is a server still running?`);
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
