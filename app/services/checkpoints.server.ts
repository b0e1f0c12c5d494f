import { report } from "./report.server";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { databasePath, db, flush, type Reader } from "~/db";
import { readCheckpoint, UnreadableRecordError, type KeptCheckpoint } from "~/records";

const NAME = /^audit-checkpoint-\d+\.json$/;

/** Where checkpoints of the audit log are kept: `AUDIT_CHECKPOINTS`, or beside the database. */
export const checkpointFolder = (file = databasePath()): string =>
  path.resolve(process.env.AUDIT_CHECKPOINTS || `${file.replace(/\.db$/, "")}.checkpoints`);

/** The head of the log; undefined for an empty log. The same facts as the administrator's download. */
export async function headCheckpoint(reader: Reader, now: Date): Promise<KeptCheckpoint | undefined> {
  const head = await reader.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  return head ? { seq: head.seq, hash: head.hash, at: now.toISOString() } : undefined;
}

export const checkpointText = (checkpoint: KeptCheckpoint): string => `${JSON.stringify(checkpoint, null, 2)}\n`;

/** Keeps the head of the log, once for each head; whether there was a new one. */
export async function keepCheckpoint(folder: string, reader: Reader, now: Date): Promise<boolean> {
  const head = await headCheckpoint(reader, now);
  if (!head) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `audit-checkpoint-${head.seq}.json`);
  try {
    // Never over one that is there: a log that was cut comes to the same number with another hash.
    writeFileSync(file, checkpointText(head), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  flush(file);
  return true;
}

/** All that are kept, the oldest first. One that cannot be read is an error: somebody has been at it. */
export function keptCheckpoints(folder: string): KeptCheckpoint[] {
  return namesIn(folder)
    .map((name) => keptIn(path.join(folder, name)))
    .sort((a, b) => a.seq - b.seq);
}

function keptIn(file: string): KeptCheckpoint {
  try {
    return readCheckpoint(readFileSync(file, "utf8"), file);
  } catch (error) {
    if (error instanceof UnreadableRecordError) throw new Error(`${file} is not a checkpoint`);
    throw error;
  }
}

/**
 * After a restore: checkpoints of events that the restored log does not have belong to the database that was replaced,
 * and go aside as it did. Returns how many.
 */
export function setAsideLater(folder: string, lastSeq: number, aside: string): number {
  const later = namesIn(folder).filter((name) => keptIn(path.join(folder, name)).seq > lastSeq);
  if (later.length === 0) return 0;
  mkdirSync(path.join(folder, aside), { mode: 0o700 });
  for (const name of later) renameSync(path.join(folder, name), path.join(folder, aside, name));
  return later.length;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

const EVERY_MS = 60 * 60_000;

/** Keeps a checkpoint now and every hour. Returns what keeps a last one and ends it. */
export function startCheckpoints(): () => Promise<void> {
  const folder = checkpointFolder();
  const keep = () =>
    keepCheckpoint(folder, db().read, new Date()).catch((error: unknown) => {
      report("audit: no checkpoint could be kept", error, { folder });
    });
  void keep();
  const timer = setInterval(() => void keep(), EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await keep();
  };
}
