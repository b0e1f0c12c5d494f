import { standingOf } from "./facts.server";
import type { Reader } from "~/db";
import { type Action, type Actor, can } from "~/domain/access";

/** May this person do it to that one, as things stand today? Lists are asked by scope instead, in SQL. */
export async function mayTo(
  reader: Reader,
  actor: Actor,
  action: Action,
  personId: string,
  now: Date,
): Promise<boolean> {
  const { unitId, cohortIds } = await standingOf(reader, personId, now);
  const cohorts = await reader.cohort.findMany({ where: { id: { in: cohortIds } }, select: { ownerId: true } });
  return can(actor, action, { personId, unitId, ownerIds: cohorts.map(({ ownerId }) => ownerId) });
}

/** The same of a cohort; not of one that is not there. */
export async function mayWithCohort(reader: Reader, actor: Actor, action: Action, cohortId: string): Promise<boolean> {
  const cohort = await reader.cohort.findUnique({ where: { id: cohortId }, select: { ownerId: true } });
  return cohort !== null && can(actor, action, { ownerIds: [cohort.ownerId] });
}
