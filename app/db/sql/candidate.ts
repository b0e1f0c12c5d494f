import { read } from "../reads";

export interface WindowRow {
  readonly cohortId: string;
  /** the moment from which it is assessed */
  readonly since: string;
  /** has the person opened the case as an assessed one? */
  readonly opened: 0 | 1;
}

/** Windows that end after a moment, of cohorts of which the person ever was, or in which they opened a case. */
export const OPEN_WINDOWS = read<[personId: string, at: string], WindowRow>(`
  SELECT a.cohortId, coalesce(a.opensAt, a.assignedAt) AS since, EXISTS (
    SELECT 1 FROM Attempt t WHERE t.personId = me.id AND t.caseId = a.caseId AND t.kind = 'assessed') AS opened
  FROM (SELECT ? AS id, ? AS at) me JOIN CaseAssignment a ON a.mode = 'assessed' AND a.closesAt > me.at
  WHERE opened OR EXISTS (
    SELECT 1 FROM PersonFact f WHERE f.personId = me.id AND f.kind = 'cohort' AND f.value = a.cohortId)`);
