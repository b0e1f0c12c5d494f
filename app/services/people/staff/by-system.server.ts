import { type StaffFile, keepFile, readInTurn } from "./import.server";
import { takeOver } from "./in-force.server";
import { staffErrors, type StaffImportError } from "./look.server";
import { STAFF_LIMITS } from "./table.server";
import { db } from "~/db";
import { readCounts, readFileProblem, type StaffCounts, type StaffFileProblem } from "~/records/staff-import";

export type StaffOutcome =
  | { readonly ok: true; readonly counts: StaffCounts }
  | { readonly ok: false; readonly reason: "file"; readonly file: StaffFileProblem }
  | { readonly ok: false; readonly reason: "errors"; readonly errors: readonly StaffImportError[] }
  | { readonly ok: false; readonly reason: "columns" | "outdated" };

/**
 * Reads a list and puts it in force at once where nothing is wrong with it, for whoever stands at the machine: a folder that is
 * watched, the command line. In the audit it is the system's.
 */
export async function importStaffNow(file: StaffFile, now: Date): Promise<StaffOutcome> {
  if (file.bytes.length > STAFF_LIMITS.bytes)
    return { ok: false, reason: "file", file: { problem: "tooLarge", limit: STAFF_LIMITS.bytes } };
  const importer = { byId: "system", now };
  const importId = await keepFile(file, importer);
  await readInTurn(importId, importer);
  const read = await db().read.staffImport.findUniqueOrThrow({
    where: { id: importId },
    select: { state: true, problem: true, counts: true },
  });
  if (read.problem !== null) return { ok: false, reason: "file", file: readFileProblem(read.problem) };
  if (read.state === "mapping") return { ok: false, reason: "columns" };
  const counts = readCounts(read.counts)!;
  if (counts.errors > 0) return { ok: false, reason: "errors", errors: await staffErrors(importId) };
  const { ok } = await takeOver(importId, importer);
  return ok ? { ok, counts } : { ok, reason: "outdated" };
}
