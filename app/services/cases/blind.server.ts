import { isCandidate } from "./candidate.server";
import { blind, db } from "~/db";
import { type Actor, can } from "~/domain/access";

/**
 * The cases whose outcomes this person must not see yet, in any role: every case of a family of which one is still to be
 * decided as a trainee or as a reviewer, and every case at all while the own cohort is assessed, since what is hidden of one
 * alone would name it. A trainer who also reviews stays blind until the own decision on one of the family is in; who kept or
 * made one of it never decides and is not.
 */
export async function blindCaseIds(actor: Actor, now: Date): Promise<ReadonlySet<string>> {
  const { reads } = db();
  const reviews = can(actor.roles, "case.review");
  const rows = (await isCandidate(actor, now))
    ? await reads.all(blind.EVERY_CASE)
    : reviews || can(actor.roles, "case.work")
      ? await reads.all(blind.UNDECIDED, actor.id, reviews ? 1 : 0)
      : [];
  return new Set(rows.map(({ id }) => id));
}
