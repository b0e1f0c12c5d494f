import { checkBank, type BankCheck } from "./audit-check.server";
import { checkingKey, signingKey } from "./checkpoint-key.server";
import { checkpointFolder, headCheckpoint } from "./checkpoints.server";
import { db, people as peopleSql, staff, type AuditDetail, type ChainPoint } from "~/db";
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
  const [actions, actors] = [await reads.all(staff.ACTIONS), await reads.all(staff.ACTORS)];
  const filter = [action ?? null, actorId ?? null, ...(await saying(place, actions, query.search))] as const;
  const { total } = (await reads.first(staff.AUDIT_COUNT, ...filter))!;
  const { page, skip, take } = windowOf(total, query);
  const events = staff.EVENTS[query.sort ?? "seq"][query.descending ? "desc" : "asc"];
  const rows = await reads.all(events, ...filter, take, skip);
  const nameOf = await namesOf([
    ...actors.map((row) => `person:${row.actorId}`),
    ...rows.map(({ subject }) => subject),
  ]);
  const shown = rows.map((row) => ({
    seq: row.seq,
    at: new Date(row.at),
    actorId: row.actorId,
    actorName: nameOf.get(`person:${row.actorId}`),
    action: row.action,
    subject: row.subject,
    subjectName: nameOf.get(row.subject),
    detail: readableDetail(row),
  }));
  return {
    ok: true,
    events: shown,
    total,
    page,
    actions: actions.map((row) => row.action),
    actors: actors.map(({ actorId: id }) => ({ id, name: nameOf.get(`person:${id}`) })),
  };
}

/**
 * Actions that say it, and the people and cases of that name, as lists in JSON: an event is found by either. Signs that a
 * pattern knows stand for themselves.
 */
async function saying(
  place: ScopePlace,
  all: readonly { readonly action: string }[],
  search: string,
): Promise<readonly [actions: string | null, subjects: string | null]> {
  if (search === "") return [null, null];
  const { read, reads } = db();
  const finds = finder(search);
  const [people, cases] = await Promise.all([
    reads.all(peopleSql.NAMES, place),
    read.case.findMany({ select: { id: true, title: true } }),
  ]);
  const subjects = [
    ...people.filter(({ name }) => finds([name])).map(({ id }) => `person:${id}`),
    ...cases.filter(({ title }) => finds([title])).map(({ id }) => `case:${id}`),
  ];
  const actions = all.map(({ action }) => action).filter((action) => finds([action]));
  return [JSON.stringify(actions), JSON.stringify(subjects.slice(0, MOST_NAMED))];
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

/** Subjects ("person:<id>", "case:<id>", "decision:<id>", "content:<id>") and what they are called, where they are there. */
async function namesOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const subject of new Set(subjects)) {
    const [kind = "", id = ""] = subject.split(":");
    const found = kind in staff.NAMES && (await db().reads.first(staff.NAMES[kind as keyof typeof staff.NAMES], id));
    if (found) names.set(subject, found.name);
  }
  return names;
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
