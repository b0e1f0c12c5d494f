import {
  actionsThere,
  auditRow,
  filtersOf,
  namesIn,
  type AuditFilter,
  type AuditRow,
  type Names,
  type WordsOf,
} from "./audit.server";
import { audit, auditLog, db } from "~/db";
import { type Actor, scopeOf } from "~/domain/access";

/** Some of the events, and what the ids in their details stand for. */
export interface AuditPart {
  readonly events: readonly AuditRow[];
  readonly names: Names;
}

export type AuditExport =
  | { readonly ok: true; readonly parts: AsyncIterable<AuditPart> }
  | { readonly ok: false; readonly reason: "forbidden" };

/** So many are in memory at a time. */
const PART = 500;

/**
 * Every event that passes the filter and the search at this moment, the oldest first, read while it is sent. That it was
 * exported is an event itself; what was searched for may be somebody's name and is not kept.
 */
export async function exportAudit(
  actor: Actor,
  filter: AuditFilter,
  { search, wordsOf, now }: { readonly search: string; readonly wordsOf?: WordsOf; readonly now: Date },
): Promise<AuditExport> {
  const place = scopeOf(actor, "audit.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const filters = await filtersOf(filter, { place, text: search, actions: await actionsThere(), wordsOf });
  const found = await db().reads.first(...auditLog.auditNumbers(filters));
  const numbers = found?.numbers?.split(",").map(Number) ?? [];
  const detail = { ...filter, ...(search !== "" && { searched: true }), rows: numbers.length };
  await db().transaction((tx) =>
    audit(tx, { at: now, actorId: actor.id, action: "audit.export", subject: "audit", detail }),
  );
  return { ok: true, parts: partsOf(numbers) };
}

async function* partsOf(numbers: readonly number[]): AsyncGenerator<AuditPart> {
  for (let from = 0; from < numbers.length; from += PART) {
    const part = JSON.stringify(numbers.slice(from, from + PART));
    const events = (await db().reads.all(auditLog.NUMBERED, part)).map(auditRow);
    yield { events, names: await namesIn(events) };
  }
}
