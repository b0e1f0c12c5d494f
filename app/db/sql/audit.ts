import { type Read, read } from "../reads";
import { ROLES } from "./facts";
import { personWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the audit log is asked in SQL of our own: by the filters that are set, so that an index answers each. */

export interface AuditFilters {
  readonly action: string | undefined;
  readonly actorId: string | undefined;
  /** events of these actions or about these subjects, lists in JSON */
  readonly saying: { readonly actions: string; readonly subjects: string } | undefined;
}

function where({ action, actorId, saying }: AuditFilters): { readonly sql: string; readonly places: string[] } {
  const parts = [
    action !== undefined && { sql: "e.action = ?", places: [action] },
    actorId !== undefined && { sql: "e.actorId = ?", places: [actorId] },
    saying && {
      sql: `(e.action IN (SELECT value FROM json_each(?)) OR e.subject IN (SELECT value FROM json_each(?)))`,
      places: [saying.actions, saying.subjects],
    },
  ].filter((part) => part !== false && part !== undefined);
  const sql = parts.length === 0 ? "" : `WHERE ${parts.map((part) => part.sql).join(" AND ")}`;
  return { sql, places: parts.flatMap((part) => part.places) };
}

/** A read with what fills its places. */
type Filled<Row> = readonly [Read<readonly (string | number)[], Row>, ...(string | number)[]];

export function auditCount(filters: AuditFilters): Filled<{ readonly total: number }> {
  const { sql, places } = where(filters);
  return [read(`SELECT count(*) AS total FROM AuditEvent e ${sql}`), ...places];
}

export interface EventRow {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  /** null: the system, and a person who is no longer there */
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: string;
  /** null: a subject of another kind, or no longer there */
  readonly subjectName: string | null;
  readonly detail: string;
}

const ORDERS = {
  seq: { asc: "e.seq", desc: "e.seq DESC" },
  action: { asc: "e.action, e.seq DESC", desc: "e.action DESC, e.seq DESC" },
} as const;

/** What the subject ("person:<id>", "case:<id>" …) is called. */
const SUBJECT_NAME = `CASE substr(e.subject, 1, instr(e.subject, ':'))
  WHEN 'person:' THEN (SELECT name FROM Person WHERE id = substr(e.subject, 8))
  WHEN 'case:' THEN (SELECT title FROM "Case" WHERE id = substr(e.subject, 6))
  WHEN 'decision:' THEN (
    SELECT c.title FROM Decision d JOIN "Case" c ON c.id = d.caseId WHERE d.id = substr(e.subject, 10))
  WHEN 'content:' THEN (
    SELECT kind || ' ' || key || ' ' || version FROM ContentVersion WHERE id = substr(e.subject, 9)) END`;

/** A window of them; of one action the newest first. */
export function auditEvents(
  filters: AuditFilters,
  order: { readonly sort: keyof typeof ORDERS; readonly descending: boolean },
  { take, skip }: { readonly take: number; readonly skip: number },
): Filled<EventRow> {
  const { sql, places } = where(filters);
  const by = ORDERS[order.sort][order.descending ? "desc" : "asc"];
  const events = read<readonly (string | number)[], EventRow>(`
    SELECT e.seq, e.at, e.actorId, (SELECT name FROM Person WHERE id = e.actorId) AS actorName,
      e.action, e.subject, ${SUBJECT_NAME} AS subjectName, e.detail
    FROM AuditEvent e WHERE e.seq IN (SELECT e.seq FROM AuditEvent e ${sql} ORDER BY ${by} LIMIT ? OFFSET ?)
    ORDER BY ${by}`);
  return [events, ...places, take, skip];
}

/** Each value of an indexed column once, from one step of the index to the next. */
const each = (column: string) => `WITH RECURSIVE each(value) AS (
  SELECT min(${column}) FROM AuditEvent
  UNION ALL SELECT (SELECT min(${column}) FROM AuditEvent WHERE ${column} > value) FROM each WHERE value IS NOT NULL)`;

export const ACTIONS = read<[], { readonly action: string }>(
  `${each("action")} SELECT value AS action FROM each WHERE value IS NOT NULL`,
);

export interface ActorRow {
  readonly id: string;
  readonly name: string | null;
}

/** Who did something, by id; at most so many. */
export const ACTORS = read<[most: number], ActorRow>(`${each("actorId")}
  SELECT value AS id, (SELECT name FROM Person WHERE id = value) AS name FROM each WHERE value IS NOT NULL LIMIT ?`);

/** Of those the system and whoever has another role than a trainee's, and one more by id. */
export const STAFF_ACTORS = read<[chosen: string | null, most: number], ActorRow>(`
  SELECT a.id, (SELECT name FROM Person WHERE id = a.id) AS name FROM (
    SELECT 'system' AS id UNION SELECT personId FROM ${ROLES} WHERE role <> 'trainee' UNION SELECT ?) a
  WHERE EXISTS (SELECT 1 FROM AuditEvent e WHERE e.actorId = a.id) ORDER BY a.id LIMIT ?`);

/** People and cases of a name, as events have them for subjects. */
export const SUBJECTS_CALLED = read<[place: ScopePlace, search: string, most: number], { readonly subject: string }>(`
  SELECT subject FROM (SELECT ? AS place, ? AS search) asked JOIN (
    SELECT 'person:' || id AS subject, name, id AS personId FROM Person UNION ALL SELECT 'case:' || id, title, NULL FROM "Case")
  WHERE finds(asked.search, name) AND (personId IS NULL OR ${personWithin("personId", "asked.place")}) LIMIT ?`);
