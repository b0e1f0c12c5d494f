import type { KeyObject } from "node:crypto";
import { checkedCheckpoints, type CheckpointFault } from "./checkpoints.server";
import { bodyDigest } from "~/services/content/content-store.server";
import { isOverTheRow, wholeDecision, wholeVersion } from "./whole-row.server";
import {
  digestOf,
  sha256,
  verifyChain,
  type AuditDetail,
  type ChainPoint,
  type ChainVerification,
  type Reader,
} from "~/db";
import { readAuditDetail, readStoredBody, UnreadableRecordError } from "~/records";

/** What the log tells of and what is stored do not agree. */
export interface Uncovered {
  readonly ok: false;
  /** altered: not what the log has the digest of; unlogged: the log knows nothing of it; gone: only the log knows it */
  readonly reason: "altered" | "unlogged" | "gone";
  /** "decision:ID" or "content:ID" */
  readonly subject: string;
}

/** How many rows were compared with the log, and how many of them only as far as an event of an earlier form goes. */
export interface Compared {
  readonly decisions: number;
  /** of those, in which only the worksheet has a digest */
  readonly sealedWithoutDigest: number;
  readonly content: number;
  /** of those, in which only the body has a digest */
  readonly bodyOnly: number;
}

type Whole = Extract<ChainVerification, { ok: true }> & { readonly compared: Compared };

export type AuditCheck = Whole | Exclude<ChainVerification, { ok: true }> | Uncovered;

/** Decisions come with what they sealed: some 20 KB each. */
const PAGE = 100;

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
  const logged = await events(reader);
  const compared = { decisions: 0, sealedWithoutDigest: 0, content: 0, bodyOnly: 0 };
  for await (const { subject, table, whole, part } of stored(reader)) {
    // One that was stored since the events were read has its event by now: both come in one transaction.
    const event = logged.get(subject) ?? (await events(reader, subject)).get(subject);
    if (event === undefined) return { ok: false, reason: "unlogged", subject };
    const digest = digestOf(event.overTheRow ? whole() : part());
    if (event.digest !== digest) return { ok: false, reason: "altered", subject };
    compared[table] += 1;
    if (!event.overTheRow) compared[table === "decisions" ? "sealedWithoutDigest" : "bodyOnly"] += 1;
    logged.delete(subject);
  }
  const [left] = logged.keys();
  return left === undefined ? { ...chain, compared } : { ok: false, reason: "gone", subject: left };
}

export type BankCheck =
  | (Whole & { readonly checkpoints: { readonly signed: number; readonly unsigned: number } })
  | Exclude<AuditCheck, { ok: true }>
  | CheckpointFault;

/** All that can be checked: the checkpoints of a folder with the bank's key, the log against them, the rows against the log. */
export async function checkBank(
  reader: Reader,
  kept: { readonly folder: string; readonly key: KeyObject | undefined },
  given?: ChainPoint,
): Promise<BankCheck> {
  const checked = checkedCheckpoints(kept.folder, kept.key);
  if (!checked.ok) return checked;
  const { points, signed, unsigned } = checked;
  const log = await checkAudit(reader, ...points, given);
  return log.ok ? { ...log, checkpoints: { signed, unsigned } } : log;
}

/** For the console, one line. */
export function auditFault(check: Exclude<BankCheck, { ok: true }>): string {
  switch (check.reason) {
    case "notACheckpoint":
      return `${check.subject} is not a checkpoint`;
    case "unsigned":
      return `${check.subject} has no signature, though earlier checkpoints have one`;
    case "otherKey":
      return `${check.subject} was signed with another key than the bank's`;
    case "forged":
      return `${check.subject} does not say what was signed`;
    case "noKey":
      return `${check.subject} is signed, and the bank's key is not where AUDIT_KEY says`;
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

/** For the console, a line each: what was compared, and what the log has no digest of. */
export function comparedLines({ decisions, sealedWithoutDigest, content, bodyOnly }: Compared): string[] {
  const part = (n: number, what: string) => (n > 0 ? `; ${n} of an earlier form, ${what} without digest` : "");
  return [
    `${decisions} decisions${part(sealedWithoutDigest, "what they sealed and the versions they name")}`,
    `${content} versions of content${part(bodyOnly, "name and time")}`,
  ];
}

interface Logged {
  readonly digest: string | null;
  readonly overTheRow: boolean;
}

/** By subject the one event that made it. */
async function events({ auditEvent }: Reader, subject?: string): Promise<Map<string, Logged>> {
  const rows = await auditEvent.findMany({
    where: { action: { in: ["decision.submitted", "content.publish"] }, subject },
    select: { seq: true, subject: true, afterDigest: true, detail: true },
    orderBy: { seq: "asc" },
  });
  return new Map(
    rows.map(({ seq, subject: of, afterDigest, detail }) => {
      const facts: AuditDetail = readAuditDetail(detail, seq);
      return [of, { digest: afterDigest, overTheRow: isOverTheRow(facts) }];
    }),
  );
}

interface Stored {
  readonly table: "decisions" | "content";
  readonly subject: string;
  /** of what an event has the digest, and one of an earlier form */
  readonly whole: () => unknown;
  readonly part: () => unknown;
}

async function* stored(reader: Reader): AsyncGenerator<Stored> {
  for (let after = ""; ;) {
    const rows = await reader.decision.findMany({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: PAGE });
    for (const row of rows) {
      yield {
        table: "decisions",
        subject: `decision:${row.id}`,
        whole: () => wholeDecision(row),
        part: () => sha256(row.worksheet),
      };
    }
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  const versions = await reader.contentVersion.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of versions) {
    const row = await reader.contentVersion.findUniqueOrThrow({ where: { id } });
    if (row.status === "draft") continue;
    yield {
      table: "content",
      subject: `content:${id}`,
      whole: () => wholeVersion(row),
      part: () => bodyDigestOf(row.body, id),
    };
  }
}

/** Of a body that is no longer JSON a digest that no event has: it is told as altered. */
function bodyDigestOf(body: string, id: string): string {
  try {
    return bodyDigest(readStoredBody(body, id));
  } catch (error) {
    if (error instanceof UnreadableRecordError) return "";
    throw error;
  }
}
