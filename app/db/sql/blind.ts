import { read } from "../reads";
import { MEMBERS } from "./facts";
import { familyOf, inFamily } from "./families";

/** Who must not be told what: asked before a list says anything of a case. */

export const EVERY_CASE = read<[], { readonly id: string }>(`SELECT id FROM "Case"`);

/**
 * Every case of a family of which a case was given to a cohort (to one of the person's, or for a reviewer to any), the person
 * has decided none and, of what is synthetic, kept none.
 */
export const UNDECIDED = read<[personId: string, reviews: 0 | 1], { readonly id: string }>(`
  WITH me AS MATERIALIZED (SELECT ? AS id, ? AS reviews),
  given AS MATERIALIZED (SELECT DISTINCT a.caseId FROM me JOIN CaseAssignment a WHERE me.reviews
    OR EXISTS (SELECT 1 FROM ${MEMBERS} m WHERE m.personId = me.id AND m.cohortId = a.cohortId)),
  family AS MATERIALIZED (SELECT DISTINCT ${familyOf("given.caseId")} AS id FROM given),
  undecided AS MATERIALIZED (SELECT family.id FROM me JOIN family
    WHERE NOT ${inFamily("family.id", "k.origin = 'synthetic' AND k.createdById = me.id")}
    AND NOT ${inFamily(
      "family.id",
      "EXISTS (SELECT 1 FROM Attempt t WHERE t.caseId = k.id AND t.personId = me.id AND t.submittedAt IS NOT NULL)",
    )})
  SELECT id FROM undecided
  UNION SELECT v.caseId FROM undecided u JOIN CaseVariant v ON v.anchorId = u.id`);
