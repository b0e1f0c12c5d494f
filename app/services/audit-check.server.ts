import { bodyDigest } from "./content-store.server";
import { digestOf, sha256, verifyChain, type ChainPoint, type ChainVerification, type Reader } from "~/db";
import { readStoredBody } from "~/records";

/** What the log tells of and what is stored do not agree. */
export interface Uncovered {
  readonly ok: false;
  /** altered: not what the log has the digest of; unlogged: the log knows nothing of it; gone: only the log knows it */
  readonly reason: "altered" | "unlogged" | "gone";
  /** "decision:ID" or "content:ID" */
  readonly subject: string;
}

export type AuditCheck = ChainVerification | Uncovered;

const PAGE = 500;

/**
 * The chain, against checkpoints that were kept elsewhere, and then what it points to: every decision and every version
 * of content is the one whose digest the log has, none is without an event, and no event without its row. So a log that
 * was emptied is not taken for a new one.
 */
export async function checkAudit(
  reader: Reader,
  ...checkpoints: readonly (ChainPoint | undefined)[]
): Promise<AuditCheck> {
  const chain = await verifyChain(reader, ...checkpoints);
  if (!chain.ok) return chain;
  const logged = await loggedDigests(reader);
  for await (const [subject, digest] of stored(reader)) {
    const event = logged.get(subject);
    if (event === undefined) return { ok: false, reason: "unlogged", subject };
    if (event !== digest) return { ok: false, reason: "altered", subject };
    logged.delete(subject);
  }
  const [left] = logged.keys();
  return left === undefined ? chain : { ok: false, reason: "gone", subject: left };
}

/** For the console, one line. */
export function auditFault(check: Exclude<AuditCheck, { ok: true }>): string {
  switch (check.reason) {
    case "altered":
      return `${check.subject} is not what the log says was stored`;
    case "unlogged":
      return `${check.subject} is stored, and the log knows nothing of it`;
    case "gone":
      return `the log tells of ${check.subject}, which is not stored`;
    case "changed":
    case "missing":
      return `event ${check.seq} is ${check.reason}`;
    case "notTheCheckpoint":
      return `event ${check.seq} is not the one of the checkpoint: the log was rewritten`;
  }
}

/** Subject → digest after the one event that made it. */
async function loggedDigests({ auditEvent }: Reader): Promise<Map<string, string | null>> {
  const events = await auditEvent.findMany({
    where: { action: { in: ["decision.submitted", "content.publish"] } },
    select: { subject: true, afterDigest: true },
    orderBy: { seq: "asc" },
  });
  return new Map(events.map(({ subject, afterDigest }) => [subject, afterDigest]));
}

/** Subject and digest of what is stored, worked out from what it says. */
async function* stored(reader: Reader): AsyncGenerator<[subject: string, digest: string | null]> {
  for (let after = ""; ;) {
    const rows = await reader.decision.findMany({
      where: { id: { gt: after } },
      select: { id: true, worksheet: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const { id, worksheet } of rows) yield [`decision:${id}`, digestOf(sha256(worksheet))];
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  const versions = await reader.contentVersion.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of versions) {
    const { body, status } = await reader.contentVersion.findUniqueOrThrow({
      where: { id },
      select: { body: true, status: true },
    });
    if (status !== "draft") yield [`content:${id}`, digestOf(bodyDigest(readStoredBody(body, id)))];
  }
}
