import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { signInEverybody } from "./sessions";
import { startAt } from "./server-process";

declare module "vitest" {
  interface ProvidedContext {
    /** folder of a demonstration bank as its first start leaves it, everybody signed in; who changes it works on a copy */
    seededBank: string;
    /** the cookie of each person's session, by the name before the @ of their e-mail; good in every copy of the bank */
    sessions: Readonly<Record<string, string>>;
  }
}

/** Seeding takes longer than most journeys, so it is done once for all files; so is signing in. */
export default async function seedOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "lendwright-seeded-"));
  const server = await startAt(folder);
  await server.stop();
  project.provide("seededBank", folder);
  project.provide("sessions", await signInEverybody(server.databaseFile));
  return () => rmSync(folder, { recursive: true, force: true });
}
