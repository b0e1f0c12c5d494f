import { bankDay, candidate, db, storedMoment } from "~/db";
import { type Actor, can } from "~/domain/access";
import { heldSince } from "~/domain/people";
import { factsOf } from "~/services/people/facts.server";

/**
 * Is this person in a cohort that is assessed in a window that has not ended? Which cases are one under several names is half
 * of their key, and an answer that differs for one case tells it. So until then such a person is told of no family, and
 * assigns nothing, in whatever other role: the same for every case. Whoever left the cohort since the window opened, or was
 * written out of it afterwards, stays one; so does, in whichever role by now, who has opened one of its cases.
 */
export async function isCandidate(actor: Actor, now: Date): Promise<boolean> {
  const { reads, read } = db();
  const windows = await reads.all(candidate.OPEN_WINDOWS, actor.id, storedMoment(now));
  if (windows.some(({ opened }) => opened === 1)) return true;
  if (windows.length === 0 || !(can(actor.roles, "case.work") || can(actor.roles, "case.review"))) return false;
  const cohorts = (await factsOf(read, actor.id)).filter(({ kind }) => kind === "cohort");
  return windows.some(({ cohortId, since }) => {
    const opened = new Date(Math.min(Date.parse(since), now.getTime()));
    return cohorts.some(
      (fact) => fact.value === cohortId && heldSince(fact, opened.toISOString(), bankDay(opened), bankDay(now)),
    );
  });
}
