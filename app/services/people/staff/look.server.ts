import { isBeingRead, LATEST_IN_FORCE, mayImport, mayUndo } from "./import.server";
import { db, staffImport as sql } from "~/db";
import type { Actor } from "~/domain/access";
import { windowOf } from "~/domain/lists";
import type { StaffColumn, StaffMapping, StaffProblem } from "~/domain/staff";
import {
  readChanges,
  readCounts,
  readFileProblem,
  readHeadings,
  readMapping,
  type ShownChange,
  type StaffCounts,
  type StaffFileProblem,
} from "~/records/staff-import";

export type StaffImportState =
  "reading" | "stopped" | "mapping" | "refused" | "staged" | "inForce" | "undone" | "dropped";

export interface StaffImportSummary {
  readonly id: string;
  readonly name: string;
  readonly by: string | undefined;
  readonly at: Date;
  readonly state: StaffImportState;
  readonly counts: StaffCounts | undefined;
  /** the last that was put in force, and still is, where the actor may undo it */
  readonly canUndo: boolean;
}

const LATEST = 20;
const SUMMARY = { id: true, name: true, byId: true, at: true, state: true, counts: true, inForceAt: true } as const;

/** The latest lists, the newest first. */
export async function staffImports(actor: Actor): Promise<
  | {
      readonly ok: true;
      readonly imports: readonly StaffImportSummary[];
      /** how many are in service, or will be, and have no employee number: no list can name them */
      readonly unnumbered: number;
    }
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const rows = await db().read.staffImport.findMany({
    where: { state: { not: "dropped" } },
    orderBy: { at: "desc" },
    take: LATEST,
    select: SUMMARY,
  });
  const imports = [];
  for (const row of rows) imports.push(await summaryOf(actor, row));
  return { ok: true, imports, unnumbered: (await db().reads.first(sql.HOW_MANY_UNNUMBERED))!.many };
}

interface SummaryRow {
  readonly id: string;
  readonly name: string;
  readonly byId: string;
  readonly at: Date;
  readonly state: string;
  readonly counts: string;
}

async function summaryOf(actor: Actor, { id, name, byId, at, state, counts }: SummaryRow): Promise<StaffImportSummary> {
  const { read } = db();
  const by = await read.person.findUnique({ where: { id: byId }, select: { name: true } });
  const last = await read.staffImport.findFirst({
    where: { inForceAt: { not: null } },
    orderBy: LATEST_IN_FORCE,
    select: { id: true },
  });
  return {
    id,
    name,
    by: by?.name,
    at,
    state: state === "reading" && !isBeingRead(id) ? "stopped" : (state as StaffImportState),
    counts: readCounts(counts),
    canUndo: state === "inForce" && last?.id === id && (await mayUndo(read, actor, { id, byId })),
  };
}

export interface StaffPersonChange {
  readonly line: number;
  readonly kind: "new" | "changed" | "leaving";
  readonly employeeNumber: string;
  readonly name: string;
  readonly changes: readonly ShownChange[];
}

export interface StaffImportError {
  readonly line: number;
  readonly column: StaffColumn;
  readonly problem: StaffProblem;
  readonly found: string;
}

export interface NewWithoutPassword {
  readonly personId: string;
  readonly employeeNumber: string;
  readonly name: string;
  readonly email: string | null;
}

export interface StaffImportDetail extends StaffImportSummary {
  /** when and by whom it was put in force, or undone; nobody: the system */
  readonly acted: { readonly at: Date; readonly by: string | undefined } | undefined;
  /** who was changed since, some of them: it is not undone then */
  readonly changedSince: readonly { readonly id: string; readonly name: string }[];
  readonly problem: StaffFileProblem | undefined;
  readonly headings: readonly string[];
  readonly mapping: StaffMapping;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
  readonly page: number;
  readonly people: readonly StaffPersonChange[];
  readonly errors: readonly StaffImportError[];
}

export type StaffKind = StaffPersonChange["kind"];

/** A list with a page of what it changes, or of what is wrong with it. */
export async function staffImport(
  actor: Actor,
  importId: string,
  query: { readonly page: number; readonly size: number; readonly kind?: StaffKind | undefined },
): Promise<{ ok: true; list: StaffImportDetail } | { ok: false; reason: "forbidden" | "missing" }> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const { read, reads } = db();
  const row = await read.staffImport.findUnique({ where: { id: importId }, omit: { file: true } });
  if (!row) return { ok: false, reason: "missing" };
  const summary = await summaryOf(actor, row);
  const { state, counts } = summary;
  const { kind } = query;
  const isRefused = state === "refused";
  const many = !counts
    ? 0
    : isRefused
      ? counts.errors
      : kind
        ? counts[kind]
        : counts.new + counts.changed + counts.leaving;
  const { page, skip, take } = windowOf(many, query);
  const isShown = state === "staged" || state === "inForce";
  const people = isShown ? await reads.all(sql.STAGED_PAGE, importId, kind ?? "%", take, skip) : [];
  const errors = isRefused ? await reads.all(sql.ERRORS_PAGE, importId, take, skip) : [];
  return {
    ok: true,
    list: {
      ...summary,
      acted: await actedOn(row),
      changedSince: summary.canUndo
        ? await reads.all(sql.CHANGED_SINCE, importId, row.firstFactId!, row.lastFactId!, MOST_NAMED)
        : [],
      problem: row.problem === null ? undefined : readFileProblem(row.problem),
      headings: readHeadings(row.headings),
      mapping: readMapping(row.mapping),
      rows: row.rows,
      done: row.done,
      total: isShown || isRefused ? many : 0,
      page,
      people: people.map(({ changes, kind: one, ...person }) => ({
        ...person,
        kind: one as StaffKind,
        changes: readChanges(changes),
      })),
      errors: errors as StaffImportError[],
    },
  };
}

/** A notice names no more. */
const MOST_NAMED = 5;

async function actedOn(row: { id: string; inForceAt: Date | null; undoneAt: Date | null }) {
  const at = row.undoneAt ?? row.inForceAt;
  if (!at) return undefined;
  const action = row.undoneAt ? "staff.undo" : "staff.import";
  const event = await db().read.auditEvent.findFirst({ where: { subject: `staffImport:${row.id}`, action } });
  const by = event && (await db().read.person.findUnique({ where: { id: event.actorId }, select: { name: true } }));
  return { at, by: by?.name };
}

/** Everything that is wrong with a list, for a report. */
export async function staffErrors(importId: string): Promise<StaffImportError[]> {
  return (await db().reads.all(sql.ERRORS_PAGE, importId, Number.MAX_SAFE_INTEGER, 0)) as StaffImportError[];
}

/** Whom a list entered and who cannot sign in yet, a page of them: they are to be invited. */
export async function enteredWithoutPassword(
  actor: Actor,
  importId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<
  | { readonly ok: true; readonly people: readonly NewWithoutPassword[]; readonly total: number; readonly page: number }
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const { many } = (await reads.first(sql.HOW_MANY_WITHOUT_PASSWORD, importId))!;
  const shown = windowOf(many, { page, size });
  const people = await reads.all(sql.WITHOUT_PASSWORD, importId, shown.take, shown.skip);
  return { ok: true, people, total: many, page: shown.page };
}
