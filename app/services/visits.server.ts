import { db, type Reader } from "~/db";
import type { Actor } from "~/domain/access";
import { STEPS, type Visit } from "~/domain/judgement/worksheet";

/** More says nothing about how a decision came about. */
const MOST = 1_000;

/**
 * Keeps what was in sight while the own draft is open, for the debrief. What a browser says is believed only of documents
 * and steps that there are; after the submission nothing is added.
 */
export async function recordVisits(
  actor: Actor,
  attemptId: string,
  visits: readonly Visit[],
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "closed" }> {
  const attempt = await db().read.attempt.findFirst({
    where: { id: attemptId, personId: actor.id },
    select: { kind: true, case: { select: { documents: { select: { docId: true } } } } },
  });
  if (!attempt) return { ok: false, reason: "missing" };
  if (attempt.kind === "example") return { ok: false, reason: "closed" };
  const known = {
    document: new Set(attempt.case.documents.map(({ docId }) => docId)),
    step: new Set<string>(STEPS),
  };
  const seen = visits.filter(({ kind, subject }) => known[kind].has(subject));
  return db().transaction(async (tx) => {
    const { submittedAt } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (submittedAt) return { ok: false, reason: "closed" };
    const before = await tx.attemptEvent.count({ where: { attemptId } });
    const rows = seen.slice(0, Math.max(0, MOST - before));
    await tx.attemptEvent.createMany({
      data: rows.map((visit, index) => ({ attemptId, ord: before + index + 1, ...visit, leftAt: now })),
    });
    return { ok: true };
  });
}

export async function visitsOf(reader: Reader, attemptId: string): Promise<readonly Visit[]> {
  const rows = await reader.attemptEvent.findMany({ where: { attemptId }, orderBy: { ord: "asc" } });
  return rows.map(({ kind, subject, seconds }) => ({ kind: kind as Visit["kind"], subject, seconds }));
}
