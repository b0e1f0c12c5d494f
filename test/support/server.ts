import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { startAt, type RunningServer } from "./server-process";

export type { RunningServer } from "./server-process";

/** A copy of the seeded bank, in a folder that ends with the process. */
export function bankOfItsOwn(within = tmpdir()): { folder: string; databaseFile: string } {
  const folder = mkdtempSync(path.join(within, "lendwright-"));
  cpSync(inject("seededBank"), folder, { recursive: true });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return { folder, databaseFile: path.join(folder, "bank.db") };
}

/** The built application over a demonstration bank of its own, started as `npm start` does it. */
export async function startServer(): Promise<RunningServer> {
  const { folder } = bankOfItsOwn();
  const server = await startAt(folder);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
