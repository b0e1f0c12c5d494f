import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { BEGIN, CLAIM, COMMIT } from "./sql/statements";

/** Another server, or a restore, works on this database. */
export class ClaimedError extends Error {}

/**
 * Claims a database for one server (or one restore), until what it resolves to is called or the process ends, however it
 * ends: the claim is the lock on an open transaction of a small database beside it, and the kernel drops locks with their
 * process. So a claim is never left over, and the number of a process that has been given to another means nothing.
 * @throws ClaimedError naming the process that has it
 */
export async function claimDatabase(file: string, now: Date): Promise<() => Promise<void>> {
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}.serving`, timeout: 0 }).connect();
  const mine = { pid: process.pid, since: now.toISOString() };
  const holder = async () => {
    const { rows } = await connection.queryRaw({ sql: CLAIM.read, args: [], argTypes: [] });
    return rows[0] && { pid: Number(rows[0][0]), since: String(rows[0][1]) };
  };
  try {
    const note = [CLAIM.table, CLAIM.forget, CLAIM.insert(mine.pid, mine.since)];
    await connection.executeScript(`${[BEGIN, ...note, COMMIT, BEGIN].join(";\n")};`);
  } catch (error) {
    const other = await holder().catch(() => undefined);
    await connection.dispose();
    if (!String((error as { cause?: { originalCode?: string } }).cause?.originalCode).startsWith("SQLITE_BUSY")) {
      throw error;
    }
    const who = other ? ` (process ${other.pid}, since ${other.since})` : "";
    throw new ClaimedError(`Database: ${file} is in use by another Lendwright${who}; stop that one first.`);
  }
  return () => connection.dispose();
}
