import { isCandidate } from "./candidate.server";
import { anyInFamily, familiesOf } from "./families.server";
import { notKeptBy } from "~/services/author/library-cases.server";
import { cohortIdsOf } from "~/services/people/facts.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";

/**
 * The cases whose outcomes this person must not see yet, in any role: every case of a family of which one is still to be
 * decided as a trainee or as a reviewer, and every case at all while the own cohort is assessed, since what is hidden of one
 * alone would name it. A trainer who also reviews stays blind until the own decision on one of the family is in; who kept or
 * made one of it never decides and is not.
 */
export async function blindCaseIds(actor: Actor, now: Date): Promise<ReadonlySet<string>> {
  if (await isCandidate(actor, now)) {
    return new Set((await db().read.case.findMany({ select: { id: true } })).map(({ id }) => id));
  }
  const reviews = can(actor.roles, "case.review");
  const works = can(actor.roles, "case.work");
  if (!reviews && !works) return new Set();
  const decided = anyInFamily({ attempts: { some: { personId: actor.id, submittedAt: { not: null } } } });
  const ownCohort = { cohortId: { in: await cohortIdsOf(db().read, actor.id, now) } };
  const assignments = await db().read.caseAssignment.findMany({
    where: { ...(reviews ? {} : ownCohort), case: { AND: [notKeptBy(actor), { NOT: decided }] } },
    select: { caseId: true },
  });
  const families = await familiesOf(
    db().read,
    assignments.map(({ caseId }) => caseId),
  );
  return new Set([...families.values()].flat());
}
