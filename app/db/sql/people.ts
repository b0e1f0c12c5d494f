import { read } from "../reads";
import { casesDone, doneOf, type DoneRow, lastActivity, lessonsRead } from "./done";
import { inService, MEMBERS, POSTINGS, ROLES as HELD } from "./facts";
import { listIds, listRead, listRows } from "./list";
import { cohortWithin, personWithin } from "./scope";
import { ROLES, type ScopePlace } from "~/domain/access";

/** What the lists of people ask in SQL of their own. Rows are as SQLite has them. */

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Those of a list in JSON who are within a scope, by name. */
export const NAMED = read<[place: ScopePlace, ids: string], Choice>(`
  SELECT p.id, p.name FROM (SELECT ? AS place, ? AS ids) asked JOIN json_each(asked.ids) j
  JOIN Person p ON p.id = j.value AND ${personWithin("p.id", "asked.place")} ORDER BY p.name, p.id`);

export const BRANCHES = read<[], Choice>("SELECT id, name FROM Unit WHERE kind = 'branch' ORDER BY name");
export const COHORTS = read<[place: ScopePlace], Choice>(`
  SELECT c.id, c.name FROM (SELECT ? AS place) asked JOIN Cohort c ON ${cohortWithin("c", "asked.place")} ORDER BY c.name`);

export const NAME_OF = read<[personId: string], { readonly name: string }>("SELECT name FROM Person WHERE id = ?");

/** Of the person `p`: the roles held by their numbers, in the order of what they open ("0,3"; none: ""). */
const ROLE_NUMBERS = `(SELECT coalesce(group_concat(number), '') FROM (
  SELECT CASE role ${ROLES.map((role, number) => `WHEN '${role}' THEN ${number}`).join(" ")} END AS number
  FROM ${HELD} WHERE personId = p.id ORDER BY 1))`;

/** The roles that such numbers stand for. */
export const rolesIn = (numbers: string) => (numbers === "" ? [] : numbers.split(",").map((number) => ROLES[+number]!));

const SEARCHED = "p.name || ' ' || coalesce(p.email, '')";
const ACTIVE = inService("p.id");
const BRANCH = `LEFT JOIN ${POSTINGS} w ON w.personId = p.id LEFT JOIN Unit b ON b.id = w.unitId`;
const PERSON = `p.id, p.name, p.email, ${ACTIVE} AS active, b.name AS branch`;
const SHOWN = `Person p ON p.id = page.id ${BRANCH}`;

// ── What the bank's people have done ──────────────────────────────────────

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: 0 | 1;
  readonly branch: string | null;
  /** as `rolesIn` reads them */
  readonly roles: string;
}

export interface StaffRow extends PersonRow, DoneRow {
  /** names by name, a list in JSON */
  readonly cohorts: string;
}

type StaffPlaces = [
  place: ScopePlace,
  unitId: string | null,
  active: 0 | 1 | null,
  role: string | null,
  cohortId: string | null,
];

/** Staff within a scope, of one branch, one state, one role and one cohort, or null for any. Simulated seniors are no staff. */
const STAFF = {
  asked: ["place", "unitId", "active", "role", "cohortId"],
  among: `asked JOIN Person p ${BRANCH} WHERE NOT p.simulated AND ${personWithin("p.id", "asked.place")}
    AND (asked.unitId IS NULL OR b.id = asked.unitId)
    AND (asked.active IS NULL OR ${ACTIVE} = asked.active)
    AND (asked.role IS NULL OR EXISTS (SELECT 1 FROM ${HELD} r WHERE r.personId = p.id AND r.role = asked.role))
    AND (asked.cohortId IS NULL OR EXISTS (
      SELECT 1 FROM ${MEMBERS} m WHERE m.personId = p.id AND m.cohortId = asked.cohortId))`,
  id: "p.id",
  searched: SEARCHED,
  sorts: {
    name: "order_key(p.name)",
    branch: "order_key(b.name)",
    status: `NOT ${ACTIVE}`,
    lessons: lessonsRead("p.id"),
    cases: casesDone("p.id"),
    lastActivity: lastActivity("p.id"),
  },
  ties: ["p.name", "p.id"],
  columns: `${PERSON}, ${ROLE_NUMBERS} AS roles, ${doneOf("p.id")},
    (SELECT json_group_array(name) FROM (
      SELECT c.name FROM ${MEMBERS} m JOIN Cohort c ON c.id = m.cohortId WHERE m.personId = p.id ORDER BY c.name)) AS cohorts`,
  shown: SHOWN,
} as const;
export const staff = listRead<StaffPlaces, StaffRow, StaffSort>(STAFF);
export const staffIds = listIds<StaffPlaces, StaffSort>(STAFF);
export const STAFF_OF = listRows<StaffRow>(STAFF);

