import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { ChainPoint } from "./audit";
import { openDatabase, type Database } from "./client";
import { BROKEN_REFERENCES, COPY_TO, countRows, FULL_INTEGRITY, INSERT_ONLY_TABLES, TABLES } from "./sql/statements";

/** What a copy held when it was made. It lies beside the copy, and whoever restores compares. */
export interface BackupList {
  readonly format: 1;
  readonly takenAt: string;
  /** of the copy's bytes */
  readonly sha256: string;
  readonly rows: Readonly<Record<string, number>>;
  /** the last event of the audit log; null for an empty log */
  readonly audit: ChainPoint | null;
}

export const listFile = (copy: string): string => `${copy}.list.json`;

/**
 * Copies a database while it may be in use. The copy takes its name only when it is whole: sound pages, no reference
 * that leads nowhere, as many rows in every table. Throws one readable line, and then leaves no copy behind.
 * `serving`: others write meanwhile, so the copy may have any number of rows between those before and after it was made.
 */
export async function backUp(
  file: string,
  target: string,
  { now, serving = false }: { readonly now: Date; readonly serving?: boolean },
): Promise<BackupList> {
  const aside = `${target}.part`;
  rmSync(aside, { force: true });
  const [source, copy] = [openDatabase(file), openDatabase(aside)];
  try {
    const before = serving ? await rowsByTable(source) : undefined;
    await source.read.$executeRawUnsafe(COPY_TO, aside);
    chmodSync(aside, statSync(file).mode); // it holds the same secrets
    await (before ? mustLackNothing(copy, source, before) : mustBeWhole(copy, source));
    flush(aside);
    const list: BackupList = {
      format: 1,
      takenAt: now.toISOString(),
      sha256: await digestOfFile(aside),
      rows: Object.fromEntries(await rowsByTable(copy)),
      audit: await headOf(copy),
    };
    writeFileSync(listFile(target), `${JSON.stringify(list, null, 2)}\n`, { mode: statSync(file).mode });
    flush(listFile(target));
    renameSync(aside, target);
    flush(path.dirname(target));
    return list;
  } catch (error) {
    rmSync(aside, { force: true });
    rmSync(listFile(target), { force: true });
    throw error;
  } finally {
    await copy.close();
    await source.close();
  }
}

/** Rows are counted after the copy was made, so that one written meanwhile is noticed. */
export async function mustBeWhole(copy: Database, source: Database): Promise<void> {
  await mustBeSound(copy);
  mustHaveRows(await rowsByTable(copy), await rowsByTable(source), "is a server still running?");
}

/** Every page, index, constraint and reference. */
export async function mustBeSound(copy: Database): Promise<void> {
  const [sound] = await copy.read.$queryRawUnsafe<{ integrity_check: string }[]>(FULL_INTEGRITY);
  if (sound?.integrity_check !== "ok") throw new Error(`the copy is damaged: ${sound?.integrity_check}`);
  const [broken] = await copy.read.$queryRawUnsafe<{ table: string; parent: string }[]>(BROKEN_REFERENCES);
  if (broken) throw new Error(`a row of ${broken.table} points at a row of ${broken.parent} that is not there`);
}

/** @throws when a table has not the expected number of rows, with what may be the cause. */
export function mustHaveRows(
  copied: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
  cause: string,
): void {
  for (const name of new Set([...copied.keys(), ...expected.keys()])) {
    const [was, is] = [expected.get(name) ?? "no", copied.get(name) ?? "no"];
    if (was !== is) throw new Error(`${name} has ${was} rows, in the copy ${is}: ${cause}`);
  }
}

/** Of a bank at work only the tables from which nothing is deleted can be compared: they have grown, or not. */
async function mustLackNothing(copy: Database, source: Database, before: ReadonlyMap<string, number>): Promise<void> {
  await mustBeSound(copy);
  const [copied, after] = [await rowsByTable(copy), await rowsByTable(source)];
  const growing = await source.read.$queryRawUnsafe<{ name: string }[]>(INSERT_ONLY_TABLES);
  for (const { name } of growing) {
    const [least, is, most] = [before, copied, after].map((rows) => rows.get(name) ?? -1) as [number, number, number];
    if (is < least || is > most) throw new Error(`${name} had ${least} to ${most} rows, in the copy ${is}`);
  }
  for (const name of before.keys()) if (!copied.has(name)) throw new Error(`${name} is not in the copy`);
}

export async function rowsByTable({ read }: Database): Promise<Map<string, number>> {
  const tables = await read.$queryRawUnsafe<{ name: string }[]>(TABLES);
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await read.$queryRawUnsafe<{ n: number | bigint }[]>(countRows(name));
    counts.set(name, Number(row?.n));
  }
  return counts;
}

async function headOf({ read }: Database): Promise<ChainPoint | null> {
  return read.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
}

export async function digestOfFile(name: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(name), hash);
  return hash.digest("hex");
}

/** To the disk: the copy must survive what may happen to the machine meanwhile. */
export function flush(name: string): void {
  const handle = openSync(name, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
