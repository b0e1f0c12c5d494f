import { read } from "../reads";

/** What an import of staff asks and writes, each in one statement for many rows. Lists come as JSON: a statement has few places. */

// ── What the list is compared with ────────────────────────────────────────

export const PEOPLE_NUMBERED = read<[numbers: string], { readonly employeeNumber: string; readonly id: string }>(
  "SELECT p.employeeNumber, p.id FROM json_each(?) j JOIN Person p ON p.employeeNumber = j.value",
);
export const EMAILS_HELD = read<[emails: string], { readonly email: string; readonly id: string }>(
  "SELECT p.email, p.id FROM json_each(?) j JOIN Person p ON p.email = j.value",
);
/** Places as a list in JSON of [from, to]. */
export const UNITS = read<[], { readonly id: string; readonly code: string; readonly places: string }>(`
  SELECT u.id, u.code, (SELECT json_group_array(json_array(validFrom, validTo))
    FROM UnitPlace WHERE unitId = u.id AND retractedAt IS NULL) AS places FROM Unit u`);
export const COHORTS = read<[], { readonly id: string; readonly name: string }>("SELECT id, name FROM Cohort");

export interface StandingRow {
  readonly id: string;
  readonly employeeNumber: string;
  readonly name: string;
  readonly email: string | null;
  /** JSON: [id, kind, value, from, to] of each fact that stands, and the employee number of a manager */
  readonly facts: string;
}
export const STANDING = read<[numbers: string], StandingRow>(`
  SELECT p.id, p.employeeNumber, p.name, p.email,
    (SELECT json_group_array(json_array(f.id, f.kind, f.value, f.validFrom, f.validTo,
        CASE f.kind WHEN 'manager' THEN (SELECT m.employeeNumber FROM Person m WHERE m.id = f.value) END))
     FROM PersonFact f WHERE f.personId = p.id AND f.retractedAt IS NULL) AS facts
  FROM json_each(?) j JOIN Person p ON p.employeeNumber = j.value`);

interface PeriodRow {
  readonly id: number;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
}
const PERIOD = 'f.id, f.personId, f.validFrom AS "from", f.validTo AS "to"';

/** Who leads whom, by all that stands. */
export const MANAGERS = read<[], PeriodRow & { readonly managerId: string }>(
  `SELECT ${PERIOD}, f.value AS managerId FROM PersonFact f WHERE f.kind = 'manager' AND f.retractedAt IS NULL`,
);
export const SERVICE_OF = read<[personIds: string], PeriodRow>(`
  SELECT ${PERIOD} FROM json_each(?) j
  JOIN PersonFact f ON f.personId = j.value AND f.kind = 'service' AND f.retractedAt IS NULL`);

/** Of everybody and every unit: another one wherever a fact or a place was written down or taken back. */
export const MARK = read<[], { readonly mark: string }>(`
  SELECT (SELECT coalesce(max(id), 0) || '-' || count(retractedAt) FROM PersonFact) || '-' ||
    (SELECT coalesce(max(id), 0) || '-' || count(retractedAt) FROM UnitPlace) AS mark`);

/** As bytes: the client makes a list of numbers of them on its way. */
export const KEPT_FILE = read<[importId: string], { readonly file: Uint8Array }>(
  "SELECT file FROM StaffImport WHERE id = ?",
);

// ── The staged list ───────────────────────────────────────────────────────

const cells = (many: number) => Array.from({ length: many }, (_, i) => `json_extract(value, '$[${i}]')`).join();

/** Each takes the import's id and a list of lists. */
export const STAGE_PEOPLE = `
  INSERT INTO StaffImportPerson
    (importId, line, personId, kind, employeeNumber, name, email, nameBefore, emailBefore, changes)
  SELECT ?, ${cells(9)} FROM json_each(?)`;
export const STAGE_FACTS = `
  INSERT INTO StaffImportFact (importId, personId, factId, kind, value, validFrom, validTo)
  SELECT ?, ${cells(6)} FROM json_each(?)`;
export const STAGE_ERRORS = `
  INSERT INTO StaffImportError (importId, line, "column", problem, found) SELECT ?, ${cells(4)} FROM json_each(?)`;

export const STAGED_TABLES = ["StaffImportPerson", "StaffImportFact", "StaffImportError"] as const;
/** So many rows of an import at a time. */
export const unstage = (table: (typeof STAGED_TABLES)[number]) =>
  `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE importId = ? LIMIT 5000)`;

