import { read } from "../reads";
import { DONE, type DoneRow } from "./done";
import { inService, POSTINGS, ROLES } from "./facts";
import { ASSIGNED } from "./pages";
import { personWithin, unitWithin } from "./scope";
import type { ScopePlace } from "~/domain/access";

/** What a branch manager's page asks: two statements for the people and one for the units, however many there are. */

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly unit: string;
}

/** Who works in the units of a scope, or in one of them, by name; without one person. */
export const TEAM = read<[place: ScopePlace, exceptId: string, unitId: string | null], MemberRow>(`
  SELECT p.id, p.name, p.email, u.name AS unit
  FROM (SELECT ? AS place, ? AS exceptId, ? AS unitId) asked
  JOIN Unit u ON ${unitWithin("u.id", "asked.place")} AND (asked.unitId IS NULL OR u.id = asked.unitId)
  CROSS JOIN ${POSTINGS} w ON w.unitId = u.id
  JOIN Person p ON p.id = w.personId AND p.id <> asked.exceptId AND NOT p.simulated AND ${inService("p.id")}
  ORDER BY p.name, p.id`);

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

/**
 * Of the people of a list in JSON who are within the scope: what is due to them as they see it, and what they have done. The
 * plus and the cross joins keep the plan at the people: by the role it would read all who hold it.
 */
export const WORKLOADS = read<[place: ScopePlace, ids: string, now: string, soon: string], WorkloadRow>(`
  WITH asked AS MATERIALIZED (SELECT ? AS place, ? AS ids, ? AS now, ? AS soon),
  me AS MATERIALIZED (
    SELECT j.value AS id FROM asked JOIN json_each(asked.ids) j ON ${personWithin("j.value", "asked.place")}),
  given AS (
    SELECT me.id AS personId, coalesce(t.dueAt, max(a.closesAt)) AS ends
    FROM me CROSS JOIN ${ROLES} r ON r.personId = me.id AND +r.role = 'trainee' ${ASSIGNED}
      AND t.submittedAt IS NULL AND t.kind IS NOT 'example'
    GROUP BY me.id, c.id),
  due AS MATERIALIZED (
    SELECT personId, count(*) AS due, min(ends) AS nextEnd, count(CASE WHEN ends <= asked.soon THEN 1 END) AS ending
    FROM asked JOIN given ON ends IS NULL OR ends > asked.now GROUP BY personId)
  SELECT me.id, coalesce(due.due, 0) AS due, due.nextEnd, coalesce(due.ending, 0) AS ending, ${DONE}
  FROM me LEFT JOIN due ON due.personId = me.id`);
