import type { Tx } from "./client";
import type { Audited } from "~/domain/access";
import { canonicalJson, sha256 } from "./encoding";
import type { AuditEvent } from "./generated/client";
import { HIGHEST_EVENT } from "./sql/statements";

/** Readable facts about an event. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface AuditEntry {
  readonly at: Date;
  /** A person's id, or "system". */
  readonly actorId: string;
  /** What was done. */
  readonly action: Audited;
  /** What it was done to, "person:ID". */
  readonly subject: string;
  /** State before and after: only their digests are stored. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Without personal data: rows of this table are never changed, a leaver must be forgettable. */
  readonly detail?: AuditDetail;
}

/** The hash before the first event. */
const GENESIS = "0".repeat(64);

/** Appends an event to the chain. Call it in the transaction that makes the change, so that both stand or neither. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  const event = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actorId: entry.actorId,
    action: entry.action,
    subject: entry.subject,
    beforeDigest: digestOf(entry.before),
    afterDigest: digestOf(entry.after),
    detail: canonicalJson(entry.detail ?? {}),
    prevHash: last?.hash ?? GENESIS,
  };
  await tx.auditEvent.create({ data: { ...event, hash: hashOf(event) } });
}

/** The digest of a state, as an event keeps it. */
export function digestOf(state: unknown): string | null {
  return state === undefined ? null : sha256(canonicalJson(state));
}

function hashOf(event: Omit<AuditEvent, "hash">): string {
  const { seq, at, actorId, action, subject, beforeDigest, afterDigest, detail, prevHash } = event;
  return sha256(
    JSON.stringify([seq, at.toISOString(), actorId, action, subject, beforeDigest, afterDigest, detail, prevHash]),
  );
}

/** A place in the chain. Kept outside the database, it shows later that nothing before it was cut or rewritten. */
export interface ChainPoint {
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerification =
  | { readonly ok: true; readonly events: number; readonly head: ChainPoint | undefined }
  | { readonly ok: false; readonly seq: number; readonly reason: "changed" | "missing" | "notTheCheckpoint" };

const PAGE = 1000;

/**
 * Recomputes the chain from the first event and names the first row that does not hold: `changed` (its content or
 * its link to the row before), `missing` (deleted, or cut off before a checkpoint or before the highest number that the
 * database remembers to have given), or `notTheCheckpoint` (the chain is whole but is not the one from which a
 * checkpoint was taken).
 */
export async function verifyChain(
  tx: Pick<Tx, "auditEvent" | "$queryRawUnsafe">,
  ...checkpoints: readonly (ChainPoint | undefined)[]
): Promise<ChainVerification> {
  const kept = checkpoints.filter((point) => point !== undefined);
  const given = await tx.$queryRawUnsafe<{ seq: number | bigint }[]>(HIGHEST_EVENT);
  const latest = Math.max(0, ...[...given, ...kept].map(({ seq }) => Number(seq)));
  let head: ChainPoint = { seq: 0, hash: GENESIS };
  for (;;) {
    const events: AuditEvent[] = await tx.auditEvent.findMany({
      where: { seq: { gt: head.seq } },
      orderBy: { seq: "asc" },
      take: PAGE,
    });
    for (const event of events) {
      if (event.seq !== head.seq + 1) return { ok: false, seq: head.seq + 1, reason: "missing" };
      if (event.prevHash !== head.hash || event.hash !== hashOf(event)) {
        return { ok: false, seq: event.seq, reason: "changed" };
      }
      if (kept.some(({ seq, hash }) => seq === event.seq && hash !== event.hash)) {
        return { ok: false, seq: event.seq, reason: "notTheCheckpoint" };
      }
      head = { seq: event.seq, hash: event.hash };
    }
    if (events.length < PAGE) break;
  }
  if (latest > head.seq) return { ok: false, seq: head.seq + 1, reason: "missing" };
  return { ok: true, events: head.seq, head: head.seq === 0 ? undefined : head };
}