export interface StagedPersonRow {
  readonly line: number;
  readonly kind: string;
  readonly employeeNumber: string;
  readonly name: string;
  readonly changes: string;
}
export const STAGED_PAGE = read<[importId: string, kind: string, size: number, skip: number], StagedPersonRow>(`
  SELECT line, kind, employeeNumber, name, changes FROM StaffImportPerson
  WHERE importId = ? AND kind LIKE ? ORDER BY line LIMIT ? OFFSET ?`);

export interface StagedErrorRow {
  readonly line: number;
  readonly column: string;
  readonly problem: string;
  readonly found: string;
}
export const ERRORS_PAGE = read<[importId: string, size: number, skip: number], StagedErrorRow>(`
  SELECT line, "column", problem, found FROM StaffImportError
  WHERE importId = ? ORDER BY line, id LIMIT ? OFFSET ?`);

/** Who was entered by an import and cannot sign in yet: whoever invites people begins here. */
const ENTERED = `FROM StaffImportPerson s JOIN Person p ON p.id = s.personId
  WHERE s.importId = ? AND s.kind = 'new' AND p.passwordHash IS NULL`;
export const WITHOUT_PASSWORD = read<
  [importId: string, size: number, skip: number],
  { readonly personId: string; readonly employeeNumber: string; readonly name: string; readonly email: string | null }
>(`SELECT p.id AS personId, p.employeeNumber, p.name, p.email ${ENTERED} ORDER BY s.line LIMIT ? OFFSET ?`);
export const HOW_MANY_WITHOUT_PASSWORD = read<[importId: string], { readonly many: number }>(
  `SELECT count(*) AS many ${ENTERED}`,
);

// ── Put in force ──────────────────────────────────────────────────────────

/** One row where people are no longer as they were when the list of this id was compared with them. */
export const NO_LONGER_SO = `
  SELECT 1 FROM StaffImportPerson s LEFT JOIN Person p ON p.id = s.personId WHERE s.importId = ? AND (
    CASE s.kind WHEN 'new' THEN EXISTS (SELECT 1 FROM Person o WHERE o.employeeNumber = s.employeeNumber)
    ELSE p.name <> s.nameBefore OR p.email IS NOT s.emailBefore OR p.employeeNumber IS NOT s.employeeNumber END
    OR EXISTS (SELECT 1 FROM Person o WHERE o.email = s.email AND o.id <> s.personId)) LIMIT 1`;

/** The moment, and the import's id. */
export const ENTER_PEOPLE = `
  INSERT INTO Person (id, employeeNumber, name, email, createdAt)
  SELECT personId, employeeNumber, name, email, ? FROM StaffImportPerson
  WHERE importId = ? AND kind = 'new' ORDER BY line`;

/** Those whom an import calls otherwise, by its id. */
const renamed = (name: string, email: string) => `
  UPDATE Person SET name = s.${name}, email = s.${email} FROM StaffImportPerson s
  WHERE s.importId = ? AND s.kind <> 'new' AND s.personId = Person.id
    AND (s.name <> s.nameBefore OR s.email IS NOT s.emailBefore)`;
export const RENAME_PEOPLE = renamed("name", "email");
export const NAME_AS_BEFORE = renamed("nameBefore", "emailBefore");

/** The moment, who, and the import's id. */
export const RETRACT_STAGED = `
  UPDATE PersonFact SET retractedAt = ?, retractedById = ?
  WHERE id IN (SELECT factId FROM StaffImportFact WHERE importId = ? AND factId IS NOT NULL)`;

/** Of an import, by its id, twice: each end is one look into the index. */
export const STAGED_RANGE = `
  SELECT coalesce((SELECT min(id) FROM StaffImportFact WHERE importId = ?), 0) AS first,
    coalesce((SELECT max(id) FROM StaffImportFact WHERE importId = ?), -1) AS last`;
const written = (which: string) => `
  INSERT INTO PersonFact (personId, kind, value, validFrom, validTo, recordedAt, recordedById)
  SELECT personId, kind, value, validFrom, validTo, ?, ? FROM StaffImportFact
  WHERE importId = ? AND ${which} AND id BETWEEN ? AND ? ORDER BY id`;
