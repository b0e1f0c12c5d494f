import { checkBank, type BankCheck } from "./audit-check.server";
import { checkingKey, signingKey } from "./checkpoint-key.server";
import { checkpointFolder, headCheckpoint } from "./checkpoints.server";
import { auditLog, bankDayStart, db, storedMoment, type AuditDetail, type ChainPoint } from "~/db";
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
  /** days of the bank, both among what is found */
  readonly from?: string;
  readonly to?: string;
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
      /** of the ids in the details */
      readonly names: Names;
    }
  | Forbidden;

/** What ids stand for. */
export type Names = Readonly<Record<string, string>>;

/** What an action is called: a search looks there. */
export type WordsOf = (action: string) => string;

export type AuditSort = "seq" | "action";

export const AUDIT_LIST = { sorts: ["seq", "action"], standard: "-seq" } as const;

/** One page of the audit log, with the actions and actors there are to filter by. A search looks into actions and names. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  query: ListQuery<AuditSort>,
  wordsOf?: WordsOf,
): Promise<AuditPage> {
  const place = scopeOf(actor, "audit.view");
  if (!place) return { ok: false, reason: "forbidden" };
  const { reads } = db();
  const actions = await actionsThere();
  const filters = await filtersOf(filter, { place, text: query.search, actions, wordsOf });
  const { total } = (await reads.first(...auditLog.auditCount(filters)))!;
  const window = windowOf(total, query);
  const order = { sort: query.sort ?? "seq", descending: query.descending };
  const rows = await reads.all(...auditLog.auditEvents(filters, order, window));
  const events = rows.map(auditRow);
  return {
    ok: true,
    events,
    total,
    page: window.page,
    actions,
    actors: await actorChoices(filter.actorId),
    names: await namesIn(events),
  };
}

export const actionsThere = async (): Promise<string[]> =>
  (await db().reads.all(auditLog.ACTIONS)).map((row) => row.action);

interface Search {
  /** whose names are found */
  readonly place: ScopePlace;
  readonly text: string;
  readonly actions: readonly string[];
  readonly wordsOf?: WordsOf;
}

/** What is asked for, as the database looks for it. */
export async function filtersOf(
  { action, actorId, from, to }: AuditFilter,
  search: Search,
): Promise<auditLog.AuditFilters> {
  return {
    action,
    actorId,
    from: from && storedMoment(bankDayStart(from)),
    before: to && storedMoment(bankDayStart(dayAfter(to))),
    saying: search.text === "" ? undefined : await saying(search),
  };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Names of the people, cohorts, units and cases that details speak of. */
export async function namesIn(events: readonly Pick<AuditRow, "detail">[]): Promise<Names> {
  const texts = events.flatMap(({ detail }) =>
    Object.values(detail ?? {}).filter((value) => typeof value === "string"),
  );
  const ids = JSON.stringify([...new Set(texts)]);
  const rows = texts.length === 0 ? [] : await db().reads.all(auditLog.NAMES, ids, ids, ids, ids);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export function auditRow(row: auditLog.EventRow): AuditRow {
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

/** Actions that say it, and what has that name: an event is found by either, and by who did it. */
async function saying({ place, text, actions, wordsOf = () => "" }: Search): Promise<auditLog.AuditFilters["saying"]> {
  const finds = finder(text);
  const subjects = await db().reads.all(auditLog.SUBJECTS_CALLED, place, text, MOST_NAMED);
  return {
    actions: JSON.stringify(actions.filter((action) => finds([action, wordsOf(action)]))),
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
