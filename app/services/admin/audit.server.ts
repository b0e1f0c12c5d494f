import { checkBank, type BankCheck } from "./audit-check.server";
import { checkingKey, signingKey } from "./checkpoint-key.server";
import { checkpointFolder, headCheckpoint } from "./checkpoints.server";
import { auditLog, db, type AuditDetail, type ChainPoint } from "~/db";
import { type Actor, can, scopeOf, type ScopePlace } from "~/domain/access";
import { finder, type ListQuery, windowOf } from "~/domain/lists";
import { readAuditDetail, UnreadableRecordError, type KeptCheckpoint } from "~/records";

interface Forbidden {
  readonly ok: false;
  readonly reason: "forbidden";
}

export interface AuditFilter {
  readonly action?: string;
  readonly actorId?: string;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string;
  /** Undefined for the system, and for a person who is no longer there. */
  readonly actorName: string | undefined;
  readonly action: string;
  readonly subject: string;
  /** For a subject that is still there: a person's name, a case's title, a content's key and version. */
  readonly subjectName: string | undefined;
  /** undefined: it can no longer be read, and the log does not hold */
  readonly detail: AuditDetail | undefined;
}

export type AuditPage =
  | {
      readonly ok: true;
      readonly events: readonly AuditRow[];
      readonly total: number;
      readonly page: number;
      readonly actions: readonly string[];
      readonly actors: readonly { readonly id: string; readonly name: string | undefined }[];
    }
  | Forbidden;

export type AuditSort = "seq" | "action";

export const AUDIT_LIST = { sorts: ["seq", "action"], standard: "-seq" } as const;

/** One page of the audit log, with the actions and actors there are to filter by. A search looks into actions and names. */
export async function listAudit(
  actor: Actor,
  { action, actorId }: AuditFilter,
  query: ListQuery<AuditSort>,
): Promise<AuditPage> {
  const place = scopeOf(actor, "audit.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const actions = (await reads.all(auditLog.ACTIONS)).map((row) => row.action);
  const said = query.search === "" ? undefined : await saying(place, actions, query.search);
  const filters = { action, actorId, saying: said };
  const { total } = (await reads.first(...auditLog.auditCount(filters)))!;
  const window = windowOf(total, query);
  const order = { sort: query.sort ?? "seq", descending: query.descending };
  const rows = await reads.all(...auditLog.auditEvents(filters, order, window));
  return {
    ok: true,
    events: rows.map(auditRow),
    total,
    page: window.page,
    actions,
    actors: await actorChoices(actorId),
  };
}

function auditRow(row: auditLog.EventRow): AuditRow {
  const { seq, at, actorId, actorName, action, subject, subjectName } = row;
  return {
    seq,
    at: new Date(at),
    actorId,
    actorName: actorName ?? undefined,
    action,
    subject,
    subjectName: subjectName ?? undefined,
    detail: readableDetail(row),
  };
}

/** Everybody who did something; where they are too many to choose among, those who are more than trainees. */
async function actorChoices(chosen: string | undefined): Promise<{ id: string; name: string | undefined }[]> {
  const { reads } = db();
  const all = await reads.all(auditLog.ACTORS, MOST_ACTORS + 1);
  const few = all.length <= MOST_ACTORS ? all : await reads.all(auditLog.STAFF_ACTORS, chosen ?? null, MOST_ACTORS);
  return few.map(({ id, name }) => ({ id, name: name ?? undefined }));
}

/** Nobody finds a name among more. */
const MOST_ACTORS = 300;

/** Actions that say it, and the people and cases of that name: an event is found by either. */
async function saying(
  place: ScopePlace,
  all: readonly string[],
  search: string,
): Promise<auditLog.AuditFilters["saying"]> {
  const finds = finder(search);
  const subjects = await db().reads.all(auditLog.SUBJECTS_CALLED, place, search, MOST_NAMED);
  return {
    actions: JSON.stringify(all.filter((action) => finds([action]))),
    subjects: JSON.stringify(subjects.map(({ subject }) => subject)),
  };
}

/** Beyond so many the name says too little. */
const MOST_NAMED = 300;

/** An event that somebody has been at must not keep an auditor from the page that says so. */
function readableDetail({ detail, seq }: { readonly detail: string; readonly seq: number }): AuditDetail | undefined {
  try {
    return readAuditDetail(detail, seq);
  } catch (error) {
    if (error instanceof UnreadableRecordError) return undefined;
    throw error;
  }
}

export type AuditVerification = { readonly ok: true; readonly result: BankCheck } | Forbidden;

/**
 * Recomputes the whole chain and compares what it points to. Only checkpoints that were kept elsewhere also show that
 * the end was not cut off and the log not rewritten from some point on: those that the server keeps, and the one given.
 */
export async function verifyAudit(actor: Actor, checkpoint?: ChainPoint): Promise<AuditVerification> {
  if (!can(actor.roles, "audit.view")) return { ok: false, reason: "forbidden" };
  const kept = { folder: checkpointFolder(), key: checkingKey() };
  return { ok: true, result: await checkBank(db().read, kept, checkpoint) };
}

export type AuditCheckpoint = { readonly ok: true; readonly checkpoint: KeptCheckpoint } | Forbidden | EmptyLog;

interface EmptyLog {
  readonly ok: false;
  readonly reason: "missing";
}

/** The head of the chain at this moment, to be kept outside this database. */
export async function auditCheckpoint(actor: Actor, now: Date): Promise<AuditCheckpoint> {
  if (!can(actor.roles, "audit.view")) return { ok: false, reason: "forbidden" };
  const checkpoint = await headCheckpoint(db().read, signingKey(), now);
  return checkpoint ? { ok: true, checkpoint } : { ok: false, reason: "missing" };
}
