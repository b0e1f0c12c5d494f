import { audit, cutOf, db, foundOf, people as sql } from "~/db";
import { cohortIdsOf, holds } from "./facts.server";
import { mayTo } from "./reach.server";
import { type Actor, can, scopeOf } from "~/domain/access";
import { dueAt } from "~/domain/judgement/assignment";
import type { ListPage, ListQuery } from "~/domain/lists";

/** What is customary in examinations; more is a matter for another form of assessment. */
export const EXTRA_PERCENTS = [0, 25, 50, 100] as const;

/** Nobody's own can be changed: it is told, and not offered. */
export interface ExtraTimeRow extends sql.ExtraTimeRow {
  readonly own: boolean;
}

export type ExtraTimeSort = "name" | "extra";

export const EXTRA_TIME_LIST = { sorts: ["name", "extra"], standard: "name" } as const;

/** The active trainees whose extra time this person sets, with what was granted. */
export async function extraTimes(
  actor: Actor,
  query: ListQuery<ExtraTimeSort>,
): Promise<
  | ({ ok: true; people: readonly ExtraTimeRow[] } & Pick<ListPage<never>, "total" | "page">)
  | { ok: false; reason: "forbidden" }
> {
  const place = scopeOf(actor, "extraTime.set");
  if (!place) return { ok: false, reason: "forbidden" };
  const rows = await db().reads.all(sql.extraTimes(query), place, ...cutOf(query));
  const people = rows.map(({ personId, name, extraPercent }) => ({
    personId,
    name,
    extraPercent,
    own: personId === actor.id,
  }));
  return { ok: true, people, ...foundOf(rows) };
}

/** Grants a trainee extra time in assessed cases; attempts that are still running get it at once. Nobody grants it to oneself. */
export async function setExtraTime(
  actor: Actor,
  input: { readonly personId: string; readonly extraPercent: number },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "forbidden" | "missing" }> {
  const { personId, extraPercent } = input;
  if (!can(actor.roles, "extraTime.set") || personId === actor.id) return { ok: false, reason: "forbidden" };
  if (!EXTRA_PERCENTS.some((allowed) => allowed === extraPercent)) return { ok: false, reason: "missing" };
  return db().transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, ...holds("trainee", now) },
      select: { extraTime: { select: { extraPercent: true } } },
    });
    if (!person || !(await mayTo(tx, actor, "extraTime.set", personId, now))) return { ok: false, reason: "missing" };
    const before = person.extraTime?.extraPercent ?? 0;
    if (before === extraPercent) return { ok: true };
    const data = { extraPercent, setById: actor.id, setAt: now };
    await tx.accommodation.upsert({ where: { personId }, create: { personId, ...data }, update: data });

    const cohortIds = await cohortIdsOf(tx, personId, now);
    const running = await tx.attempt.findMany({
      where: { personId, kind: "assessed", submittedAt: null, minutes: { not: null }, dueAt: { gt: now } },
      select: {
        id: true,
        openedAt: true,
        minutes: true,
        case: {
          select: { assignments: { where: { mode: "assessed", cohortId: { in: cohortIds } } } },
        },
      },
    });
    for (const attempt of running) {
      const closesAt = attempt.case.assignments[0]?.closesAt;
      if (!closesAt) continue;
      const due = dueAt(attempt.openedAt, { minutes: attempt.minutes ?? undefined, extraPercent, closesAt });
      await tx.attempt.update({ where: { id: attempt.id }, data: { dueAt: due } });
    }
    await audit(tx, {
      at: now,
      actorId: actor.id,
      action: "person.extraTime.set",
      subject: `person:${personId}`,
      before,
      after: extraPercent,
      detail: { before, after: extraPercent, running: running.length },
    });
    return { ok: true };
  });
}
