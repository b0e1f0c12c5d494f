import { type PersonPlan, openBooks, planOf } from "./books.server";
import { Managers } from "./managers.server";
import { STAFF_LIMITS } from "./table.server";
import { bankDay, db, newId, type Prisma, type Reader, sha256, staffImport as sql } from "~/db";
import { type Actor, can, rolesToGive } from "~/domain/access";
import { standingOf } from "~/services/people/facts.server";
import {
  rememberedIn,
  type RememberedHeadings,
  type StaffError,
  type StaffMapping,
  type StaffRow,
} from "~/domain/staff";
import { readHeadings, readMapping, type StaffFileProblem } from "~/records/staff-import";
import { report } from "~/services/admin/report.server";
import { notReadBecause, workshop } from "~/services/workshop/index.server";

/** What was brought in, and by whom. `byId`: a person, or "system" for a folder and the command line. */
export interface StaffFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Importer {
  readonly byId: string;
  readonly now: Date;
}

/** Of two in the same moment, the one that wrote after the other. */
export const LATEST_IN_FORCE = [{ inForceAt: "desc" }, { lastFactId: "desc" }] as {
  inForceAt?: "desc";
  lastFactId?: "desc";
}[];

export const mayImport = (actor: Actor): boolean => can(actor.roles, "staff.import");

/** To undo a list is to give and take what it did not: whoever brought it may, or an administrator; nobody in the own row. */
export async function mayUndo(
  reader: Reader,
  actor: Actor,
  { id, byId }: { readonly id: string; readonly byId: string },
): Promise<boolean> {
  if (byId !== actor.id && !can(actor.roles, "access.change")) return false;
  const own = { importId: id, personId: actor.id };
  return (await reader.staffImportPerson.findFirst({ where: own, select: { line: true } })) === null;
}

/** Which roles a list may give: as many as who brings it; the server's machine as many as an administrator. */
async function rolesGivenBy({ byId, now }: Importer) {
  if (byId === "system") return rolesToGive(["administrator"]);
  return rolesToGive((await standingOf(db().read, byId, now)).roles);
}

/** Lists that are being read in this process: one that is not, and says so, was stopped with it. */
const holder = globalThis as typeof globalThis & { lendwrightStaffReading?: Map<string, Promise<void>> };
const reading = (holder.lendwrightStaffReading ??= new Map());

export const isBeingRead = (importId: string): boolean => reading.has(importId);

/** Resolves when nobody reads the list any more. */
export const whenRead = async (importId: string): Promise<void> => reading.get(importId);

type Begun =
  | { readonly ok: true; readonly importId: string }
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "file"; readonly file: StaffFileProblem };

/** Keeps a list and begins to read it; what it would change stands on its page when it has been read. */
export async function beginStaffImport(actor: Actor, file: StaffFile, now: Date): Promise<Begun> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  if (file.bytes.length === 0) return { ok: false, reason: "file", file: { problem: "noRows" } };
  if (file.bytes.length > STAFF_LIMITS.bytes)
    return { ok: false, reason: "file", file: { problem: "tooLarge", limit: STAFF_LIMITS.bytes } };
  const importer = { byId: actor.id, now };
  const importId = await keepFile(file, importer);
  void readInTurn(importId, importer);
  return { ok: true, importId };
}

/** Reads a kept list anew, with columns as somebody chose them or as before. */
export async function readStaffAgain(
  actor: Actor,
  input: { readonly importId: string; readonly mapping?: StaffMapping },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "forbidden" | "missing" }> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const { importId, mapping } = input;
  const kept = await db().read.staffImport.findFirst({
    where: { id: importId, state: { in: ["reading", "mapping", "refused", "staged"] }, file: { not: null } },
    select: { mapping: true },
  });
  if (!kept) return { ok: false, reason: "missing" };
  if (!isBeingRead(importId)) {
    await changeKept(importId, { state: "reading", done: 0, byId: actor.id });
    void readInTurn(importId, { byId: actor.id, now }, mapping ?? readMapping(kept.mapping));
  }
  return { ok: true };
}

/** Keeps the file; others of the same person that wait for an answer are dropped. */
export async function keepFile({ name, bytes }: StaffFile, { byId, now }: Importer): Promise<string> {
  const { read, write } = db();
  const open = await read.staffImport.findMany({
    where: { byId, state: { in: ["reading", "mapping", "refused", "staged"] } },
    select: { id: true },
  });
  for (const { id } of open) if (!isBeingRead(id)) await dropStaged(id, "dropped");
  const id = newId();
  const data = { id, digest: sha256(bytes), name: [...name].slice(0, 200).join(""), file: bytes, byId, at: now };
  await write.staffImport.create({ data: { ...data, state: "reading" }, select: { id: true } });
  return id;
}

/** Forgets what a list said of people. */
export async function dropStaged(importId: string, state?: "dropped"): Promise<void> {
  const { write } = db();
  for (const table of sql.STAGED_TABLES)
    while ((await write.$executeRawUnsafe(sql.unstage(table), importId)) > 0) await aTurnForOthers();
  await changeKept(importId, { file: null, ...(state && { state }) });
}

/** Reads a kept list, and compares it with the bank's people; once at a time. */
export function readInTurn(importId: string, importer: Importer, mapping?: StaffMapping): Promise<void> {
  const work = readKept(importId, importer, mapping)
    .catch(async (error: unknown) => {
      report("a list of staff could not be read", error, { importId });
      await refuseFile(importId, { problem: "notToItsEnd" });
    })
    .finally(() => reading.delete(importId));
  reading.set(importId, work);
  return work;
}

