import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startAt } from "./server-process";

declare module "vitest" {
  interface ProvidedContext {
    /** folder of a demonstration bank as its first start leaves it; every file of journeys works on a copy */
    seededBank: string;
  }
}

/** Seeding takes longer than most journeys, so it is done once for all files. */
export default async function seedOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lendwright-seeded-"));
  const server = await startAt(folder);
  await server.stop();
  project.provide("seededBank", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
