import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { startAt, type RunningServer } from "./server-process";

export type { RunningServer } from "./server-process";

/** The built application over a demonstration bank of its own, started as `npm start` does it. */
export async function startServer(): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "lendwright-"));
  cpSync(inject("seededBank"), folder, { recursive: true });
  const server = await startAt(folder);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
