import { type Read, read } from "../reads";
import { ROLES } from "./facts";
import { personWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What the audit log is asked in SQL of our own: by the filters that are set, so that an index answers each. */

export interface AuditFilters {
  readonly action: string | undefined;
  readonly actorId: string | undefined;
  /** moments as they are stored: from the one on, before the other */
  readonly from: string | undefined;
  readonly before: string | undefined;
  /** events of these actions, about these subjects or by these people, lists in JSON */
  readonly saying: { readonly actions: string; readonly subjects: string } | undefined;
}

const LISTED = "SELECT value FROM json_each(?)";

function where({ action, actorId, from, before, saying }: AuditFilters): {
  readonly sql: string;
  readonly places: string[];
} {
  const parts = [
    action !== undefined && { sql: "e.action = ?", places: [action] },
    actorId !== undefined && { sql: "e.actorId = ?", places: [actorId] },
    from !== undefined && { sql: "e.at >= ?", places: [from] },
    before !== undefined && { sql: "e.at < ?", places: [before] },
    saying && {
      sql: `(e.action IN (${LISTED}) OR e.subject IN (${LISTED}) OR e.actorId IN (
          SELECT substr(value, 8) FROM json_each(?) WHERE value LIKE 'person:%')
        OR e.subject IN (SELECT 'decision:' || d.id FROM json_each(?) s JOIN Decision d ON d.caseId = substr(s.value, 6)
          WHERE s.value LIKE 'case:%')
        OR e.subject IN (SELECT 'decision:' || d.id FROM json_each(?) s JOIN Attempt a ON a.personId = substr(s.value, 8)
          JOIN Decision d ON d.attemptId = a.id WHERE s.value LIKE 'person:%')
        OR e.subject IN (SELECT 'proposal:' || p.id FROM json_each(?) s JOIN Proposal p ON p.subject = substr(s.value, 8)
          WHERE p.kind = 'role' AND s.value LIKE 'person:%'))`,
      places: [saying.actions, ...Array.from({ length: 5 }, () => saying.subjects)],
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
    SELECT kind || ' ' || key || ' ' || version FROM ContentVersion WHERE id = substr(e.subject, 9))
  WHEN 'proposal:' THEN (
    SELECT CASE kind WHEN 'role' THEN (SELECT name FROM Person WHERE id = p.subject) ELSE kind || ' ' || p.subject END
    FROM Proposal p WHERE id = substr(e.subject, 10))
  WHEN 'staffImport:' THEN (SELECT nullif(name, '') FROM StaffImport WHERE id = substr(e.subject, 13))
  WHEN 'cohort:' THEN (SELECT name FROM Cohort WHERE id = substr(e.subject, 8))
  WHEN 'unit:' THEN (SELECT name FROM Unit WHERE id = substr(e.subject, 6)) END`;

const EVENT = `
  SELECT e.seq, e.at, e.actorId, (SELECT name FROM Person WHERE id = e.actorId) AS actorName,
    e.action, e.subject, ${SUBJECT_NAME} AS subjectName, e.detail
  FROM AuditEvent e`;

/** A window of them; of one action the newest first. */
export function auditEvents(
  filters: AuditFilters,
  order: { readonly sort: keyof typeof ORDERS; readonly descending: boolean },
  { take, skip }: { readonly take: number; readonly skip: number },
): Filled<EventRow> {
  const { sql, places } = where(filters);
  const by = ORDERS[order.sort][order.descending ? "desc" : "asc"];
  const events = read<readonly (string | number)[], EventRow>(`
    ${EVENT} WHERE e.seq IN (SELECT e.seq FROM AuditEvent e ${sql} ORDER BY ${by} LIMIT ? OFFSET ?)
    ORDER BY ${by}`);
  return [events, ...places, take, skip];
}

/** The numbers of all of them, the oldest first, with commas between; null: there is none. */
export function auditNumbers(filters: AuditFilters): Filled<{ readonly numbers: string | null }> {
  const { sql, places } = where(filters);
  return [
    read(`SELECT group_concat(seq) AS numbers FROM (SELECT e.seq FROM AuditEvent e ${sql} ORDER BY e.seq)`),
    ...places,
  ];
}

/** Those with these numbers, a list in JSON. */
export const NUMBERED = read<[numbers: string], EventRow>(`${EVENT} WHERE e.seq IN (${LISTED}) ORDER BY e.seq`);

/** What people, cohorts, units and cases are called, by a list of ids in JSON. */
export const NAMES = read<
  [ids: string, ids: string, ids: string, ids: string],
  { readonly id: string; readonly name: string }
>(`
  SELECT id, name FROM Person WHERE id IN (${LISTED}) UNION ALL SELECT id, name FROM Cohort WHERE id IN (${LISTED})
  UNION ALL SELECT id, name FROM Unit WHERE id IN (${LISTED}) UNION ALL SELECT id, title FROM "Case" WHERE id IN (${LISTED})`);

/** One row where somebody has done this to it since. */
export const DONE_SINCE = read<[subject: string, action: string, actorId: string, since: string], { readonly done: 1 }>(
  "SELECT 1 AS done FROM AuditEvent WHERE subject = ? AND action = ? AND actorId = ? AND at >= ? LIMIT 1",
);

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

/** What has such a name, as events have it for a subject; of people those within the scope. */
export const SUBJECTS_CALLED = read<[place: ScopePlace, search: string, most: number], { readonly subject: string }>(`
  SELECT subject FROM (SELECT ? AS place, ? AS search) asked JOIN (
    SELECT 'person:' || id AS subject, name, id AS personId FROM Person
    UNION ALL SELECT 'case:' || id, title, NULL FROM "Case"
    UNION ALL SELECT 'cohort:' || id, name, NULL FROM Cohort UNION ALL SELECT 'unit:' || id, name, NULL FROM Unit
    UNION ALL SELECT 'content:' || id, kind || ' ' || key || ' ' || version, NULL FROM ContentVersion)
  WHERE finds(asked.search, name) AND (personId IS NULL OR ${personWithin("personId", "asked.place")}) LIMIT ?`);
