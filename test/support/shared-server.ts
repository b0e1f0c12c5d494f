import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startAt } from "./server-process";

declare module "vitest" {
  interface ProvidedContext {
    /** the server of all journeys whose changes no other one sees */
    sharedServer: { readonly origin: string; readonly databaseFile: string };
  }
}

/** After `seeded-bank`: a server over a copy of its bank, for every file that needs none of its own. */
export default async function serveOnce(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "lendwright-shared-"));
  cpSync(project.getProvidedContext().seededBank, folder, { recursive: true });
  const { origin, databaseFile, stop } = await startAt(folder);
  project.provide("sharedServer", { origin, databaseFile });
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
