/** Parts of statements that speak of people as they are today; `@today` is the bank's day, which `db().reads` fills in. */

/** The fact, or the place of a unit, `f` stands, has begun and has not ended. */
export const inForce = (f: string) =>
  `${f}.retractedAt IS NULL AND ${f}.validFrom <= @today AND (${f}.validTo IS NULL OR ${f}.validTo > @today)`;

const held = (kind: string, value: string) =>
  `(SELECT f.personId, f.value AS ${value} FROM PersonFact f WHERE f.kind = '${kind}' AND ${inForce("f")})`;

/** Whose roles, cohorts and units these are: (personId, role), (personId, cohortId), (personId, unitId). */
export const ROLES = held("role", "role");
export const MEMBERS = held("cohort", "cohortId");
export const POSTINGS = held("posting", "unitId");

/** The units under those of the recursive query `above(id)`: what follows its first part. */
export const AND_UNDER = `UNION SELECT place.unitId FROM UnitPlace place JOIN above ON place.parentId = above.id
  AND ${inForce("place")}`;

/** Does the person belong to the bank, and may sign in? 0 or 1. */
export const inService = (personId: string) => `EXISTS (
  SELECT 1 FROM PersonFact s WHERE s.personId = ${personId} AND s.kind = 'service' AND ${inForce("s")})`;
