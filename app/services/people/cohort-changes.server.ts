import { seenOf } from "./seen.server";
import { holds } from "./facts.server";
import { audit, db, newId, type Reader } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { Day } from "~/domain/people";

export interface CohortFields {
  readonly name: string;
  /** the trainer who answers for it; undefined: nobody */
  readonly ownerId?: string | undefined;
  readonly startsOn: Day;
  /** the last day; undefined: with no end set */
  readonly endsOn?: Day | undefined;
}

export interface CohortProblems {
  readonly name?: "nameTaken";
  readonly ownerId?: "unknown";
}

type Problems = { readonly ok: false; readonly reason: "problems"; readonly problems: CohortProblems };

export async function createCohort(
  actor: Actor,
  fields: CohortFields,
  now: Date,
): Promise<
  { readonly ok: true; readonly cohortId: string } | { readonly ok: false; readonly reason: "forbidden" } | Problems
> {
  if (!can(actor.roles, "cohort.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const problems = await problemsOf(tx, fields, undefined, now);
    if (problems) return problems;
    const cohortId = newId();
    await tx.cohort.create({ data: { id: cohortId, ...stored(fields) } });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "cohort.create",
      subject: `cohort:${cohortId}`,
      after: stored(fields),
      detail: detailOf(fields),
    });
    return { ok: true, cohortId };
  });
}

/** Another name, owner or dates. */
export async function changeCohort(
  actor: Actor,
  { cohortId, seen, ...fields }: CohortFields & { readonly cohortId: string; readonly seen: string },
  now: Date,
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly reason: "forbidden" | "missing" | "outdated" } | Problems
> {
  if (!can(actor.roles, "cohort.manage")) return { ok: false, reason: "forbidden" };
  return db().transaction(async (tx) => {
    const found = await cohortOf(tx, cohortId);
    if (!found || !can(actor, "cohort.manage", { ownerIds: [found.cohort.ownerId] }))
      return { ok: false, reason: "missing" };
    const { name, ownerId, startsOn, endsOn } = found.cohort;
    const before = { name, ownerId, startsOn, endsOn };
    const after = stored(fields);
    if (seenOf(before) === seenOf(after)) return { ok: true };
    if (found.seen !== seen) return { ok: false, reason: "outdated" };
    const problems = await problemsOf(tx, fields, cohortId, now);
    if (problems) return problems;
    await tx.cohort.update({ where: { id: cohortId }, data: after });
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "cohort.change",
      subject: `cohort:${cohortId}`,
      before,
      after,
      detail: detailOf(fields),
    });
    return { ok: true };
  });
}

const stored = ({ name, ownerId, startsOn, endsOn }: CohortFields) => ({
  name,
  ownerId: ownerId ?? null,
  startsOn,
  endsOn: endsOn ?? null,
});

const detailOf = ({ ownerId, startsOn, endsOn }: CohortFields) => ({
  ownerId: ownerId ?? "",
  startsOn,
  endsOn: endsOn ?? "",
});

async function problemsOf(
  reader: Reader,
  { name, ownerId }: CohortFields,
  cohortId: string | undefined,
  now: Date,
): Promise<Problems | undefined> {
  const named = await reader.cohort.findUnique({ where: { name }, select: { id: true } });
  const owner =
    ownerId === undefined || (await reader.person.count({ where: { id: ownerId, ...holds("trainer", now) } }));
  const problems: CohortProblems = {
    ...(named && named.id !== cohortId && { name: "nameTaken" as const }),
    ...(!owner && { ownerId: "unknown" as const }),
  };
  return Object.keys(problems).length === 0 ? undefined : { ok: false, reason: "problems", problems };
}

/** A cohort and its state in short. */
export async function cohortOf(reader: Reader, cohortId: string) {
  const cohort = await reader.cohort.findUnique({ where: { id: cohortId } });
  return cohort ? { cohort, seen: seenOf(cohort) } : undefined;
}
