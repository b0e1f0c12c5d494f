import {
  aTurnForOthers,
  changeKept,
  dropStaged,
  type Importer,
  isBeingRead,
  LATEST_IN_FORCE,
  mayImport,
  mayUndo,
  readInTurn,
} from "./import.server";
import { audit, bankDay, db, staffImport as sql, storedMoment, type Tx } from "~/db";
import type { Actor } from "~/domain/access";
import { readCounts, readMapping } from "~/records/staff-import";
import { report } from "~/services/admin/report.server";

/** So many facts in one statement: it has the server's thread for some hundredths of a second. */
const STEP = 15_000;

/** `already`: it no longer waits for this; its page says what has become of it. */
type TakenOver =
  { readonly ok: true } | { readonly ok: false; readonly reason: "forbidden" | "missing" | "outdated" | "already" };

/**
 * Puts a list in force, all of it or nothing. Where people were changed since it was compared with them, another day has begun,
 * or somebody else brought it (what it may change goes by who does), it is compared anew, and somebody must look again.
 */
export async function putStaffInForce(actor: Actor, importId: string, now: Date): Promise<TakenOver> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const importer = { byId: actor.id, now };
  const result = await takeOver(importId, importer);
  if (!result.ok && result.reason === "outdated" && !isBeingRead(importId)) {
    const where = { id: importId };
    const { mapping } = await db().read.staffImport.findUniqueOrThrow({ where, select: { mapping: true } });
    await changeKept(importId, { state: "reading", done: 0, byId: actor.id });
    void readInTurn(importId, importer, readMapping(mapping));
  }
  return result;
}

/** The same by whoever has been asked already. */
export async function takeOver(
  importId: string,
  { byId, now }: Importer,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "missing" | "outdated" | "already" }> {
  const moment = storedMoment(now);
  const result = await db().transaction(async (tx) => {
    const list = await tx.staffImport.findUnique({
      where: { id: importId },
      select: { state: true, byId: true, digest: true, day: true, mark: true, rows: true, counts: true },
    });
    if (!list) return { ok: false, reason: "missing" } as const;
    if (["inForce", "undone", "reading"].includes(list.state)) return { ok: false, reason: "already" } as const;
    if (list.state !== "staged") return { ok: false, reason: "missing" } as const;
    const { mark } = (await db().reads.first(sql.MARK))!;
    const isOtherwise = await tx.$queryRawUnsafe<unknown[]>(sql.NO_LONGER_SO, importId);
    if (list.byId !== byId || list.day !== bankDay(now) || list.mark !== mark || isOtherwise.length > 0)
      return { ok: false, reason: "outdated" } as const;

    await tx.$executeRawUnsafe(sql.ENTER_PEOPLE, moment, importId);
    await tx.$executeRawUnsafe(sql.RENAME_PEOPLE, importId);
    await tx.$executeRawUnsafe(sql.RETRACT_STAGED, moment, byId, importId);
    const before = await lastFact(tx);
    await inSteps(tx, importId, (from, to) => tx.$executeRawUnsafe(sql.WRITE_STAGED, moment, byId, importId, from, to));
    await tx.$executeRawUnsafe(sql.END_SESSIONS, bankDay(now), importId);
    const written = { firstFactId: before + 1, lastFactId: await lastFact(tx) };
    await tx.staffImport.updateMany({
      where: { id: importId },
      data: { state: "inForce", inForceAt: now, file: null, ...written },
    });
    await audit(tx, {
      at: now,
      actorId: byId,
      action: "staff.import",
      subject: `staffImport:${importId}`,
      detail: { digest: list.digest, rows: list.rows, ...changedOf(list.counts) },
    });
    return { ok: true } as const;
  });
  if (result.ok) await forgetEarlier(importId);
  return result;
}

function changedOf(json: string) {
  const { new: entered, changed, leaving, unchanged } = readCounts(json)!;
  return { new: entered, changed, leaving, unchanged };
}

const lastFact = async (tx: Tx): Promise<number> =>
  Number((await tx.$queryRawUnsafe<{ last: number | bigint }[]>(sql.LAST_FACT))[0]!.last);

/** The staged facts of an import, some at a time. */
async function inSteps(tx: Tx, importId: string, write: (from: number, to: number) => Promise<unknown>): Promise<void> {
  const [range] = await tx.$queryRawUnsafe<{ first: number | bigint; last: number | bigint }[]>(
    sql.STAGED_RANGE,
    importId,
    importId,
  );
  const [first, last] = [Number(range!.first), Number(range!.last)];
  for (let from = first; from <= last; from += STEP) {
    await write(from, Math.min(from + STEP - 1, last));
    await aTurnForOthers();
  }
}

/** Only the last list can be undone: what earlier ones said of people is forgotten. */
async function forgetEarlier(importId: string): Promise<void> {
  const earlier = await db().read.staffImport.findMany({
    where: { id: { not: importId }, inForceAt: { not: null }, people: { some: {} } },
    select: { id: true },
  });
  for (const { id } of earlier)
    await dropStaged(id).catch((error: unknown) => report("an earlier list of staff is still kept", error));
}

export type Undone =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "forbidden" | "missing" | "already" | "notLast" | "changedSince" };

/**
 * Undoes the list that was put in force last, as long as nobody has changed since what it wrote: its facts are taken back and
 * those from before are written down again. Whom it entered stays as a row, and was never in service.
 */
export async function undoStaffImport(actor: Actor, importId: string, now: Date): Promise<Undone> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  const moment = storedMoment(now);
  return db().transaction(async (tx) => {
    const list = await tx.staffImport.findUnique({ where: { id: importId }, omit: { file: true } });
    if (!list?.inForceAt) return { ok: false, reason: "missing" };
    if (list.state === "undone") return { ok: false, reason: "already" };
    const last = await tx.staffImport.findFirst({
      where: { inForceAt: { not: null } },
      orderBy: LATEST_IN_FORCE,
      select: { id: true },
    });
    if (last?.id !== importId) return { ok: false, reason: "notLast" };
    if (!(await mayUndo(tx, actor, list))) return { ok: false, reason: "forbidden" };
    const [first, end] = [list.firstFactId!, list.lastFactId!];
    if ((await db().reads.all(sql.CHANGED_SINCE, importId, first, end, 1)).length > 0)
      return { ok: false, reason: "changedSince" };

    for (let from = first; from <= end; from += STEP) {
      await tx.$executeRawUnsafe(sql.RETRACT_WRITTEN, moment, actor.id, from, Math.min(from + STEP - 1, end));
      await aTurnForOthers();
    }
    await inSteps(tx, importId, (from, to) =>
      tx.$executeRawUnsafe(sql.WRITE_AGAIN, moment, actor.id, importId, from, to),
    );
    await tx.$executeRawUnsafe(sql.NAME_AS_BEFORE, importId);
    await tx.$executeRawUnsafe(sql.END_SESSIONS, bankDay(now), importId);
    await tx.staffImport.updateMany({
      where: { id: importId },
      data: { state: "undone", undoneAt: now, undoneById: actor.id },
    });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "staff.undo",
      subject: `staffImport:${importId}`,
      detail: { digest: list.digest, ...changedOf(list.counts) },
    });
    return { ok: true };
  });
}
