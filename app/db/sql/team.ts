import { read } from "../reads";
import { casesDone, doneOf, type DoneRow, lastActivity, lessonsRead } from "./done";
import { inService, MEMBERS, POSTINGS, ROLES } from "./facts";
import { familyOf, hasTwins } from "./families";
import { listRead } from "./list";
import { meets, stands } from "./pages";
import { personWithin, unitWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What a branch manager's page asks: one statement for a page of people, one for what is due to them, one for the units. */

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly unit: string;
}

type TeamPlaces = [place: ScopePlace, exceptId: string, unitId: string | null];

/** Who works in the units of a scope, or in one of them (`u`, `w`, `p`); without one person. */
const TEAM = {
  asked: ["place", "exceptId", "unitId"],
  among: `asked JOIN Unit u ON ${unitWithin("u.id", "asked.place")} AND (asked.unitId IS NULL OR u.id = asked.unitId)
    CROSS JOIN ${POSTINGS} w ON w.unitId = u.id
    JOIN Person p ON p.id = w.personId AND p.id <> asked.exceptId AND NOT p.simulated AND ${inService("p.id")}`,
  id: "p.id",
  searched: "p.name || ' ' || coalesce(p.email, '')",
  sorts: {
    name: "order_key(p.name)",
    unit: "order_key(u.name)",
    lessons: lessonsRead("p.id"),
    cases: casesDone("p.id"),
    lastActivity: lastActivity("p.id"),
  },
  ties: ["p.name", "p.id"],
  columns: "p.id, p.name, p.email, u.name AS unit",
  shown: `Person p ON p.id = page.id CROSS JOIN ${POSTINGS} w ON w.personId = p.id JOIN Unit u ON u.id = w.unitId`,
} as const;

export const team = listRead<TeamPlaces, MemberRow, keyof typeof TEAM.sorts>({
  ...TEAM,
  among: `${TEAM.among} WHERE true`,
});

/** What cohorts work on, found out once and not for each of their people. */
const GIVEN = `
  WITH given AS MATERIALIZED (
    SELECT g.cohortId, g.caseId, g.mode, g.closesAt, ${familyOf("g.caseId")} AS familyId,
      ${stands("g.caseId")} AS stands, ${hasTwins(familyOf("g.caseId"))} AS hasTwins FROM CaseAssignment g)
  SELECT * FROM given`;

/**
 * What is due to each of some people, \`me\`, as they see it at the moment \`asked.now\`: how many cases, when the next of them
 * closes and how many close until \`asked.soon\`. Only who has something due has a row. The plus and the cross joins keep the
 * plan at the people: by the role it would read all who hold it.
 */
const due = (me: string) => `
  SELECT personId, count(*) AS due, min(ends) AS nextEnd, count(CASE WHEN ends <= (SELECT soon FROM asked) THEN 1 END) AS ending
  FROM (
    SELECT me.id AS personId, coalesce(t.dueAt, max(a.closesAt)) AS ends
    FROM ${me} CROSS JOIN ${ROLES} r ON r.personId = me.id AND +r.role = 'trainee'
    CROSS JOIN ${MEMBERS} m ON m.personId = me.id
    JOIN (${GIVEN}) a ON a.cohortId = m.cohortId
    LEFT JOIN Attempt t INDEXED BY Attempt_due_idx ON t.caseId = a.caseId AND t.personId = me.id
    WHERE CASE WHEN t.submittedAt IS NULL AND t.kind IS NOT 'example'
      THEN ${meets({ id: "a.caseId", familyId: "a.familyId", hasTwins: "a.hasTwins" }, "a.stands")} END
    GROUP BY me.id, a.caseId)
  WHERE ends IS NULL OR ends > (SELECT now FROM asked) GROUP BY personId`;

/** The same list of those to whom something is due, or (\`show\`: null) of all, by it. */
export const teamByDue = listRead<
  [...TeamPlaces, now: string, soon: string, show: "due" | "ending" | null],
  MemberRow,
  keyof typeof TEAM.sorts | "due" | "nextEnd"
>({
  ...TEAM,
  asked: [...TEAM.asked, "now", "soon", "show"],
  among: `${TEAM.among} LEFT JOIN (${due(`(
      SELECT w.personId AS id FROM asked JOIN Unit u ON ${unitWithin("u.id", "asked.place")}
      CROSS JOIN ${POSTINGS} w ON w.unitId = u.id) me`)}) due ON due.personId = p.id
    WHERE (asked.show IS NULL OR (CASE asked.show WHEN 'due' THEN due.due ELSE due.ending END) > 0)`,
  sorts: { ...TEAM.sorts, due: "coalesce(due.due, 0)", nextEnd: "due.nextEnd" },
});

export const UNITS = read<[place: ScopePlace], { readonly id: string; readonly name: string }>(`
  SELECT u.id, u.name FROM (SELECT ? AS place) asked JOIN Unit u ON ${unitWithin("u.id", "asked.place")} ORDER BY u.name`);

export interface WorkloadRow extends DoneRow {
  readonly id: string;
  /** cases that are given and not decided, and can still be */
  readonly due: number;
  /** when the next of them closes; null: none has an end */
  readonly nextEnd: string | null;
  /** how many of them close until a moment */
  readonly ending: number;
}

/** Of the people of a list in JSON who are within the scope: what is due to them, and what they have done. */
export const WORKLOADS = read<[place: ScopePlace, ids: string, now: string, soon: string], WorkloadRow>(`
  WITH asked AS MATERIALIZED (SELECT ? AS place, ? AS ids, ? AS now, ? AS soon),
  me AS MATERIALIZED (
    SELECT j.value AS id FROM asked JOIN json_each(asked.ids) j ON ${personWithin("j.value", "asked.place")}),
  due AS MATERIALIZED (${due("me")})
  SELECT me.id, coalesce(due.due, 0) AS due, due.nextEnd, coalesce(due.ending, 0) AS ending, ${doneOf("me.id")}
  FROM me LEFT JOIN due ON due.personId = me.id`);
