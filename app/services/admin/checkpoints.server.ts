import { report } from "./report.server";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { KeyObject } from "node:crypto";
import path from "node:path";
import { isSignedBy, keyName, signed, signingKey } from "./checkpoint-key.server";
import { databasePath, db, flush, type Reader } from "~/db";
import { readCheckpoint, UnreadableRecordError, type KeptCheckpoint } from "~/records";

const NAME = /^audit-checkpoint-\d+\.json$/;

/** Where checkpoints of the audit log are kept: `AUDIT_CHECKPOINTS`, or beside the database. */
export const checkpointFolder = (file = databasePath()): string =>
  path.resolve(process.env.AUDIT_CHECKPOINTS || `${file.replace(/\.db$/, "")}.checkpoints`);

/** The head of the log, signed; undefined for an empty log. The same facts as the administrator's download. */
export async function headCheckpoint(reader: Reader, key: KeyObject, now: Date): Promise<KeptCheckpoint | undefined> {
  const head = await reader.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  return head ? signed({ ...head, at: now.toISOString() }, key) : undefined;
}

export const checkpointText = (checkpoint: KeptCheckpoint): string => `${JSON.stringify(checkpoint, null, 2)}\n`;

/** Keeps the head of the log, once for each head; whether there was a new one. */
export async function keepCheckpoint(folder: string, reader: Reader, key: KeyObject, now: Date): Promise<boolean> {
  const head = await headCheckpoint(reader, key, now);
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

/** A file that is no checkpoint of this bank: somebody has been at it, or it is another bank's. */
export interface CheckpointFault {
  readonly ok: false;
  /**
   * notACheckpoint: it cannot be read; unsigned: it has no signature, and earlier ones have; otherKey: another key than
   * the bank's signed it; forged: the signature is not of what it says; noKey: it is signed, and there is no key to ask
   */
  readonly reason: "notACheckpoint" | "unsigned" | "otherKey" | "forged" | "noKey";
  /** the file's name */
  readonly subject: string;
}

export interface CheckedCheckpoints {
  readonly ok: true;
  /** the oldest first */
  readonly points: readonly KeptCheckpoint[];
  readonly signed: number;
  /** kept before there were signatures */
  readonly unsigned: number;
}

/** All that are kept, each the bank's own. @param key the bank's, or its public part; undefined: there is none */
export function checkedCheckpoints(folder: string, key: KeyObject | undefined): CheckedCheckpoints | CheckpointFault {
  const points: { readonly name: string; readonly point: KeptCheckpoint }[] = [];
  for (const name of namesIn(folder)) {
    const point = readableIn(path.join(folder, name));
    if (!point) return { ok: false, reason: "notACheckpoint", subject: name };
    points.push({ name, point });
  }
  points.sort((a, b) => a.point.seq - b.point.seq);
  let signedOnes = 0;
  for (const { name, point } of points) {
    const reason = faultOf(point, key, signedOnes > 0);
    if (reason) return { ok: false, reason, subject: name };
    if (point.signature !== undefined) signedOnes += 1;
  }
  return {
    ok: true,
    points: points.map(({ point }) => point),
    signed: signedOnes,
    unsigned: points.length - signedOnes,
  };
}

function faultOf(
  point: KeptCheckpoint,
  key: KeyObject | undefined,
  mustBeSigned: boolean,
): CheckpointFault["reason"] | undefined {
  if (point.signature === undefined) return mustBeSigned ? "unsigned" : undefined;
  if (!key) return "noKey";
  if (point.key !== keyName(key)) return "otherKey";
  return isSignedBy(point, key) ? undefined : "forged";
}

function readableIn(file: string): KeptCheckpoint | undefined {
  try {
    return readCheckpoint(readFileSync(file, "utf8"), file);
  } catch (error) {
    if (error instanceof UnreadableRecordError) return undefined;
    throw error;
  }
}

/**
 * After a restore: checkpoints of events that the restored log does not have belong to the database that was replaced,
 * and go aside as it did. What cannot be read stays: it is told when the log is checked. Returns how many.
 */
export function setAsideLater(folder: string, lastSeq: number, aside: string): number {
  const later = namesIn(folder).filter((name) => (readableIn(path.join(folder, name))?.seq ?? 0) > lastSeq);
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

/** Keeps one where the server starts and ends, whatever else fails. */
export async function keepCheckpointNow(now: Date): Promise<void> {
  const folder = checkpointFolder();
  try {
    await keepCheckpoint(folder, db().read, signingKey(), now);
  } catch (error) {
    report("audit: no checkpoint could be kept", error, { folder });
  }
}
