import { db, pages, type Tx } from "~/db";
import { type Work, WORK_KINDS, type WorkKind } from "~/domain/judgement/worksheet";

/** More says nothing about how a decision came about. */
const MOST = 1_000;

/** Keeps what a save has done, in the transaction that saves: a draft that is not stored has done nothing. */
export async function recordWork(tx: Tx, attemptId: string, work: readonly Work[], now: Date): Promise<void> {
  if (work.length === 0) return;
  const before = await tx.workEvent.count({ where: { attemptId } });
  await tx.workEvent.createMany({
    data: work.slice(0, Math.max(0, MOST - before)).map(({ kind, subject, pin, at }, index) => ({
      attemptId,
      ord: before + index + 1,
      kind,
      subject,
      pin,
      doc: at?.doc,
      place: at?.at,
      savedAt: now,
    })),
  });
}

/** What was done in an attempt, in order, each with its moment. */
export async function workOf(
  attemptId: string,
): Promise<readonly (Work & { readonly at?: Work["at"]; readonly savedAt: number })[]> {
  const rows = await db().reads.all(pages.WORK_DONE, attemptId);
  return rows.filter(isKnown).map(({ kind, subject, pin, doc, place, savedAt }) => ({
    kind,
    subject,
    ...(pin === null ? {} : { pin }),
    ...(doc === null || place === null ? {} : { at: { doc, at: place } }),
    savedAt: Date.parse(savedAt),
  }));
}

/** A later program may have known more kinds: this one has no word for them. */
const isKnown = <Row extends { readonly kind: string }>(row: Row): row is Row & { readonly kind: WorkKind } =>
  (WORK_KINDS as readonly string[]).includes(row.kind);
