import { chmodSync, copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { auditFault, checkAudit } from "./audit-check.server";
import { setAsideLater } from "./checkpoints.server";
import {
  audit,
  claimDatabase,
  digestOfFile,
  flush,
  listFile,
  migrationState,
  mustBeSound,
  mustHaveRows,
  openDatabase,
  rowsByTable,
  wrongTriggers,
  type BackupList,
} from "~/db";
import { readBackupList } from "~/records";

/** The copy cannot be put in place; the message is the one line that the person at the console reads. */
export class RestoreError extends Error {}

export interface Restored {
  /** events of the log in the copy */
  readonly events: number;
  readonly takenAt: string | undefined;
  /** where the database is that was replaced; undefined when there was none */
  readonly replaced: string | undefined;
  /** how many checkpoints of later events went aside with it */
  readonly checkpoints: number;
}

interface RestoreOptions {
  /** The bank's database file, which no server may work on. */
  readonly file: string;
  readonly checkpointFolder: string;
  /** Also a copy without its list: then rows cannot be counted against anything. */
  readonly unlisted?: boolean;
  readonly now: Date;
}

/**
 * Puts a backup in the place of the database: copies it aside, verifies that copy, and only then lets it take the name.
 * What was there is kept beside it. Nothing of the copy itself is changed.
 */
export async function restoreBackup(backup: string, options: RestoreOptions): Promise<Restored> {
  const { file, now, checkpointFolder } = options;
  if (!existsSync(backup)) throw new RestoreError(`${backup} is not there; nothing was changed.`);
  const release = await claimDatabase(file, now);
  const aside = `${file}.restoring`;
  try {
    removeWithLog(aside);
    copyFileSync(backup, aside);
    chmodSync(aside, statSync(existsSync(file) ? file : backup).mode);
    const list = listOf(backup);
    if (!list && !options.unlisted) {
      throw new RestoreError(
        `${backup} has no list of its rows beside it (${path.basename(backup)}.list.json); --unlisted restores it all the same.`,
      );
    }
    const events = await verified(aside, list).catch((error: unknown) => {
      throw new RestoreError(`${backup} cannot be restored: ${lastLine(error)}. Nothing was changed.`);
    });
    await tellTheLog(aside, { events, takenAt: list?.takenAt, now });
    const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
    const replaced = existsSync(file) ? `${file.replace(/\.db$/, "")}.replaced.${stamp}.db` : undefined;
    if (replaced) keepAside(file, replaced);
    renameSync(aside, file);
    flush(path.dirname(file));
    const checkpoints = setAsideLater(checkpointFolder, events, `replaced.${stamp}`);
    return { events, takenAt: list?.takenAt, replaced, checkpoints };
  } finally {
    removeWithLog(aside);
    await release();
  }
}

/** The list beside a backup; undefined when there is none that can be read. */
function listOf(backup: string): BackupList | undefined {
  const file = listFile(backup);
  try {
    return readBackupList(readFileSync(file, "utf8"), file);
  } catch {
    return undefined;
  }
}

/** Everything that a program relies on holds in this copy; resolves to the events of its log. Throws one readable line. */
export async function verified(copy: string, list: BackupList | undefined): Promise<number> {
  if (list && (await digestOfFile(copy)) !== list.sha256)
    throw new Error("its bytes are not those that were backed up");
  const database = openDatabase(copy);
  try {
    await mustBeSound(database);
    const { applied, unknown, unfinished } = await migrationState(database);
    if (unknown.length > 0) throw new Error(`it was written by a newer Lendwright (${unknown.join(", ")})`);
    if (unfinished.length > 0) throw new Error(`an upgrade of it was not finished (${unfinished.join(", ")})`);
    if (applied.length === 0) throw new Error("it is not a database of Lendwright");
    const wrong = await wrongTriggers(database.read, applied);
    if (wrong.length > 0) throw new Error(`triggers are missing or altered: ${wrong.join(", ")}`);
    if (list) {
      mustHaveRows(await rowsByTable(database), new Map(Object.entries(list.rows)), "rows were lost or added since");
    }
    const log = await checkAudit(database.read, list?.audit ?? undefined);
    if (!log.ok) throw new Error(`its audit log does not hold: ${auditFault(log)}`);
    return log.events;
  } finally {
    await database.close();
  }
}

/** The restored log says that it was restored: events that came after the copy are missing from it for a reason. */
async function tellTheLog(copy: string, { events, takenAt, now }: { events: number; takenAt?: string; now: Date }) {
  const database = openDatabase(copy);
  try {
    await database.transaction((tx) =>
      audit(tx, {
        at: now,
        actorId: "system",
        action: "bank.restore",
        subject: "bank",
        detail: { events, ...(takenAt === undefined ? {} : { takenAt }) },
      }),
    );
  } finally {
    await database.close();
  }
  flush(copy);
}

/** With its log, without which it lacks what was written last; the database itself stays until the other has its name. */
function keepAside(file: string, replaced: string): void {
  try {
    linkSync(file, replaced);
  } catch {
    copyFileSync(file, replaced); // a disk that knows no links
  }
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) renameSync(`${file}-wal`, `${replaced}-wal`);
  for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
}

function removeWithLog(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}

/** Prisma says what went wrong in the last line of a long message. */
const lastLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? "";