type StaffSort = keyof typeof STAFF.sorts;

// ── Accounts ──────────────────────────────────────────────────────────────

export interface AccountRow extends PersonRow {
  readonly simulated: 0 | 1;
  readonly openSessions: number;
  readonly hasPassword: 0 | 1;
  /** the end of the newest link, where it was not used */
  readonly linkUntil: string | null;
}

/** Of the person `p`, those that end after the moment asked for. */
const OPEN_SESSIONS = "(SELECT count(*) FROM Session s WHERE s.personId = p.id AND s.expiresAt > asked.endsAfter)";
const LINK_UNTIL = `(SELECT CASE WHEN i.usedAt IS NULL THEN i.expiresAt END FROM Invitation i
  WHERE i.personId = p.id ORDER BY i.id DESC LIMIT 1)`;
const ACCOUNT = `${PERSON}, p.simulated, ${ROLE_NUMBERS} AS roles, ${OPEN_SESSIONS} AS openSessions,
  p.passwordHash IS NOT NULL AS hasPassword, ${LINK_UNTIL} AS linkUntil`;

/** Everybody within a scope. Who can sign in stands before who cannot, the simulated last. */
export const accounts = listRead<
  [place: ScopePlace, endsAfter: string],
  AccountRow,
  "name" | "branch" | "roles" | "status" | "sessions"
>({
  asked: ["place", "endsAfter"],
  among: `asked JOIN Person p ${BRANCH} WHERE ${personWithin("p.id", "asked.place")}`,
  id: "p.id",
  searched: SEARCHED,
  sorts: {
    name: "order_key(p.name)",
    branch: "order_key(b.name)",
    roles: ROLE_NUMBERS,
    status: `CASE WHEN p.simulated THEN 2 ELSE NOT ${ACTIVE} END`,
    sessions: OPEN_SESSIONS,
  },
  ties: ["p.name", "p.id"],
  columns: ACCOUNT,
  shown: `asked JOIN ${SHOWN}`,
});

/** One that can be changed: the simulated have none. */
export const ACCOUNT_OF = read<[place: ScopePlace, endsAfter: string, personId: string], AccountRow>(`
  SELECT ${ACCOUNT} FROM (SELECT ? AS place, ? AS endsAfter) asked JOIN Person p ${BRANCH}
  WHERE p.id = ? AND NOT p.simulated AND ${personWithin("p.id", "asked.place")}`);

// ── Extra time ────────────────────────────────────────────────────────────

export interface ExtraTimeRow {
  readonly personId: string;
  readonly name: string;
  readonly extraPercent: number;
}

const EXTRA_PERCENT = "coalesce((SELECT x.extraPercent FROM Accommodation x WHERE x.personId = p.id), 0)";

/** Active trainees within a scope. */
export const extraTimes = listRead<[place: ScopePlace], ExtraTimeRow, "name" | "extra">({
  asked: ["place"],
  among: `asked JOIN ${HELD} r JOIN Person p ON p.id = r.personId
    WHERE r.role = 'trainee' AND ${ACTIVE} AND ${personWithin("p.id", "asked.place")}`,
  id: "p.id",
  searched: "p.name",
  sorts: { name: "order_key(p.name)", extra: EXTRA_PERCENT },
  ties: ["p.name", "p.id"],
  columns: `p.id AS personId, p.name, ${EXTRA_PERCENT} AS extraPercent`,
  shown: "Person p ON p.id = page.id",
});
