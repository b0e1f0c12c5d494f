import { db } from "~/db";
import { type Actor, can } from "~/domain/access";

/**
 * The cases whose outcomes this person must not see yet, in any role: those still to be decided as a trainee or as a
 * reviewer (a variant until its anchor is), and those on which the own cohort is still assessed. A trainer who also
 * reviews stays blind until the own decision is in.
 */
export async function blindCaseIds(actor: Actor, now: Date): Promise<ReadonlySet<string>> {
  const reviews = can(actor.roles, "case.review");
  const works = can(actor.roles, "case.work");
  if (!reviews && !works) return new Set();
  const decided = { personId: actor.id, submittedAt: { not: null } };
  const ownCohort = { cohort: { members: { some: { personId: actor.id } } } };
  const assignments = await db().read.caseAssignment.findMany({
    where: {
      OR: [
        {
          ...(reviews ? {} : ownCohort),
          case: {
            attempts: { none: decided },
            NOT: { variantOf: { is: { anchor: { attempts: { some: decided } } } } },
          },
        },
        { ...ownCohort, mode: "assessed", closesAt: { gt: now } },
      ],
    },
    select: { caseId: true },
  });
  return new Set(assignments.map((assignment) => assignment.caseId));
}
