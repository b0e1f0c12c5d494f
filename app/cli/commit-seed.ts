import { execFileSync } from "node:child_process";
import { UsageError } from "./command";

/**
 * `prefix` and the last commit that changed one of the paths. Nobody chose it and nobody could tune by it: it changes with
 * what is measured.
 */
export function commitSeed(prefix: string, paths: readonly string[]): string {
  try {
    const commit = execFileSync("git", ["log", "-1", "--format=%H", "--", ...paths], { encoding: "utf8" });
    const short = commit.trim().slice(0, 12);
    if (short !== "") return `${prefix}-${short}`;
  } catch {
    // No history here, as in a shipped copy.
  }
  throw new UsageError("--seed: there is no history of commits to draw it from; name one");
}

/** What makes a file what it is; a report on it is no part of it. */
export const ENGINE: readonly string[] = [
  ...["calendar", "casefile", "economy", "firm", "industries", "random"].map((name) => `app/domain/${name}`),
  "content/archetypes",
];
