/** Parts of statements that speak of a family: an anchor with its disguised variants, or a case by itself. */

/** The anchor of the family of a case, or the case itself. */
export const familyOf = (caseId: string) =>
  `coalesce((SELECT anchorId FROM CaseVariant WHERE caseId = ${caseId}), ${caseId})`;

/** The same of the case `c`. */
export const FAMILY_OF_CASE = familyOf("c.id");

/** Has the family more than one case? */
export const hasTwins = (family: string) => `EXISTS (SELECT 1 FROM CaseVariant v WHERE v.anchorId = ${family})`;

/** Is such a case in the family? `such` speaks of the case `k`. */
export const inFamily = (family: string, such: string) => `(
  EXISTS (SELECT 1 FROM "Case" k WHERE k.id = ${family} AND ${such}) OR
  EXISTS (SELECT 1 FROM CaseVariant kv JOIN "Case" k ON k.id = kv.caseId WHERE kv.anchorId = ${family} AND ${such}))`;

/** The case `c` is one of the library: not what a trainee had made to practise on. */
export const IN_LIBRARY = "NOT EXISTS (SELECT 1 FROM Attempt p WHERE p.caseId = c.id AND p.purpose = 'practice')";
