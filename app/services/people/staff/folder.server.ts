import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { importStaffNow, type StaffOutcome } from "./by-system.server";
import { STAFF_LIMITS } from "./table.server";

/** What became of a list, in words: set once by the server, which knows them. */
export type StaffReport = (file: string, outcome: StaffOutcome) => string;
let inWords: StaffReport | undefined;
export const provideStaffReport = (words: StaffReport): void => {
  inWords = words;
};

/** Who still writes a file changes it within this time. */
const STABLE_MS = 2_000;
const stableTime = () => new Promise<void>((resolve) => setTimeout(resolve, STABLE_MS));

/**
 * Takes every complete list of a folder, by name, and moves it to `done` or `refused` with a report beside it. A file that is
 * still written to waits for the next look. Returns how many it took.
 */
export async function takeStaffFolder(folder: string, clock: () => Date, untilStable = stableTime): Promise<number> {
  const before = await lists(folder);
  if (before.size === 0) return 0;
  await untilStable();
  const after = await lists(folder);
  let taken = 0;
  for (const [name, { size, written }] of [...after].sort()) {
    const was = before.get(name);
    if (was?.size !== size || was.written !== written) continue;
    const file = path.join(folder, name);
    const outcome: StaffOutcome =
      size > STAFF_LIMITS.bytes
        ? { ok: false, reason: "file", file: { problem: "tooLarge", limit: STAFF_LIMITS.bytes } }
        : await importStaffNow({ name, bytes: new Uint8Array(await readFile(file)) }, clock());
    await putAway(folder, name, outcome, clock());
    taken++;
  }
  return taken;
}

async function lists(folder: string): Promise<Map<string, { readonly size: number; readonly written: number }>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = new Map<string, { size: number; written: number }>();
  for (const entry of entries) {
    // Hidden ones are those that a program still writes; a link may lead anywhere.
    if (!entry.isFile() || entry.name.startsWith(".") || !/\.(csv|tsv|txt|xlsx)$/i.test(entry.name)) continue;
    const { size, mtimeMs } = await stat(path.join(folder, entry.name));
    found.set(entry.name, { size, written: mtimeMs });
  }
  return found;
}

/** Under the moment and its name, so that the next of the same name overwrites nothing. */
async function putAway(folder: string, name: string, outcome: StaffOutcome, now: Date): Promise<void> {
  const into = path.join(folder, outcome.ok ? "done" : "refused");
  await mkdir(into, { recursive: true });
  const kept = path.join(into, `${now.toISOString().replaceAll(":", "-")} ${name}`);
  await rename(path.join(folder, name), kept);
  await writeFile(`${kept}.report.txt`, inWords?.(name, outcome) ?? "");
}