/** The moment, who, the import's id, and from where to where of the staged facts. */
export const WRITE_STAGED = written("factId IS NULL");
/** The same with what was taken back: it is written down again. */
export const WRITE_AGAIN = written("factId IS NOT NULL");
export const LAST_FACT = "SELECT coalesce(max(id), 0) AS last FROM PersonFact";

/** The bank's day, and the import's id. From the sessions to the list (the plus forbids the way back): hardly one is left to ask about. */
export const END_SESSIONS = `
  DELETE FROM Session WHERE NOT EXISTS (SELECT 1 FROM (SELECT ? AS day) d JOIN PersonFact f
      WHERE f.personId = Session.personId AND f.kind = 'service'
        AND f.retractedAt IS NULL AND f.validFrom <= d.day AND (f.validTo IS NULL OR f.validTo > d.day))
    AND +personId IN (SELECT personId FROM StaffImportPerson WHERE importId = ?)`;

// ── Undone ────────────────────────────────────────────────────────────────

/** One row where somebody changed since what an import wrote: its id, its first and its last fact. */
export const CHANGED_SINCE = `
  SELECT 1 FROM (SELECT ? AS importId, ? AS first, ? AS last) a WHERE
    EXISTS (SELECT 1 FROM PersonFact WHERE id BETWEEN a.first AND a.last AND retractedAt IS NOT NULL)
    OR EXISTS (SELECT 1 FROM PersonFact f WHERE f.id > a.last
      AND f.personId IN (SELECT personId FROM StaffImportPerson WHERE importId = a.importId))
    OR EXISTS (SELECT 1 FROM StaffImportPerson s JOIN Person p ON p.id = s.personId
      WHERE s.importId = a.importId AND (p.name <> s.name OR p.email IS NOT s.email))`;
/** The moment, who, and from where to where. */
export const RETRACT_WRITTEN = `
  UPDATE PersonFact SET retractedAt = ?, retractedById = ? WHERE id BETWEEN ? AND ?`;

// ── The list as a file ────────────────────────────────────────────────────

export interface StaffFileRow {
  readonly employeeNumber: string;
  readonly name: string;
  readonly email: string | null;
  readonly unit: string | null;
  readonly job: string | null;
  readonly manager: string | null;
  /** lists in JSON */
  readonly roles: string;
  readonly cohorts: string;
  /** where the first day is still to come */
  readonly begins: string | null;
  readonly ends: string | null;
}

/** Of the person `p` on the day `d.day`: facts of a kind that hold. */
const held = (kind: string, value: string, join = "") =>
  `FROM PersonFact f ${join} WHERE f.personId = p.id AND f.kind = '${kind}' AND f.retractedAt IS NULL
    AND f.validFrom <= d.day AND (f.validTo IS NULL OR f.validTo > d.day) ${value}`;
const one = (kind: string, value: string, join = "") => `(SELECT ${value} ${held(kind, "LIMIT 1", join)})`;

/**
 * Who is in service or will be, from a number on, as they stand today or on their first day. The cross join and the plus keep
 * the plan at the people, one after the other: by the service or the role it would read everybody's for each.
 */
export const STAFF_PAGE = read<[after: string, size: number], StaffFileRow>(`
  SELECT p.employeeNumber, p.name, p.email,
    ${one("posting", "u.code", "JOIN Unit u ON u.id = f.value")} AS unit, ${one("job", "f.value")} AS job,
    ${one("manager", "m.employeeNumber", "JOIN Person m ON m.id = f.value")} AS manager,
    (SELECT json_group_array(value) FROM (SELECT f.value ${held("role", "ORDER BY +f.value")})) AS roles,
    (SELECT json_group_array(name) FROM (
      SELECT c.name ${held("cohort", "ORDER BY c.name", "JOIN Cohort c ON c.id = f.value")})) AS cohorts,
    CASE WHEN d.starts > @today THEN d.starts END AS begins, d.ends
  FROM Person p CROSS JOIN (
    SELECT s.personId, s.validFrom AS starts, s.validTo AS ends, max(s.validFrom, @today) AS day FROM PersonFact s
    WHERE s.kind = 'service' AND s.retractedAt IS NULL AND (s.validTo IS NULL OR s.validTo > @today)) d
    ON d.personId = p.id
  WHERE NOT p.simulated AND p.employeeNumber > ?
  GROUP BY p.employeeNumber HAVING d.starts = min(d.starts)
  ORDER BY p.employeeNumber LIMIT ?`);
