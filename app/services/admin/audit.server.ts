import { checkBank, type BankCheck } from "./audit-check.server";
import { checkingKey, signingKey } from "./checkpoint-key.server";
import { checkpointFolder, headCheckpoint } from "./checkpoints.server";
import { db, type Prisma, type Tx, type AuditDetail, type ChainPoint } from "~/db";
import { type Actor, can } from "~/domain/access";
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
  if (!can(actor.roles, "audit.view")) return { ok: false, reason: "forbidden" };
  const { read } = db();
  const where = { AND: [{ action, actorId }, await saying(read, query.search)] };
  const total = await read.auditEvent.count({ where });
  const { page, skip, take } = windowOf(total, query);
  const direction = query.descending ? "desc" : "asc";
  const [rows, actions, actors] = await Promise.all([
    read.auditEvent.findMany({
      where,
      // Of one action the newest first.
      orderBy: [{ [query.sort ?? "seq"]: direction }, { seq: "desc" }],
      skip,
      take,
    }),
    read.auditEvent.groupBy({ by: "action", orderBy: { action: "asc" } }),
    read.auditEvent.groupBy({ by: "actorId", orderBy: { actorId: "asc" } }),
  ]);
  const nameOf = await namesOf(read, [
    ...actors.map((row) => `person:${row.actorId}`),
    ...rows.map(({ subject }) => subject),
  ]);
  const events = rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actorId: row.actorId,
    actorName: nameOf.get(`person:${row.actorId}`),
    action: row.action,
    subject: row.subject,
    subjectName: nameOf.get(row.subject),
    detail: readableDetail(row),
  }));
  return {
    ok: true,
    events,
    total,
    page,
    actions: actions.map((row) => row.action),
    actors: actors.map(({ actorId: id }) => ({ id, name: nameOf.get(`person:${id}`) })),
  };
}

/** Events whose action says it, or that are about a person or a case of that name. Signs that a pattern knows stand for themselves. */
async function saying(read: Tx, search: string): Promise<Prisma.AuditEventWhereInput> {
  if (search === "") return {};
  const finds = finder(search);
  const [actions, people, cases] = await Promise.all([
    read.auditEvent.groupBy({ by: "action" }),
    read.person.findMany({ select: { id: true, name: true } }),
    read.case.findMany({ select: { id: true, title: true } }),
  ]);
  const subjects = [
    ...people.filter(({ name }) => finds([name])).map(({ id }) => `person:${id}`),
    ...cases.filter(({ title }) => finds([title])).map(({ id }) => `case:${id}`),
  ];
  return {
    OR: [
      { action: { in: actions.map(({ action }) => action).filter((action) => finds([action])) } },
      { subject: { in: subjects.slice(0, MOST_NAMED) } },
    ],
  };
}

/** Beyond so many the name says too little, and the statement would have too many parameters. */
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
async function namesOf(read: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const among = (kind: string) => ({
    id: { in: subjects.filter((s) => s.startsWith(`${kind}:`)).map((s) => s.slice(kind.length + 1)) },
  });
  const [people, cases, decisions, contents] = await Promise.all([
    read.person.findMany({ where: among("person"), select: { id: true, name: true } }),
    read.case.findMany({ where: among("case"), select: { id: true, title: true } }),
    read.decision.findMany({
      where: among("decision"),
      select: { id: true, attempt: { select: { case: { select: { title: true } } } } },
    }),
    read.contentVersion.findMany({
      where: among("content"),
      select: { id: true, kind: true, key: true, version: true },
    }),
  ]);
  return new Map([
    ...people.map(({ id, name }) => [`person:${id}`, name] as const),
    ...cases.map(({ id, title }) => [`case:${id}`, title] as const),
    ...decisions.map(({ id, attempt }) => [`decision:${id}`, attempt.case.title] as const),
    ...contents.map(({ id, kind, key, version }) => [`content:${id}`, `${kind} ${key} ${version}`] as const),
  ]);
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