/** A list of 50,000 rows as a workbook takes half of that. */
const READ_LIMIT_MS = 60_000;

async function readKept(importId: string, importer: Importer, mapping: StaffMapping | undefined): Promise<void> {
  const { reads, write } = db();
  for (const table of sql.STAGED_TABLES)
    while ((await write.$executeRawUnsafe(sql.unstage(table), importId)) > 0) await aTurnForOthers();
  const { file } = (await reads.first(sql.KEPT_FILE, importId))!;
  const order = { kind: "staff", file, remembered: await rememberedHeadings(), mapping } as const;
  const found = await workshop()
    .run(order, { turn: "soon", limitMs: READ_LIMIT_MS })
    .catch((error: unknown) => ({ ok: false, file: { problem: notReadBecause(error) } }) as const);
  if (!found.ok) return refuseFile(importId, found.file);
  const columns = { headings: JSON.stringify(found.headings), mapping: JSON.stringify(found.mapping), problem: null };
  const state = found.read ? "reading" : "mapping";
  const rows = found.read?.rows.length ?? 0;
  await changeKept(importId, { ...columns, state, rows });
  if (found.read) await compareStaff(importId, found.read, importer);
}

/** Without reading back what is kept: its file is large. */
export async function changeKept(importId: string, data: Prisma.StaffImportUpdateManyMutationInput): Promise<void> {
  await db().write.staffImport.updateMany({ where: { id: importId }, data });
}

const refuseFile = (importId: string, problem: StaffFileProblem): Promise<void> =>
  changeKept(importId, { state: "refused", problem: JSON.stringify(problem) });

/** As in the lists that the bank put in force, the latest first. */
async function rememberedHeadings(): Promise<RememberedHeadings> {
  const last = await db().read.staffImport.findFirst({
    where: { inForceAt: { not: null } },
    orderBy: LATEST_IN_FORCE,
    select: { headings: true, mapping: true },
  });
  return last ? rememberedIn(readHeadings(last.headings), readMapping(last.mapping)) : {};
}

/** So many rows are compared and stored at once: some hundredths of a second. */
const CHUNK = 500;

/** Between two steps whoever waits for the thread or the writer has a turn. */
export const aTurnForOthers = () => new Promise<void>((resolve) => setImmediate(resolve));

async function compareStaff(
  importId: string,
  { rows, errors: typed }: { readonly rows: readonly StaffRow[]; readonly errors: readonly StaffError[] },
  { byId, now }: Importer,
): Promise<void> {
  const { reads } = db();
  const today = bankDay(now);
  const gives = await rolesGivenBy({ byId, now });
  const { mark } = (await reads.first(sql.MARK))!;
  const books = await openBooks(rows, (many) => Array.from({ length: many }, newId));
  const managers = new Managers(today);
  await aTurnForOthers();
  const counts = { new: 0, changed: 0, leaving: 0, unchanged: 0, errors: typed.length };
  const wrongLines = new Set(typed.map(({ line }) => line));
  for (let from = 0; from < typed.length; from += CHUNK) await stageErrors(importId, typed.slice(from, from + CHUNK));
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const standing = await reads.all(sql.STANDING, JSON.stringify(chunk.map(({ employeeNumber }) => employeeNumber)));
    const standingOf = new Map(standing.map((one) => [one.employeeNumber, one]));
    const plans: PersonPlan[] = [];
    const errors: StaffError[] = [];
    for (const row of chunk) {
      const found = planOf(row, standingOf.get(row.employeeNumber), books, { byId, gives, today });
      errors.push(...found.errors);
      if (found.plan) managers.add(found.plan);
      if (found.plan && !wrongLines.has(row.line)) plans.push(found.plan);
      if (found.errors.length === 0) counts[found.plan?.kind ?? "unchanged"]++;
    }
    counts.errors += errors.length;
    await aTurnForOthers();
    await stagePlans(importId, plans);
    await aTurnForOthers();
    await stageErrors(importId, errors);
    await changeKept(importId, { done: from + chunk.length });
    await aTurnForOthers();
  }
  const misled = await managers.errors();
  counts.errors += misled.length;
  for (let from = 0; from < misled.length; from += CHUNK) await stageErrors(importId, misled.slice(from, from + CHUNK));
  const state = counts.errors === 0 ? "staged" : "refused";
  await changeKept(importId, { state, day: today, mark, counts: JSON.stringify(counts) });
}

async function stagePlans(importId: string, plans: readonly PersonPlan[]): Promise<void> {
  const people = plans.map(({ personId, kind, row, email, before, changes }) => [
    row.line,
    personId,
    kind,
    row.employeeNumber,
    row.name,
    email,
    before?.name ?? null,
    before?.email ?? null,
    JSON.stringify(changes),
  ]);
  const facts = plans.flatMap(({ personId, retract, add }) => [
    ...retract.map(({ id, kind, value, from, to }) => [personId, id, kind, value, from, to]),
    ...add.map(({ kind, value, from, to }) => [personId, null, kind, value, from, to]),
  ]);
  if (people.length > 0) await db().write.$executeRawUnsafe(sql.STAGE_PEOPLE, importId, JSON.stringify(people));
  if (facts.length > 0) await db().write.$executeRawUnsafe(sql.STAGE_FACTS, importId, JSON.stringify(facts));
}

async function stageErrors(importId: string, errors: readonly StaffError[]): Promise<void> {
  const rows = errors.map(({ line, column, problem, found }) => [line, column, problem, found]);
  if (rows.length > 0) await db().write.$executeRawUnsafe(sql.STAGE_ERRORS, importId, JSON.stringify(rows));
}
