import { statSync } from "node:fs";
import type { Database } from "./client";
import { FOLD_LOG } from "./sql/statements";

const EVERY_MS = 5_000;

/**
 * Moves what was written into the database file whenever nothing has been written for some seconds, so that the file
 * alone, copied by somebody who should have made a backup, lacks little. Returns what ends it.
 */
export function foldWhenIdle(file: string, { write }: Database): () => void {
  let seen = "";
  const look = () => {
    const state = stateOf(`${file}-wal`);
    const idle = state !== "" && state === seen;
    seen = state;
    if (idle) write.$queryRawUnsafe(FOLD_LOG).catch(() => undefined); // the next look tries again
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Size and time of a log that holds something. */
function stateOf(log: string): string {
  const stat = statSync(log, { throwIfNoEntry: false });
  return stat && stat.size > 0 ? `${stat.size} ${stat.mtimeMs}` : "";
}
