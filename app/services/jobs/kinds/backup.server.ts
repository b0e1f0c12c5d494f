import { execFile } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { JobFailure, type Job, type Run } from "../job";
import { flush, listFile } from "~/db";

const KEPT = 14;

/** A verified copy of the database each night, the last fourteen of them. */
export const backup: Job = {
  name: "backup",
  times: "30 2 * * *",
  needs: "BACKUP_FOLDER",
  run: (run) => backUpInto(path.resolve(process.env.BACKUP_FOLDER!), run, backUpBeside),
};

/** Makes and verifies one copy. */
export type BackUp = (target: string, stopping: AbortSignal) => Promise<void>;

const NAME = /^lendwright\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db$/;
const PART = /^lendwright\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db\.unfinished/;

/** The copy has the name of its time, and has it only when it is whole and verified: making it again finds it there. */
export async function backUpInto(folder: string, { due, mustHold, stopping }: Run, backUp: BackUp): Promise<number> {
  for (const name of readdirSync(folder).filter((name) => PART.test(name))) rmSync(path.join(folder, name));
  const target = path.join(folder, `lendwright.${due.toISOString().slice(0, 19).replaceAll(":", "-")}.db`);
  if (existsSync(target)) return 0;
  const unfinished = `${target}.unfinished-${process.pid}`;
  await backUp(unfinished, stopping);
  await mustHold();
  renameSync(listFile(unfinished), listFile(target));
  renameSync(unfinished, target);
  flush(folder);
  const copies = readdirSync(folder).filter((name) => NAME.test(name));
  for (const name of copies.sort().slice(0, -KEPT)) {
    rmSync(path.join(folder, name));
    rmSync(listFile(path.join(folder, name)), { force: true });
  }
  return 1;
}

/** A process of its own: copying and checking a large bank takes seconds, in which nobody would be answered. */
const backUpBeside: BackUp = async (target, signal) => {
  const command = ["--import", "tsx", "app/cli/main.ts", "backup", target];
  await promisify(execFile)(process.execPath, command, { signal }).catch((error: unknown) => {
    throw new JobFailure("backup", error);
  });
};
