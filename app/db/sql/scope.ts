import { MEMBERS, POSTINGS } from "./facts";

/**
 * Whether something is within a scope. `place` is where a statement has it, as `scopeOf` of app/domain/access makes it;
 * test/services/people/scope.test.ts holds these to the rule there.
 */

const isBank = (place: string) => `${place} ->> 'bank'`;

/** `c`: a row of Cohort. */
export const cohortWithin = (c: string, place: string) =>
  `(${isBank(place)} OR (${place} ->> 'trainerId' IS NOT NULL
    AND (${c}.ownerId IS NULL OR ${c}.ownerId = ${place} ->> 'trainerId')))`;

/** `id`: a unit's. */
export const unitWithin = (id: string, place: string) =>
  `(${isBank(place)} OR ${id} IN (SELECT value FROM json_each(${place}, '$.unitIds')))`;

/** `id`: a person's. */
export const personWithin = (id: string, place: string) => withinBy(id, place, "");

/** `t`: a row of Attempt. Of a cohort's people what they began while they were in it, not what they did before in another. */
export const workWithin = (t: string, place: string) =>
  withinBy(`${t}.personId`, place, `AND ${begunIn(t, "c.id", place)}`);

/** What a trainer writes of the past herself opens nothing to her: her entries count from when she wrote them. */
export const begunIn = (t: string, cohortId: string, place: string) => `EXISTS (
  SELECT 1 FROM PersonFact b WHERE b.personId = ${t}.personId AND b.kind = 'cohort' AND b.value = ${cohortId}
    AND b.retractedAt IS NULL AND b.validFrom <= bank_day(${t}.openedAt)
    AND (b.validTo IS NULL OR b.validTo > bank_day(${t}.openedAt))
    AND (b.recordedById IS NOT ${place} ->> 'trainerId' OR b.recordedAt <= ${t}.openedAt))`;

const withinBy = (id: string, place: string, ofCohort: string) => `(${isBank(place)} OR ${id} IS ${place} ->> 'personId'
  OR EXISTS (SELECT 1 FROM ${POSTINGS} w WHERE w.personId = ${id} AND ${unitWithin("w.unitId", place)})
  OR (${place} ->> 'trainerId' IS NOT NULL AND EXISTS (
    SELECT 1 FROM ${MEMBERS} m JOIN Cohort c ON c.id = m.cohortId
    WHERE m.personId = ${id} AND ${cohortWithin("c", place)} ${ofCohort})))`;
