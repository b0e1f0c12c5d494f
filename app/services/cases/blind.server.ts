import { isCandidate } from "./candidate.server";
import { blind, db } from "~/db";
import { type Actor, can } from "~/domain/access";

/**
 * The cases whose outcomes this person must not see yet, in any role: every case of a family of which one is still to be
 * decided as a trainee or as a reviewer, and every case at all while the own cohort is assessed, since what is hidden of one
 * alone would name it. A trainer who also reviews stays blind until the own decision on one of the family is in; who kept or
 * made one of it never decides and is not.
 */
export const blindCaseIds = async (actor: Actor, now: Date): Promise<ReadonlySet<string>> =>
  (await blindness(actor, now)).caseIds;

/** assessed: the own cohort is, until its window ends; undecided: the person has still to decide one of each family */
export type BlindBecause = "assessed" | "undecided";

/**
 * How much a page does not show, and why. Counted over the whole of a list or cohort, never case by case: which cases go
 * together is half of their key.
 */
export interface Hidden {
  readonly count: number;
  readonly because: BlindBecause;
}

export const hiddenOf = (count: number, because: BlindBecause): Hidden | undefined =>
  count === 0 ? undefined : { count, because };

/** The same cases, and why they are hidden. */
export async function blindness(
  actor: Actor,
  now: Date,
): Promise<{ readonly caseIds: ReadonlySet<string>; readonly because: BlindBecause }> {
  const { reads } = db();
  const reviews = can(actor.roles, "case.review");
  const assessed = await isCandidate(actor, now);
  const rows = assessed
    ? await reads.all(blind.EVERY_CASE)
    : reviews || can(actor.roles, "case.work")
      ? await reads.all(blind.UNDECIDED, actor.id, reviews ? 1 : 0)
      : [];
  return { caseIds: new Set(rows.map(({ id }) => id)), because: assessed ? "assessed" : "undecided" };
}
