import { existsSync } from "node:fs";
import { closeDb, databasePath, db, migrationState } from "~/db";
import { UsageError } from "./command";

/** undefined: the database's file is there. */
export function missingBank(): string | undefined {
  const file = databasePath();
  return existsSync(file) ? undefined : `${file} is not there; npm start sets it up, DATABASE_URL names another`;
}

/** Why a command cannot work on the bank's database, and what to do; undefined: it can. */
export async function bankProblem(): Promise<string | undefined> {
  const file = databasePath();
  const missing = missingBank();
  if (missing !== undefined) return missing;
  const state = await migrationState(db()).catch(() => undefined);
  if (!state) return `${file} cannot be read as a database; DATABASE_URL names another`;
  if (state.unknown.length > 0) return `${file} is of a newer version (${state.unknown.join(", ")}); start that one`;
  if (state.unfinished.length > 0)
    return `${file} is half brought up to date (${state.unfinished.join(", ")} not finished); npm start says the way back`;
  if (state.pending.length > 0)
    return `${file} is of an earlier version (${state.pending.join(", ")} not applied); npm start brings it up to date`;
  return undefined;
}

/** Works on the bank's database, which is closed afterwards. @throws UsageError where there is none of this version. */
export async function onBank<T>(work: () => Promise<T>): Promise<T> {
  try {
    const problem = await bankProblem();
    if (problem !== undefined) throw new UsageError(problem);
    return await work();
  } finally {
    await closeDb();
  }
}
